import type { AnnexFrame } from '../../../../engine/annex/annexFrame.ts';
import type { OfficialBlock } from '../../../../engine/annex/officialText.ts';
import { annexBody } from './annexDocx.ts';
import { element } from './element.ts';
import { LANDSCAPE, PORTRAIT, pageSettings, textWidth } from './pageSettings.ts';
import { wordPackage } from './wordPackage.ts';
import { wordParagraph } from './wordParagraph.ts';
import type { PrintedTable } from './wordTable.ts';

/** Half points. */
const SIZE = 28;
const COLUMN_SIZE = 26;
const SMALL_SIZE = 22;

/**
 * An official text on A4 upright with its annex, a table on A4 on its side, as one Word document.
 * The same text gives the same bytes. Pure.
 */
export function officialDocx(
  blocks: readonly OfficialBlock[],
  table: PrintedTable,
  frame: AnnexFrame,
): Uint8Array<ArrayBuffer> {
  // The settings of a section stand in its last paragraph; those of the last one end the body.
  const sectionEnd = element('w:p', {}, [element('w:pPr', {}, [pageSettings(PORTRAIT)])]);
  const body = [...blocks.map(toWord), sectionEnd, ...annexBody(table, frame)];
  return wordPackage([...body, pageSettings(LANDSCAPE)]);
}

function toWord(block: OfficialBlock): string {
  switch (block.kind) {
    case 'head':
      return columns(headLines(block.left), headLines(block.right));
    case 'foot':
      return columns(receiverLines(block.left), signerLines(block.right));
    case 'heading':
      return block.lines
        .map((line) => wordParagraph(line, { size: SIZE, isBold: true, isCentred: true }))
        .join('');
    case 'text':
      return wordParagraph(block.text, { size: SIZE, isRunning: true });
    case 'page':
      return element('w:p', {}, [element('w:r', {}, [element('w:br', { 'w:type': 'page' })])]);
  }
}

/** Names stand bold, number and day below them plain. */
function headLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) =>
    wordParagraph(line, { size: COLUMN_SIZE, isCentred: true, isBold: at < lines.length - 1 }),
  );
}

function receiverLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => wordParagraph(line, { size: SMALL_SIZE, isBold: at === 0 }));
}

function signerLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, at) =>
    wordParagraph(line, { size: COLUMN_SIZE, isCentred: true, isBold: at === 0 }),
  );
}

/** Two cells without lines, filled with paragraphs. */
function columns(left: readonly string[], right: readonly string[]): string {
  const width = textWidth(PORTRAIT);
  const widths = [Math.floor(width * 0.38), Math.floor(width * 0.62)];
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      element('w:tblW', { 'w:w': String(width), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ]),
    element(
      'w:tblGrid',
      {},
      widths.map((each) => element('w:gridCol', { 'w:w': String(each) })),
    ),
    element('w:tr', {}, [
      element('w:trPr', {}, [element('w:cantSplit')]),
      ...[left, right].map((lines, at) =>
        element('w:tc', {}, [
          element('w:tcPr', {}, [
            element('w:tcW', { 'w:w': String(widths[at] ?? 0), 'w:type': 'dxa' }),
          ]),
          ...lines,
        ]),
      ),
    ]),
  ]);
}
