import type { StepTable, TableTimeUnit } from '../model/stepTable.ts';
import type { WorkingMinutes } from '../model/time.ts';
import { cellOf } from './cellOf.ts';
import { readDuration, UNIT_SIZE, unitOfCell } from './readDuration.ts';
import { annexTexts } from './annexTexts.ts';

/** How a table writes its times, so that a new one is written like those around it. */
export type TimeStyle = {
  readonly unitMinutes: WorkingMinutes;
  /** Word after the number; "" where the heading says it. */
  readonly suffix: string;
  readonly decimalMark: string;
  /** "04" for 4. */
  readonly isPadded: boolean;
  /** For a step whose time is not counted. */
  readonly notCounted: string;
};

const NUMBER = /^\d+(?:[.,]\d+)?\s*(?<words>\D*)$/;

/** Reads the style from the cells of time; without any it is that of the unit's plain numbers. */
export function timeStyle(table: StepTable): TimeStyle {
  const times = table.rows.flatMap((row) =>
    row.kind === 'step' ? [cellOf(table, row, 'time')] : [],
  );
  const isWithoutNumber = (text: string) =>
    readDuration(text, table.unit) === 0 && !/\d/.test(text);
  return {
    ...unitStyle(times, table.unit),
    decimalMark: times.some((text) => /\d\.\d/.test(text)) ? '.' : ',',
    isPadded: times.some((text) => /^0\d/.test(text)),
    notCounted: times.find(isWithoutNumber) ?? annexTexts.notCounted,
  };
}

/** The first plain number tells the unit and its word; a word that is no unit is none of ours. */
function unitStyle(
  times: readonly string[],
  columnUnit: TableTimeUnit,
): Pick<TimeStyle, 'unitMinutes' | 'suffix'> {
  const first = times.find((text) => NUMBER.test(text)) ?? '';
  const unit = unitOfCell(first);
  if (unit === null) return { unitMinutes: UNIT_SIZE[columnUnit], suffix: '' };
  const words = NUMBER.exec(first)?.groups?.['words'] ?? '';
  return { unitMinutes: UNIT_SIZE[unit], suffix: words.trim() };
}

/** A time in the style of a table. */
export function formatMinutes(minutes: WorkingMinutes, style: TimeStyle): string {
  const { unitMinutes, suffix, decimalMark, isPadded } = style;
  const amount = Math.round((minutes / unitMinutes) * 10_000) / 10_000;
  const [whole = '', part] = String(amount).split('.');
  const padded = isPadded ? whole.padStart(2, '0') : whole;
  const number = part === undefined ? padded : `${padded}${decimalMark}${part}`;
  return suffix === '' ? number : `${number} ${suffix}`;
}
