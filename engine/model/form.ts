import type { LocalDate } from './time.ts';

/** A text in both languages; Vietnamese is the source of truth. */
export type BilingualText = { readonly vi: string; readonly en: string };

/** What a field asks for; a heading asks for nothing. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'number'
  | 'money'
  | 'date'
  | 'choice'
  | 'choices'
  | 'boolean'
  | 'file'
  | 'table'
  | 'address'
  | 'person'
  | 'business'
  | 'heading';

/**
 * Bounds of a value, both included. Of a text they count characters, of a number and of money they
 * are the value, of a date days from today (0 today, -1 yesterday), of a table rows, of several
 * choices how many are chosen.
 */
export type FieldLimits = { readonly min?: number | undefined; readonly max?: number | undefined };

/** One choice that a field offers. */
export type FieldOption = { readonly value: string; readonly label: BilingualText };

/** Lines of printed forms that answers stand in; which line is whose: docs/forms-printed.md. */
export const PRINTED_LINES = [
  'supplement-items',
  'supplement-reason',
  'supplement-number',
  'guide-phone',
  'refusal-reason',
  'stop-reason',
  'stop-number',
  'stop-fees',
] as const;

/** One of these lines. */
export type PrintedLine = (typeof PRINTED_LINES)[number];

/** One field; `key` is the name of the variable it writes. Money is whole đồng. */
export type FormField = {
  readonly key: string;
  readonly label: BilingualText;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly options?: readonly FieldOption[] | undefined;
  readonly hint?: BilingualText | undefined;
  readonly readOnly?: boolean | undefined;
  /** The applicant reads the value on the tracking page while papers are asked for. */
  readonly shownToApplicant?: boolean | undefined;
  /** The applicant answers it when the dossier is handed in online. */
  readonly fromApplicant?: boolean | undefined;
  /** The line of a printed form that the answer stands in; of words and choices only. */
  readonly prints?: PrintedLine | undefined;
  readonly limits?: FieldLimits | undefined;
  /** Places behind the comma of a number; any where left out. */
  readonly decimals?: number | undefined;
  /** How the whole text is built (see engine/form/readPattern), and what is said when it is not. */
  readonly pattern?: { readonly text: string; readonly message: BilingualText } | undefined;
  /** How one choice is offered; by their number where left out. */
  readonly display?: 'radio' | 'select' | undefined;
  /** The fields of one row of a table; none of them is a table, a file or a party. */
  readonly columns?: readonly FormField[] | undefined;
  /** FEEL over the fields above: the value is computed, nobody types it. */
  readonly formula?: string | undefined;
  /** FEEL over the fields above: where it is not true, the field is not there. */
  readonly visibleWhen?: string | undefined;
  /** FEEL over what the dossier knows: what stands in the field when the form is opened. */
  readonly prefill?: string | undefined;
};

/** One form of a procedure, named by `lt:form` of a task. */
export type Form = {
  readonly key: string;
  readonly title: BilingualText;
  readonly fields: readonly FormField[];
};

/** One paper that a dossier needs (thành phần hồ sơ). */
export type Paper = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'original' | 'copy' | 'electronic';
  readonly count: number;
  readonly required: boolean;
  readonly dataSource?: string | null | undefined;
};

/** When a fee is asked for: at the receipt, once its amount is known, or with the result. */
export type FeeMoment = 'intake' | 'notice' | 'return';

/**
 * What a fee costs whoever files online, by the day of receipt: from `from` to `to`, both included;
 * without a beginning or an end where one is left out.
 */
export type OnlineRate = {
  readonly amountDong: number;
  readonly from?: LocalDate | null | undefined;
  readonly to?: LocalDate | null | undefined;
};

/**
 * One fee; `mark` says whether the amount is a fact or a sample to be checked. What a dossier owes
 * is decided by engine/run/payments/decideFees.
 */
export type Fee = {
  readonly key: string;
  readonly name: string;
  /** Whole đồng. */
  readonly amountDong: number;
  readonly when: FeeMoment;
  readonly note?: string | null | undefined;
  readonly mark: 'fact' | 'proposal';
  readonly online?: OnlineRate | null | undefined;
  /** The variable that says how often it is owed, e.g. for each copy; once where left out. */
  readonly timesVariable?: string | null | undefined;
  /**
   * The variable that holds the amount instead of `amountDong` and `online`: computed by a step, or
   * told in a notice. Unknown until it is there.
   */
  readonly amountVariable?: string | null | undefined;
};
