import type { ColumnKind, TableColumn, TableRow } from '../../../../engine/model/stepTable.ts';
import { element } from './element.ts';
import { wordParagraph } from './wordParagraph.ts';

const TEXT_SIZE = 24;
/** Shares of the width by what a column is about. */
const SHARES: Readonly<Record<ColumnKind, number>> = {
  number: 2,
  content: 11,
  performer: 6,
  time: 4,
  product: 6,
  other: 4,
};
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const LINE = { 'w:val': 'single', 'w:sz': '4', 'w:space': '0', 'w:color': '000000' };

/** A table to print; a step table is one. */
export type PrintedTable = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Pick<TableRow, 'kind' | 'cells'>[];
};

/**
 * A table as a table of Word, `width` twentieths of a point wide; its headings stand on every page,
 * and no line is broken between two.
 */
export function wordTable({ columns, rows }: PrintedTable, width: number): string {
  const shares = columns.reduce((sum, { kind }) => sum + SHARES[kind], 0);
  const widths = columns.map(({ kind }) => Math.floor((SHARES[kind] / shares) * width));
  const headings = columns.map(({ heading }) => heading);
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': String(width), 'w:type': 'dxa' }),
      element(
        'w:tblBorders',
        {},
        SIDES.map((side) => element(`w:${side}`, LINE)),
      ),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((each) => element('w:gridCol', { 'w:w': String(each) })),
    ),
    wordRow(headings, 'headings', widths),
    ...rows.map(({ kind, cells }) => wordRow(cells, kind, widths)),
  ]);
}

function wordRow(
  cells: readonly string[],
  kind: TableRow['kind'] | 'headings',
  widths: readonly number[],
): string {
  const look = { size: TEXT_SIZE, isBold: kind !== 'step', isCentred: kind === 'headings' };
  return element('w:tr', {}, [
    element('w:trPr', {}, [
      element('w:cantSplit'),
      ...(kind === 'headings' ? [element('w:tblHeader')] : []),
    ]),
    ...cells.map((cell, at) =>
      element('w:tc', {}, [
        element('w:tcPr', {}, [
          element('w:tcW', { 'w:w': String(widths[at] ?? 0), 'w:type': 'dxa' }),
        ]),
        ...cell.split('\n').map((line) => wordParagraph(line, look)),
      ]),
    ),
  ]);
}
