import type { substitutionVi } from './substitutionVi.ts';

/** English texts of the page on substitutions. */
export const substitutionEn = {
  title: 'Absence and substitutes',
  list: 'In effect and to come',
  none: 'Nobody stands in for anybody',
  noneHint: 'When somebody is away, choose below who holds their post.',
  absent: 'Absent',
  substitute: 'Substitute',
  days: 'Days',
  from: 'From',
  to: 'Until the end of',
  reason: 'Reason',
  action: 'Action',
  inEffect: 'In effect',
  toCome: 'To come',
  end: 'End now',
  endOf: 'End the substitution of {{name}} now',
  ended: 'Ended',
  new: 'Name a substitute',
  hint:
    'The substitute does all work of the post on these days. Whoever appraised a dossier does ' +
    'not approve it, whoever they stand in for.',
  choose: 'Choose…',
  incomplete: 'Choose both people, write both days (e.g. 23/11/2026) and the reason.',
  add: 'Name the substitute',
  added: 'Named',
} satisfies typeof substitutionVi;
