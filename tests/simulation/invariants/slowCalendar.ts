import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildOracle,
  type Oracle,
  type OracleData,
} from '../../unit/engine/calendar/oracle/minuteOracle.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WORKING_DAY_MINUTES = 480;
const MISSED_MAX = 1000;

/** One flag for each minute of the calendar; read by the oracle of the calendar's own tests. */
export function readSlowCalendar(root: string): Oracle {
  const folder = join(root, 'procedures/calendars/vietnam');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const years = readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .toSorted()
    .map(read);
  return buildOracle({ ...(read('week.json') as object), years } as unknown as OracleData);
}

/** Walks on minute by minute until so many of them were worked. */
export function slowlyLater({ originMs, worked }: Oracle, at: number, minutes: number): number {
  let minute = Math.floor((at - originMs) / MINUTE);
  for (let left = minutes; left > 0 && minute < worked.length; minute += 1) left -= worked[minute]!;
  return originMs + minute * MINUTE;
}

/** What a timer is asked: its text, when it was set, and for a cycle when it was due before. */
export type TimerMoment = {
  readonly text: string;
  readonly setAt: number;
  readonly previousDueAt: number | null;
};

/**
 * When a timer with a plain duration or cycle is due; null for a text that this slow reading does
 * not know (dates, months, FEEL).
 */
export function slowlyDue(
  oracle: Oracle,
  { text, setAt, previousDueAt }: TimerMoment,
): number | null {
  const cycle = /^R\d*\/(.+)$/.exec(text);
  const span = cycle?.[1] ?? text;
  if (cycle === null || previousDueAt === null) return spanLater(oracle, setAt, span);
  let due = spanLater(oracle, previousDueAt, span);
  for (let missed = 0; due !== null && due <= setAt; missed += 1) {
    // So many turns are not looked for: the next is at once, and the cycle counts from there.
    if (missed === MISSED_MAX) return setAt;
    due = spanLater(oracle, due, span);
  }
  return due;
}

function spanLater(oracle: Oracle, from: number, span: string): number | null {
  const match = /^(PT|P)(\d+)(WD|WH|WM|D|H|M)$/.exec(span);
  const amount = Number(match?.[2]);
  switch (`${match?.[1]}${match?.[3]}`) {
    case 'PWD':
      return Math.max(from, slowlyLater(oracle, from, amount * WORKING_DAY_MINUTES));
    case 'PTWH':
      return Math.max(from, slowlyLater(oracle, from, amount * 60));
    case 'PD':
      return from + amount * DAY;
    case 'PTH':
      return from + amount * HOUR;
    case 'PTM':
      return from + amount * MINUTE;
    default:
      return null;
  }
}
