import { partsNamed, partsWithin, readXml, type XmlPart } from './readXml.ts';

/** A sheet has 16,384 columns; what stands beyond these is no table of steps. */
const COLUMNS_MAX = 200;

/**
 * The cells of a sheet of Excel, line by line. Numbers are as the file has them, not as they are
 * shown: 0.5, never "0,5" or "1/2".
 */
export function xlsxGrid(
  sheetXml: string,
  sharedStrings: readonly string[],
): readonly (readonly string[])[] {
  return partsWithin(readXml(sheetXml), 'row').map((row) => {
    const cells: string[] = [];
    for (const cell of partsNamed(row, 'c')) {
      const at = columnOf(cell.attributes['r'] ?? '') ?? cells.length;
      if (at >= COLUMNS_MAX) continue;
      while (cells.length < at) cells.push('');
      cells[at] = textOf(cell, sharedStrings);
    }
    return cells;
  });
}

/** Texts that the cells of all sheets refer to by place (`xl/sharedStrings.xml`). */
export function readSharedStrings(xml: string): readonly string[] {
  return partsNamed(readXml(xml), 'si').map(runsOf);
}

/** How a text is pronounced stands beside it and is no part of it. */
function runsOf(part: XmlPart): string {
  const own = partsNamed(part, 't').map(({ text }) => text);
  const runs = partsNamed(part, 'r').flatMap((run) => partsNamed(run, 't').map(({ text }) => text));
  return [...own, ...runs].join('');
}

function textOf(cell: XmlPart, sharedStrings: readonly string[]): string {
  const value = partsNamed(cell, 'v')[0]?.text ?? '';
  switch (cell.attributes['t']) {
    case 's':
      return sharedStrings[Number(value)] ?? '';
    case 'inlineStr':
      return partsNamed(cell, 'is').map(runsOf).join('');
    case undefined:
    case 'n':
      // Sums carry the dust of binary fractions: 0.30000000000000004.
      return value === '' ? '' : String(Number(Number(value).toPrecision(12)));
    default:
      return value;
  }
}

/** "C7" is in column 2. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
