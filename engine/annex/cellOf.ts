import type { ColumnKind, StepTable, TableRow } from '../model/stepTable.ts';

/** Text of the cell under the column of that kind; "" where the table has no such column. */
export function cellOf(
  { columns }: Pick<StepTable, 'columns'>,
  { cells }: Pick<TableRow, 'cells'>,
  kind: ColumnKind,
): string {
  const at = columns.findIndex((column) => column.kind === kind);
  return cells[at] ?? '';
}
