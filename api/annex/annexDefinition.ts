import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { AnnexFrame } from '../../engine/annex/annexFrame.ts';
import type { ColumnKind, StepTable } from '../../engine/model/stepTable.ts';

/** Narrow columns keep their width, the others share what is left. */
const WIDTHS: Readonly<Record<ColumnKind, number | '*'>> = {
  number: 44,
  content: '*',
  performer: 130,
  time: 84,
  product: 130,
  other: 84,
};

/** The annex of a decision as a pdfmake document: A4 on its side, its headings on every page. */
export function annexDefinition(
  table: StepTable,
  { titles, notes }: AnnexFrame,
): TDocumentDefinitions {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [56, 56, 56, 48],
    defaultStyle: { font: 'Tinos', fontSize: 12, lineHeight: 1.1 },
    info: { title: titles.join(' ') },
    content: [
      ...titles.map((text): Content => ({ text, bold: true, fontSize: 13, alignment: 'center' })),
      printTable(table),
      ...notes.map((text): Content => ({ text, fontSize: 10, margin: [0, 3, 0, 0] })),
    ],
  };
}

function printTable({ columns, rows }: StepTable): Content {
  const headings = columns.map(({ heading }): TableCell => ({
    text: heading,
    bold: true,
    alignment: 'center',
  }));
  const lines = rows.map(({ kind, cells }) =>
    cells.map((text): TableCell => ({ text, bold: kind !== 'step' })),
  );
  return {
    margin: [0, 12, 0, 8],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ kind }) => WIDTHS[kind]),
      body: [headings, ...lines],
    },
  };
}
