import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { TableRow } from './printedFacts.ts';
import type { TableColumn } from './printedForm.ts';

/**
 * A table with its headings on every page; without rows it has one to be written by hand. `isWide`:
 * many columns, set close.
 */
export function tableContent(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  isWide: boolean,
): Content {
  const heads = headings(columns);
  const lines = rows.length > 0 ? rows : [{ '#': ' ' }];
  return {
    table: {
      headerRows: heads.length,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [...heads, ...lines.map((row, place) => cells(columns, row, place))],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => (isWide ? 2 : 3),
      paddingRight: () => (isWide ? 2 : 3),
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
    fontSize: isWide ? 8 : 8.6,
    margin: [0, 0, 0, 4],
  };
}

/** One row of headings; two when some columns stand below one heading together. */
function headings(columns: readonly TableColumn[]): TableCell[][] {
  const lower = columns.map(({ heading }) => headCell(heading));
  if (columns.every(({ group }) => group === undefined)) return [lower];
  const upper = columns.map(({ heading, group }, place): TableCell => {
    if (group === undefined) return { ...headCell(heading), rowSpan: 2 };
    const isFirst = columns[place - 1]?.group !== group;
    const colSpan = columns.filter((column) => column.group === group).length;
    return isFirst ? { ...headCell(group), colSpan } : {};
  });
  return [upper, lower.map((cell, place) => (columns[place]?.group === undefined ? {} : cell))];
}

function headCell(text: string) {
  return { text, bold: true, alignment: 'center' as const };
}

function cells(columns: readonly TableColumn[], row: TableRow, place: number): TableCell[] {
  return columns.map(({ cell, align }) => ({
    text: cell === '#' ? (row['#'] ?? String(place + 1)) : (row[cell] ?? ''),
    ...(align === undefined ? {} : { alignment: align }),
  }));
}
