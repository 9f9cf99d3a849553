import type { Content } from 'pdfmake/interfaces.js';
import { assertNever } from '../../engine/model/assert.ts';
import { DOTS, fillFacts } from './fillFacts.ts';
import type { Sheet } from './sheet.ts';
import type { PrintedFacts } from './printedFacts.ts';
import type { Block, SignatureBox } from './printedForm.ts';
import { tableContent } from './tableContent.ts';

type Of<Kind extends Block['block']> = Extract<Block, { readonly block: Kind }>;

/** In points: 2 cm, so that every phone reads it from paper. */
const QR_WIDTH = 58;

/**
 * The parts of a form one below the other; those whose condition does not hold are left out. A QR
 * code stands beside the notes that the form ends with, so that it takes no height of its own.
 */
export function bodyContent({ form, facts, copy, qrSvg }: Sheet): readonly Content[] {
  const blocks = form.body.filter((block) => isPrinted(block, facts, copy));
  const content = blocks.map((block) => blockContent(block, facts, form.paper !== 'A5'));
  if (qrSvg === null) return content;
  const notes = blocks.findLastIndex(({ block }) => block !== 'note') + 1;
  const columns: Content = {
    columns: [
      { width: '*', stack: content.slice(notes) },
      { width: QR_WIDTH, svg: qrSvg, fit: [QR_WIDTH, QR_WIDTH] },
    ],
    columnGap: 8,
  };
  return [...content.slice(0, notes), { stack: [columns], unbreakable: true }];
}

function isPrinted(block: Block, { texts }: PrintedFacts, copy: Sheet['copy']): boolean {
  if (block.copy !== undefined && block.copy !== copy) return false;
  return block.needs === undefined || Boolean(texts[block.needs]);
}

function blockContent(block: Block, facts: PrintedFacts, isWide: boolean): Content {
  switch (block.block) {
    case 'line':
      return line(block.label, fillFacts(block.value, facts.texts), block.bold);
    case 'text':
      return { text: marked(block.text, facts), alignment: 'justify', margin: [0, 1, 0, 2] };
    case 'list':
      return list(block, facts);
    case 'table':
      return table(block, facts, isWide);
    case 'signatures':
      return signatures(block, facts);
    case 'note':
      return note(block, facts);
    case 'cover':
      return cover(block, facts);
    default:
      return assertNever(block);
  }
}

function line(label: string, value: string, bold = false): Content {
  return { text: [label, { text: value, bold }], margin: [0, 0, 0, 1.5] };
}

/** "**" begins and ends what is bold; in the form only, never in a fact. */
function marked(text: string, { texts }: PrintedFacts): Content[] {
  return text
    .split('**')
    .map((part, place) => ({ text: fillFacts(part, texts), bold: place % 2 === 1 }));
}

function list({ label, list: name }: Of<'list'>, { lists }: PrintedFacts): Content {
  const items = lists[name] ?? [];
  const ol = items.length > 0 ? items : [DOTS, DOTS, DOTS];
  return { stack: [line(label, ''), { ol: [...ol], margin: [12, 0, 0, 2] }] };
}

function table(
  { label, table: name, columns }: Of<'table'>,
  { tables }: PrintedFacts,
  isWide: boolean,
): Content {
  const content = tableContent(columns, tables[name] ?? [], isWide);
  return label === undefined ? content : { stack: [line(label, ''), content] };
}

/** On one page: its last line alone on another would be lost. */
function note({ text, upright }: Of<'note'>, facts: PrintedFacts): Content {
  const words: Content = { text: marked(text, facts), italics: !upright, fontSize: 8.2 };
  return { stack: [words], unbreakable: true };
}

function cover({ lines }: Of<'cover'>, { texts }: PrintedFacts): Content {
  const stack = lines.map(({ label, value }): Content => {
    const filled = { text: fillFacts(value, texts), bold: true };
    return { text: [label, filled], fontSize: 14, alignment: 'center', margin: [0, 0, 0, 8] };
  });
  return { stack, margin: [0, 60, 0, 0], pageBreak: 'after' };
}

function signatures({ boxes }: Of<'signatures'>, facts: PrintedFacts): Content {
  return {
    columns: boxes.map((box) => signature(box, facts)),
    margin: [0, 8, 0, 4],
    unbreakable: true,
  };
}

function signature({ title, hint, signer, align }: SignatureBox, { texts }: PrintedFacts): Content {
  const alignment = align ?? 'center';
  const name = signer === '' ? '' : fillFacts(signer, texts).replace(DOTS, '');
  return {
    stack: [
      { text: title, bold: true, italics: align === 'left', alignment },
      { text: hint, italics: align !== 'left', alignment, fontSize: 8.4 },
      { text: name, alignment, bold: true, margin: [0, 30, 0, 0] },
    ],
  };
}
