/**
 * A second, slow opinion on due dates that shares no code with engine/calendar.
 *
 * It lays out one flag per wall-clock minute of the covered years ("is this minute worked?") and
 * then walks minute by minute, counting on its fingers. It reads the same JSON data, with the
 * platform's Date.
 */
export type OracleData = {
  readonly offset: string;
  readonly week: { readonly [weekday: string]: readonly OracleSession[] };
  readonly years: readonly OracleYear[];
};
type OracleSession = { readonly from: string; readonly to: string };
type OracleYear = {
  readonly year: number;
  readonly days: readonly {
    readonly date: string;
    readonly kind: string;
    readonly sessions?: readonly OracleSession[];
  }[];
};
export type Oracle = { readonly originMs: number; readonly worked: Uint8Array };
export type OracleQuestion = {
  readonly receivedAt: number;
  readonly amount: number;
  readonly unit: 'WORKING_DAY' | 'WORKING_HOUR' | 'CALENDAR_DAY' | 'SAME_DAY';
  readonly cutOff: string | null;
  readonly endOfDay: boolean;
  /** Pauses [from, to), in order, each ended, each beginning before time has run out. */
  readonly pauses: readonly (readonly [number, number])[];
};

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = 1440;

export function buildOracle(data: OracleData): Oracle {
  const first = data.years[0]!.year;
  const last = data.years[data.years.length - 1]!.year;
  const sign = data.offset.startsWith('-') ? 1 : -1;
  const [hours, minutes] = data.offset.slice(1).split(':').map(Number);
  const originMs = Date.UTC(first, 0, 1) + sign * (hours! * 60 + minutes!) * 60_000;
  const days = (Date.UTC(last + 1, 0, 1) - Date.UTC(first, 0, 1)) / 86_400_000;
  const worked = new Uint8Array(days * DAY);
  const special = new Map(data.years.flatMap((year) => year.days).map((day) => [day.date, day]));
  for (let day = 0; day < days; day += 1) {
    const date = new Date(Date.UTC(first, 0, 1 + day));
    const usual = data.week[NAMES[date.getUTCDay()]!]!;
    const entry = special.get(date.toISOString().slice(0, 10));
    const instead = entry?.kind === 'holiday' ? [] : (entry?.sessions ?? data.week['monday']!);
    for (const { from, to } of entry === undefined ? usual : instead) {
      worked.fill(1, day * DAY + clock(from), day * DAY + clock(to));
    }
  }
  return { originMs, worked };
}

/** The due moment, or null when the walk leaves the covered years. */
export function oracleDue(oracle: Oracle, question: OracleQuestion): number | null {
  const start = startMinute(oracle, question);
  const plain = start === null ? null : plainDue(oracle, start, question);
  if (plain === null || question.pauses.length === 0) return plain && toMs(oracle, plain.end);
  const end = walkPaused(oracle, plain, question.pauses);
  if (end === null) return null;
  const closes = question.unit !== 'WORKING_HOUR' && question.endOfDay;
  if (!closes && question.unit !== 'SAME_DAY') return toMs(oracle, end);
  return toMs(oracle, closing(oracle, Math.floor((end - 1) / DAY))!);
}

/** When the counted minutes run out; a pause that begins later changes nothing. */
export function oracleRunsOut(oracle: Oracle, question: OracleQuestion): number | null {
  const start = startMinute(oracle, question);
  const plain = start === null ? null : plainDue(oracle, start, question);
  const end = plain === null ? null : walkPaused(oracle, plain, question.pauses);
  return end === null ? null : toMs(oracle, end);
}

type Plain = { readonly first: number; readonly end: number };

function startMinute({ originMs, worked }: Oracle, question: OracleQuestion): number | null {
  let minute = Math.floor((question.receivedAt - originMs) / 60_000);
  const late = question.cutOff !== null && minute % DAY > clock(question.cutOff);
  if (late) minute = (Math.floor(minute / DAY) + 1) * DAY;
  while (minute < worked.length && worked[minute] === 0) minute += 1;
  return minute < worked.length ? minute : null;
}

function plainDue(oracle: Oracle, start: number, question: OracleQuestion): Plain | null {
  const today = Math.floor(start / DAY);
  if (question.unit === 'SAME_DAY') return { first: start, end: closing(oracle, today)! };
  if (question.unit === 'CALENDAR_DAY') return calendarDays(oracle, start, question);
  if (question.unit === 'WORKING_DAY' && question.endOfDay) {
    return wholeDays(oracle, today, question.amount);
  }
  const minutes = question.amount * (question.unit === 'WORKING_DAY' ? 480 : 60);
  const end = walk(oracle, start, minutes);
  return end === null ? null : { first: start, end };
}

function calendarDays(oracle: Oracle, start: number, question: OracleQuestion): Plain | null {
  let day = Math.floor(start / DAY) + question.amount;
  while (day * DAY < oracle.worked.length && closing(oracle, day) === null) day += 1;
  const close = closing(oracle, day);
  if (close === null) return null;
  const sameClock = Math.min(day * DAY + (start % DAY), close);
  return { first: start, end: question.endOfDay ? close : sameClock };
}

function wholeDays(oracle: Oracle, today: number, amount: number): Plain | null {
  let day = today;
  let first: number | null = null;
  for (let left = amount; left > 0; left -= 1) {
    do day += 1;
    while (day * DAY < oracle.worked.length && closing(oracle, day) === null);
    if (day * DAY >= oracle.worked.length) return null;
    first ??= day * DAY + oracle.worked.subarray(day * DAY, (day + 1) * DAY).indexOf(1);
  }
  return { first: first!, end: closing(oracle, day)! };
}

function walkPaused(
  { originMs, worked }: Oracle,
  plain: Plain,
  pauses: OracleQuestion['pauses'],
): number | null {
  const stops = pauses.map((pause) => pause.map((ms) => Math.floor((ms - originMs) / 60_000)));
  let left = 0;
  for (let minute = plain.first; minute < plain.end; minute += 1) left += worked[minute]!;
  let minute = plain.first;
  for (const [from, to] of stops) {
    for (; left > 0 && minute < from! && minute < worked.length; minute += 1)
      left -= worked[minute]!;
    if (left > 0) minute = Math.max(minute, to!);
  }
  for (; left > 0 && minute < worked.length; minute += 1) left -= worked[minute]!;
  return left > 0 ? null : minute;
}

function walk({ worked }: Oracle, start: number, minutes: number): number | null {
  let left = minutes;
  let minute = start;
  while (left > 0 && minute < worked.length) {
    left -= worked[minute]!;
    minute += 1;
  }
  return left > 0 ? null : minute;
}

/** End of the last worked minute of a day, null for a day of rest. */
function closing({ worked }: Oracle, day: number): number | null {
  const last = worked.subarray(day * DAY, (day + 1) * DAY).lastIndexOf(1);
  return last < 0 ? null : day * DAY + last + 1;
}

function toMs({ originMs }: Oracle, minute: number): number {
  return originMs + minute * 60_000;
}

function clock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
