import type { Aggregation, HitPolicy } from '../../../engine/model/decision.ts';

/**
 * A decision table while it is edited. Texts are as the file has them: FEEL, "" for an empty one.
 *
 * `key` of a row or column: "@3" is the third of its kind in the text that was read; any other is
 * the id of a new one.
 */
export type TableSheet = {
  readonly id: string;
  readonly name: string;
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | null;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly notes: readonly NoteColumn[];
  readonly rows: readonly SheetRow[];
};

/** `type` is that of the file: `string`, `number`, `boolean`, `date`, another one, or "". */
type Column = { readonly key: string; readonly label: string; readonly type: string };
/** What is asked, and which values it can have. */
export type InputColumn = Column & { readonly expression: string; readonly allowed: string };
/** What is given; `fallback` where no row matches. */
export type OutputColumn = Column & {
  readonly name: string;
  readonly allowed: string;
  readonly fallback: string;
};
/** Remarks, which mean nothing to the program. */
export type NoteColumn = { readonly key: string; readonly label: string };

/** Entries in the order of the columns. */
export type SheetRow = {
  readonly key: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly notes: readonly string[];
};

/** The three kinds of columns, from left to right. */
export const COLUMN_KINDS = ['inputs', 'outputs', 'notes'] as const;
/** One of the three kinds of columns. */
export type ColumnKind = (typeof COLUMN_KINDS)[number];
/** A column of one kind, from 0. */
export type ColumnPlace = { readonly kind: ColumnKind; readonly index: number };
