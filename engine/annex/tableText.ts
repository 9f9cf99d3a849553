import type { StepTable } from '../model/stepTable.ts';

/**
 * A table as text with tabs, as spreadsheets take it from the clipboard and as `readTable` reads
 * it.
 */
export function tableText({ title, columns, rows }: StepTable): string {
  const headings = columns.map(({ heading }) => heading);
  const lines = [headings, ...rows.map(({ cells }) => cells)];
  const text = lines.map((cells) => cells.map(quoted).join('\t'));
  return [...(title === '' ? [] : [title]), ...text].join('\n');
}

function quoted(cell: string): string {
  return /[\n\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
