import { UNIT_TEXTS } from '../../calendar/unitTexts.ts';
import type { CompareTexts } from './compareTexts.ts';
import { enFacts } from './enFacts.ts';
import { enWords } from './enWords.ts';

/** How a difference is said in English. */
export const en: CompareTexts = {
  subjects: {
    process: 'process',
    pool: 'pool',
    lane: 'lane',
    step: 'step',
    subProcess: 'sub-process',
    call: 'call',
    gateway: 'gateway',
    event: 'event',
    flow: 'flow',
    messageFlow: 'message flow',
    paper: 'paper',
    fee: 'fee',
    form: 'form',
    field: 'field',
    decision: 'decision',
    rule: 'rule',
  },
  facts: enFacts,
  words: enWords,
  units: UNIT_TEXTS.en,
  and: 'and',
  or: 'or',
  decimal: '.',
  thousands: ',',
  sameDay: 'on the same working day',
  none: '(none)',
  unnamed: (noun) => `${noun} without a name`,
  inForm: (field, form) => `${field} of the form “${form}”`,
  keyed: (label, key) => `${label} “${key}”`,
  from: (day) => `in force from ${day}`,
  until: (day) => `until ${day}`,
  repeats: (times, span) =>
    times === null ? `again every ${span}` : `${times} times, ${span} apart`,
  added: (subject, summary) => `New ${subject}${summary}`,
  removed: (subject, summary) => `Removed ${subject}${summary}`,
  renamed: (noun, change) => `Renamed ${noun}: ${change}`,
  changed: (label, value) => `${label} ${value}`,
  set: (label, value) => `new ${label} ${value}`,
  unset: (label, value) => `no ${label} any more, was ${value}`,
};
