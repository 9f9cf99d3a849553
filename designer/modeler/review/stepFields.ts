import type { SentAct } from './lifeQueries.ts';

/** What stands in the dialog of a step. */
export type StepFields = {
  readonly reason: string;
  readonly number: string;
  readonly basis: string;
  readonly on: string | null;
};

/** Nothing written yet. */
export const EMPTY_STEP: StepFields = { reason: '', number: '', basis: '', on: null };

const ASKED: Readonly<Record<SentAct, readonly (keyof StepFields)[]>> = {
  send: [],
  withdraw: [],
  'send-back': ['reason'],
  approve: ['number', 'on'],
  suspend: ['reason'],
  resume: ['reason'],
  abolish: ['basis', 'on'],
};

/** What a step asks for and is not written yet. */
export function missingOf(act: SentAct, fields: StepFields): readonly (keyof StepFields)[] {
  return ASKED[act].filter((key) => (fields[key] ?? '').trim() === '');
}

/** The step as the API takes it; `revision` is that of the draft. */
export function toStepBody(act: SentAct, fields: StepFields, revision: number): object {
  const { reason, number, basis, on } = fields;
  switch (act) {
    case 'send':
    case 'withdraw':
    case 'send-back':
      return { revision, reason };
    case 'approve':
      return { revision, reason, decision: { number, on } };
    case 'suspend':
    case 'resume':
      return { reason };
    case 'abolish':
      return { reason, legalBasis: { text: basis.trim(), article: null, from: null }, on };
  }
}
