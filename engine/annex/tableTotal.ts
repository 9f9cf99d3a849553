import type { StepTable } from '../model/stepTable.ts';
import type { WorkingMinutes } from '../model/time.ts';
import { cellOf } from './cellOf.ts';
import { readDuration } from './readDuration.ts';

/** What a table says its steps take together, beside what they add up to. */
export type TableTotal = {
  readonly sumMinutes: WorkingMinutes;
  /** The cell of the last line with its place; null where the table has no total. */
  readonly written: { readonly text: string; readonly cellAt: number } | null;
  /** Null where there is no total, and where it cannot be read. */
  readonly writtenMinutes: WorkingMinutes | null;
};

/**
 * Reads the total of a table and adds its steps up; a step without a time that can be read adds
 * nothing. The total stands under the times, or behind its own word in a merged cell.
 */
export function tableTotal(table: StepTable): TableTotal {
  const steps = table.rows.filter(({ kind }) => kind === 'step');
  const minutes = steps.map((row) => readDuration(cellOf(table, row, 'time'), table.unit) ?? 0);
  const sumMinutes = minutes.reduce((sum, each) => sum + each, 0);
  const total = table.rows.find(({ kind }) => kind === 'total');
  if (total === undefined) return { sumMinutes, written: null, writtenMinutes: null };
  const under = table.columns.findIndex(({ kind }) => kind === 'time');
  const hasOwn = (total.cells[under] ?? '') !== '';
  const cellAt = hasOwn ? under : total.cells.findIndex((cell) => cell !== '');
  const text = total.cells[cellAt] ?? '';
  return { sumMinutes, written: { text, cellAt }, writtenMinutes: readDuration(text, table.unit) };
}
