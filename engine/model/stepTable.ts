import type { ElementId } from './ids.ts';

/** What a column of a step table is about; `other` is kept as it stands. */
export type ColumnKind = 'number' | 'performer' | 'content' | 'time' | 'product' | 'other';
/** One column with its heading as written. */
export type TableColumn = { readonly kind: ColumnKind; readonly heading: string };
/** Unit of a number in the column of time that names none itself; a day has 8 working hours. */
export type TableTimeUnit = 'hour' | 'day';

/** One line. `cells` has a text for every column; a heading stands between steps, a total ends. */
export type TableRow = {
  readonly kind: 'step' | 'heading' | 'total';
  readonly cells: readonly string[];
  /** Element of the drawing that stands for the step; null for other lines, and before drawing. */
  readonly stepId: ElementId | null;
};

/**
 * The table of steps of an internal process (quy trình nội bộ), as a decision approves it.
 *
 * Cells hold the written text, not its meaning: what goes in comes out letter by letter.
 */
export type StepTable = {
  readonly title: string;
  readonly unit: TableTimeUnit;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
};
