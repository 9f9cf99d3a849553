import type { AnnexFrame } from '../../../../engine/annex/annexFrame.ts';
import { LANDSCAPE, pageSettings, textWidth } from './pageSettings.ts';
import { wordPackage } from './wordPackage.ts';
import { wordParagraph } from './wordParagraph.ts';
import { wordTable, type PrintedTable } from './wordTable.ts';

const TITLE = { size: 26, isBold: true, isCentred: true };
const NOTE = { size: 20 };

/**
 * A table as a Word document: the annex of a decision. The same table always gives the same bytes,
 * and reading the file gives the table again. Pure.
 */
export function annexDocx(table: PrintedTable, frame: AnnexFrame): Uint8Array<ArrayBuffer> {
  return wordPackage([...annexBody(table, frame), pageSettings(LANDSCAPE)]);
}

/** The table with the lines around it, for a page on its side. */
export function annexBody(table: PrintedTable, { titles, notes }: AnnexFrame): readonly string[] {
  return [
    ...titles.map((line) => wordParagraph(line, TITLE)),
    wordTable(table, textWidth(LANDSCAPE)),
    ...notes.map((line) => wordParagraph(line, NOTE)),
  ];
}
