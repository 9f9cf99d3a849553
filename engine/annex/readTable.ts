import { foldText } from '../model/foldText.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { StepTable, TableColumn, TableRow, TableTimeUnit } from '../model/stepTable.ts';
import { cellOf } from './cellOf.ts';
import { noteTable } from './noteTable.ts';
import { unitOfCell } from './readDuration.ts';
import { readHeadings, unitOfHeading } from './readHeadings.ts';
import { splitCells } from './splitCells.ts';
import type { TableFault, TableNote } from './tableNote.ts';

/** A table as read, with everything that the officer should know about it. */
export type ReadTable = { readonly table: StepTable; readonly notes: readonly TableNote[] };

const TEXT_LENGTH_MAX = 400_000;
/** More steps than any decision has; a drawing of them still opens. */
const STEPS_MAX = 200;
const TOTAL = /^(tong|cong)\b/;

/**
 * Reads a pasted table of steps: whatever stands before its headings is the title, every line after
 * them a step, a heading between steps, or the total. Nothing is mended: what does not add up or
 * cannot be read stays as written and is told in `notes`. Pure.
 */
export function readTable(text: string): Result<ReadTable, TableFault> {
  if (text.length > TEXT_LENGTH_MAX) return refuse({ code: 'too-long' });
  const lines = splitCells(text);
  if (lines.length === 0) return refuse({ code: 'empty' });
  const headed = findHeadings(lines);
  if (headed === null) return refuse({ code: 'no-headings' });
  const { at } = headed;
  const columns = asWideAs(headed.columns, lines.slice(at + 1));
  const title = lines.slice(0, at).map((cells) => cells.filter(Boolean).join(' '));
  const { rows, leftOut } = readRows(lines.slice(at + 1), columns);
  const stepCount = rows.filter(({ kind }) => kind === 'step').length;
  if (stepCount === 0) return refuse({ code: 'no-steps' });
  if (stepCount > STEPS_MAX) return refuse({ code: 'too-many-steps' });
  const unit = findUnit(columns, rows);
  const table = { title: title.join('\n'), unit: unit ?? 'day', columns, rows };
  const assumed: readonly TableNote[] = unit === null ? [{ code: 'unit-assumed', facts: {} }] : [];
  return accept({ table, notes: [...assumed, ...leftOut, ...noteTable(table)] });
}

function findHeadings(
  lines: readonly (readonly string[])[],
): { readonly columns: readonly TableColumn[]; readonly at: number } | null {
  for (const [at, cells] of lines.entries()) {
    const columns = readHeadings(cells);
    if (columns !== null) return { columns, at };
  }
  return null;
}

/** Cells without a heading are kept too; columns without anything are not. */
function asWideAs(
  columns: readonly TableColumn[],
  lines: readonly (readonly string[])[],
): readonly TableColumn[] {
  const widths = [columns.map(({ heading }) => heading), ...lines].map(
    (cells) => cells.findLastIndex((cell) => cell !== '') + 1,
  );
  const width = Math.max(...widths);
  const nameless = { kind: 'other', heading: '' } as const;
  return Array.from({ length: width }, (_, at) => columns[at] ?? nameless);
}

type Rows = { readonly rows: readonly TableRow[]; readonly leftOut: readonly TableNote[] };

/** The total ends the table; lines of text after it are no part of it. */
function readRows(lines: readonly (readonly string[])[], columns: readonly TableColumn[]): Rows {
  const rows: TableRow[] = [];
  const leftOut: TableNote[] = [];
  for (const line of lines) {
    if (rows.at(-1)?.kind === 'total') {
      leftOut.push({ code: 'line-left-out', facts: { text: line.filter(Boolean).join(' ') } });
      continue;
    }
    const cells = columns.map((_, at) => line[at] ?? '');
    rows.push({ kind: kindOf(cells, columns), cells, stepId: null });
  }
  return { rows, leftOut };
}

function kindOf(cells: readonly string[], columns: readonly TableColumn[]): TableRow['kind'] {
  const filled = cells.filter((cell) => cell !== '');
  const isTotal = TOTAL.test(foldText(filled[0] ?? ''));
  if (isTotal && filled.length <= 3) return 'total';
  const row = { cells };
  const isOneText = filled.length === 1 && cellOf({ columns }, row, 'number') === '';
  return isOneText && columns.length > 2 ? 'heading' : 'step';
}

/** The heading says it, or else the total, or else every cell that names one names the same. */
function findUnit(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): TableTimeUnit | null {
  const heading = columns.find(({ kind }) => kind === 'time')?.heading ?? '';
  const named = unitOfHeading(heading);
  if (named !== null) return named;
  const total = rows.find(({ kind }) => kind === 'total');
  const ofTotal = total === undefined ? null : unitOfCell(total.cells.join(' '));
  if (ofTotal !== null) return ofTotal;
  const units = new Set(rows.map((row) => unitOfCell(cellOf({ columns }, row, 'time'))));
  units.delete(null);
  const [only] = units;
  return only !== undefined && units.size === 1 ? only : null;
}
