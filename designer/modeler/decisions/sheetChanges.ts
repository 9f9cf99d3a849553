import type { FieldColumn } from './fieldColumns.ts';
import { typedCell } from './typedCell.ts';
import {
  COLUMN_KINDS,
  type ColumnKind,
  type ColumnPlace,
  type InputColumn,
  type NoteColumn,
  type OutputColumn,
  type TableSheet,
} from './tableSheet.ts';

/** A place in the table: the row, and the column counted over all kinds, both from 0. */
export type CellPlace = { readonly row: number; readonly column: number };
/** What cells that are put in are read with; `newKey` gives ids for rows. */
export type PasteContext = {
  readonly newKey: () => string;
  readonly fields: readonly FieldColumn[];
};
/** What can be set on a column. */
export type ColumnChange = Partial<Omit<InputColumn & OutputColumn & NoteColumn, 'key'>>;
type AnyColumn = InputColumn | OutputColumn | NoteColumn;

/** Which column stands at a place counted over all kinds; null behind the last one. */
export function columnAt(sheet: TableSheet, column: number): ColumnPlace | null {
  let left = column;
  for (const kind of COLUMN_KINDS) {
    const { length } = sheet[kind];
    if (left < length) return { kind, index: left };
    left -= length;
  }
  return null;
}

/** How many columns there are, of all kinds. */
export function columnCount(sheet: TableSheet): number {
  return COLUMN_KINDS.reduce((sum, kind) => sum + sheet[kind].length, 0);
}

/** The text at a place; "" outside of the table. */
export function cellAt(sheet: TableSheet, { row, column }: CellPlace): string {
  const place = columnAt(sheet, column);
  return place === null ? '' : (sheet.rows[row]?.[place.kind][place.index] ?? '');
}

/** The table with a text at a place. */
export function setCell(sheet: TableSheet, at: CellPlace, text: string): TableSheet {
  const place = columnAt(sheet, at.column);
  const row = sheet.rows[at.row];
  if (place === null || row === undefined) return sheet;
  const changed = { ...row, [place.kind]: row[place.kind].with(place.index, text) };
  return { ...sheet, rows: sheet.rows.with(at.row, changed) };
}

/** A new row behind the first `after` rows. */
export function addRow(sheet: TableSheet, after: number, key: string): TableSheet {
  const empty = (kind: ColumnKind) => sheet[kind].map(() => '');
  const row = { key, inputs: empty('inputs'), outputs: empty('outputs'), notes: empty('notes') };
  return { ...sheet, rows: sheet.rows.toSpliced(after, 0, row) };
}

/** A copy of a row behind it. */
export function copyRow(sheet: TableSheet, row: number, key: string): TableSheet {
  const copied = sheet.rows[row];
  if (copied === undefined) return sheet;
  return { ...sheet, rows: sheet.rows.toSpliced(row + 1, 0, { ...copied, key }) };
}

/** The table without a row. */
export function removeRow(sheet: TableSheet, row: number): TableSheet {
  return { ...sheet, rows: sheet.rows.toSpliced(row, 1) };
}

/** A row changes places with its neighbour; the same table where there is none. */
export function moveRow(sheet: TableSheet, row: number, step: -1 | 1): TableSheet {
  return { ...sheet, rows: swapped(sheet.rows, row, step) };
}

/** A new column behind those of its kind; entries of it are empty. */
export function addColumn(sheet: TableSheet, kind: ColumnKind, column: AnyColumn): TableSheet {
  return {
    ...sheet,
    [kind]: [...sheet[kind], column],
    rows: sheet.rows.map((row) => ({ ...row, [kind]: [...row[kind], ''] })),
  };
}

/** The table without a column and its entries. */
export function removeColumn(sheet: TableSheet, { kind, index }: ColumnPlace): TableSheet {
  return {
    ...sheet,
    [kind]: (sheet[kind] as readonly AnyColumn[]).toSpliced(index, 1),
    rows: sheet.rows.map((row) => ({ ...row, [kind]: row[kind].toSpliced(index, 1) })),
  };
}

/** A column changes places with its neighbour of the same kind, with its entries. */
export function moveColumn(
  sheet: TableSheet,
  { kind, index }: ColumnPlace,
  step: -1 | 1,
): TableSheet {
  return {
    ...sheet,
    [kind]: swapped(sheet[kind] as readonly AnyColumn[], index, step),
    rows: sheet.rows.map((row) => ({ ...row, [kind]: swapped(row[kind], index, step) })),
  };
}

/** A column with something else set on it. */
export function changeColumn(
  sheet: TableSheet,
  { kind, index }: ColumnPlace,
  change: ColumnChange,
): TableSheet {
  const columns: readonly AnyColumn[] = sheet[kind];
  const column = columns[index];
  if (column === undefined) return sheet;
  return { ...sheet, [kind]: columns.with(index, { ...column, ...change }) };
}

/**
 * Cells of a spreadsheet put in from a place on, to the right and down; rows that are missing are
 * added, what stands beyond the last column is left out.
 */
export function pasteCells(
  sheet: TableSheet,
  at: CellPlace,
  cells: readonly (readonly string[])[],
  { newKey, fields }: PasteContext,
): TableSheet {
  let next = sheet;
  for (const [down, line] of cells.entries()) {
    const row = at.row + down;
    if (row === next.rows.length) next = addRow(next, row, newKey());
    for (const [right, text] of line.entries()) {
      const column = at.column + right;
      const place = columnAt(next, column);
      if (place !== null)
        next = setCell(next, { row, column }, typedCell(text, next, place, fields));
    }
  }
  return next;
}

/** The cells of a text as spreadsheets copy it: tabs between columns, line ends between rows. */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/u, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

function swapped<Item>(items: readonly Item[], index: number, step: -1 | 1): readonly Item[] {
  const one = items[index];
  const other = items[index + step];
  if (one === undefined || other === undefined) return items;
  return items.with(index, other).with(index + step, one);
}
