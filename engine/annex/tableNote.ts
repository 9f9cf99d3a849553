/**
 * What the officer has to know about a table that was read or drawn; the texts stand with the page.
 *
 * A doubt has to be looked at: the table does not say it, or says it wrongly. The others tell what
 * was assumed or kept.
 */
export type TableNote = {
  readonly code: DoubtCode | AssumptionCode;
  readonly facts: { readonly [name: string]: string | number };
};

/** Why a text is no step table; nothing can be drawn from it. */
export type TableFault = { readonly code: FaultCode };

/** Names of faults, for the texts. */
export type FaultCode = 'empty' | 'too-long' | 'no-headings' | 'no-steps' | 'too-many-steps';

const DOUBTS = [
  'unit-assumed',
  'time-missing',
  'time-unreadable',
  'content-missing',
  'performer-missing',
  'performer-unknown',
  'sum-differs',
  'total-unreadable',
  'total-missing',
  'line-left-out',
  'line-not-a-step',
  'several-ways',
  'several-receivers',
] as const;

/** Names of doubts, for the texts. */
export type DoubtCode = (typeof DOUBTS)[number];

/** Names of what was assumed, for the texts. */
export type AssumptionCode =
  | 'day-is-working-day'
  | 'performer-as-above'
  | 'column-kept'
  | 'each-agency'
  | 'ends-granted';

/** Whether the officer has to look at it before the drawing can be trusted. */
export function isDoubt({ code }: TableNote): boolean {
  return DOUBTS.some((doubt) => doubt === code);
}
