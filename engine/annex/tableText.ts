import type { StepTable } from '../model/stepTable.ts';
import { gridText } from './gridText.ts';

/**
 * A table as text with tabs, as spreadsheets take it from the clipboard and as `readTable` reads
 * it.
 */
export function tableText({ title, columns, rows }: StepTable): string {
  const titles = title.split('\n').filter(Boolean);
  const headings = columns.map(({ heading }) => heading);
  return gridText([...titles.map((line) => [line]), headings, ...rows.map(({ cells }) => cells)]);
}
