/** Lines of cells as text with tabs; a cell of several lines, or with a tab or quote, in quotes. */
export function gridText(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /[\n\t"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
