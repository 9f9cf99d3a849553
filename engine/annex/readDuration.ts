import { foldText } from '../model/foldText.ts';
import type { TableTimeUnit } from '../model/stepTable.ts';
import type { WorkingMinutes } from '../model/time.ts';

const FRACTIONS: { readonly [sign: string]: number } = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '1/2': 0.5,
  '1/4': 0.25,
  '3/4': 0.75,
  nua: 0.5,
};
const UNIT_MINUTES: { readonly [unit: string]: number } = {
  phut: 1,
  gio: 60,
  h: 60,
  buoi: 240,
  ngay: 480,
  d: 480,
};
const WHOLE = /(?<whole>\d+(?:[.,]\d+)?(?![/\d]))?\s*/;
const PART = /(?<part>1\/2|1\/4|3\/4|[½¼¾]|\bnua\b)?\s*/;
const UNIT = /(?<unit>(?:phut|gio|h|buoi|ngay|d)\b)?/;
const AMOUNT = new RegExp([WHOLE, PART, UNIT].map(({ source }) => source).join(''), 'g');
const NOT_COUNTED = /^(khong tinh|khong quy dinh|[-–—]$)/;

/** Minutes of a number in the column that names no unit. */
export const UNIT_SIZE: Readonly<Record<TableTimeUnit, WorkingMinutes>> = { hour: 60, day: 480 };

/**
 * Working minutes of a cell: "4", "0,5 ngày", "½ ngày", "04 giờ", "1 ngày 4 giờ"; 0 for "không
 * tính"; null for a blank cell, and for one that says no time, several that differ ("1-2 ngày"), or
 * parts of a minute.
 *
 * Amounts beside "=" or in brackets say the same once more ("168 h = 21 d") and have to agree.
 */
export function readDuration(text: string, unit: TableTimeUnit): WorkingMinutes | null {
  const folded = foldText(text).trim();
  if (NOT_COUNTED.test(folded)) return 0;
  const said = folded.split(/[=()]/).filter((part) => /[\d½¼¾]|\bnua\b/.test(part));
  const [first = null, ...others] = said.map((part) => addAmounts(part, unit));
  return others.every((other) => other === first) ? first : null;
}

function addAmounts(text: string, unit: TableTimeUnit): WorkingMinutes | null {
  const amounts = [...text.matchAll(AMOUNT)].flatMap(({ 0: found, groups = {} }) => {
    const { whole, part, unit: named } = groups;
    if (whole === undefined && part === undefined) return [];
    return [{ found, amount: amountOf(whole, part), named }];
  });
  const rest = amounts.reduce((left, { found }) => left.replace(found, ' '), text);
  // A number that no amount took, or one of several without its unit, may mean anything.
  const isClear = !/[\d½¼¾]/.test(rest);
  const areNamed = amounts.length === 1 || amounts.every(({ named }) => named !== undefined);
  if (!isClear || !areNamed || amounts.length === 0) return null;
  const sizes = amounts.map(({ amount, named }) => amount * sizeOf(named, unit));
  const minutes = sizes.reduce((sum, size) => sum + size, 0);
  // 0.35 of an hour is 21 minutes, though the computer makes it a hair less.
  const whole = Math.round(minutes);
  return Math.abs(minutes - whole) < 1e-6 ? whole : null;
}

function amountOf(whole: string | undefined, part: string | undefined): number {
  return Number((whole ?? '0').replace(',', '.')) + (FRACTIONS[part ?? ''] ?? 0);
}

function sizeOf(named: string | undefined, unit: TableTimeUnit): number {
  return UNIT_MINUTES[named ?? ''] ?? UNIT_SIZE[unit];
}

/** The unit that a cell of time names; null for none, and for several. */
export function unitOfCell(text: string): TableTimeUnit | null {
  const named = foldText(text).match(/(?<![a-z])(?:gio|h|ngay|d)\b/g) ?? [];
  const units = new Set(named.map((word) => (UNIT_MINUTES[word] === 60 ? 'hour' : 'day')));
  const [only] = units;
  return only !== undefined && units.size === 1 ? only : null;
}
