import type { Me, Role } from '../../api/contract/session.ts';
import type { TextKey } from '../i18n/useTexts.ts';
import { paths } from '../paths.ts';

/** One entry of the left navigation. */
export type NavigationEntry = { readonly text: TextKey; readonly to: string };

/** Roles whose work is the dossiers of their agency. */
const HANDLERS: readonly Role[] = [
  'RECEIVER',
  'RETURNER',
  'ONE_STOP_HEAD',
  'OFFICER',
  'DIVISION_HEAD',
  'AUTHORITY_LEADER',
  'CLERK',
  'TAX_OFFICER',
];

type Gate = (me: Me) => boolean;

const handles: Gate = (me) => me.roles.some((role) => HANDLERS.includes(role));
const can =
  (policy: string): Gate =>
  (me) =>
    me.can[policy] === true;

const ENTRIES: readonly (NavigationEntry & { readonly isFor: Gate })[] = [
  { text: 'common.navigation.inbox', to: paths.inbox(), isFor: handles },
  { text: 'common.navigation.counter', to: paths.counter(), isFor: can('dossier.receive') },
  {
    text: 'common.navigation.submissions',
    to: paths.submissions(),
    isFor: can('submission.read'),
  },
  {
    text: 'common.navigation.mobileSessions',
    to: paths.mobileSessions(),
    isFor: can('mobileSession.work'),
  },
  { text: 'common.navigation.dossiers', to: paths.dossiers(), isFor: handles },
  { text: 'common.navigation.payments', to: paths.payments(), isFor: can('dossier.collect') },
  { text: 'common.navigation.feedback', to: paths.feedback(), isFor: can('feedback.answer') },
  { text: 'common.navigation.procedures', to: paths.procedures(), isFor: can('procedure.edit') },
  {
    text: 'common.navigation.substitutions',
    to: paths.substitutions(),
    isFor: can('substitution.decide'),
  },
  { text: 'common.navigation.statistics', to: paths.statistics(), isFor: can('statistics.read') },
  { text: 'common.navigation.admin', to: paths.admin(), isFor: can('person.read') },
];

/** What this person's navigation shows, in order; the first entry is where they start. */
export function navigationFor(me: Me): readonly NavigationEntry[] {
  return ENTRIES.filter((entry) => entry.isFor(me));
}
