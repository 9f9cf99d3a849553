import { foldText } from '../model/foldText.ts';
import type { ColumnKind, TableColumn, TableTimeUnit } from '../model/stepTable.ts';

/** Usual headings, folded; the first that fits decides. */
const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(s?tt|so tt|so thu tu|thu tu|thu tu (cong viec|buoc)|(ten )?buoc|step|no\.?)$/],
  ['content', /noi dung|^mo ta/],
  ['time', /thoi gian|thoi han|\bgio\b|\bngay\b|^time\b/],
  ['product', /san pham|ket qua|bieu mau|^product/],
  ['performer', /don vi|bo phan|nguoi (thuc hien|xu ly)|trach nhiem|co quan|chuc danh|^lane$/],
  ['content', /viec|trinh tu|buoc|hoat dong|^node$/],
];

/**
 * The columns of a line of headings, in any order; null when it is none: a table of steps says at
 * least what is done, and by whom or in which time.
 *
 * Of two columns of one kind the second is kept as it stands, unless what is done is not told
 * otherwise ("STT | Bước | Người thực hiện").
 */
export function readHeadings(cells: readonly string[]): readonly TableColumn[] | null {
  const kinds = kindsOf(cells);
  const has = (kind: ColumnKind) => kinds.includes(kind);
  if (!has('content') || !(has('performer') || has('time'))) return null;
  return cells.map((heading, at) => ({ kind: kinds[at] ?? 'other', heading }));
}

function kindsOf(cells: readonly string[]): readonly ColumnKind[] {
  const first = cells.map(kindOf);
  if (!first.includes('content')) {
    const named = first.lastIndexOf('number');
    if (named >= 0) first[named] = 'content';
  }
  return first.map((kind, at) => (first.indexOf(kind) < at ? 'other' : kind));
}

function kindOf(heading: string): ColumnKind {
  const folded = foldText(heading).replaceAll(/\s+/g, ' ');
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
}

/** The unit that a heading of time names; null for none and for several. */
export function unitOfHeading(heading: string): TableTimeUnit | null {
  const folded = foldText(heading);
  const isHour = /\bgio\b|\bh\b/.test(folded);
  const isDay = /\bngay\b|\bd\b/.test(folded);
  if (isHour === isDay) return null;
  return isHour ? 'hour' : 'day';
}
