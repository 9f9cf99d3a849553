import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatInstant } from '../../../../engine/calendar/formatInstant.ts';
import { loadCalendar } from '../../../../engine/calendar/loadCalendar.ts';
import { pauseClock } from '../../../../engine/calendar/pauseClock.ts';
import { resumeClock } from '../../../../engine/calendar/resumeClock.ts';
import { startClock } from '../../../../engine/calendar/startClock.ts';
import type { WorkingCalendar } from '../../../../engine/calendar/workingCalendar.ts';
import {
  buildOracle,
  oracleDue,
  oracleRunsOut,
  type Oracle,
  type OracleData,
  type OracleQuestion,
} from './oracle/minuteOracle.ts';
import { oddCalendar, randomQuestion, randomStream } from './oracle/randomQuestion.ts';

const FOLDER = new URL('../../../../procedures/calendars/vietnam/', import.meta.url);
const SEED = Number(process.env['LIENTHONG_SEED'] ?? Date.now() % 1_000_000_007);
const TIME_LIMIT_MS = 120_000;

it(
  `100,000 random due dates of 2019-2026 equal the minute-by-minute oracle (seed ${SEED})`,
  () => {
    process.stdout.write(`calendar oracle: LIENTHONG_SEED=${SEED}\n`);
    const seen = { pauses: 0, refused: 0, checked: 0 };

    compare(readData(), { cases: 70_000, seed: SEED, seen });
    compare(oddCalendar(readData()), { cases: 30_000, seed: SEED + 1, seen });

    expect(seen.checked).toBe(100_000);
    expect(seen.pauses).toBeGreaterThan(20_000);
    process.stdout.write(`calendar oracle: ${JSON.stringify(seen)}\n`);
  },
  TIME_LIMIT_MS,
);

type Seen = { pauses: number; refused: number; checked: number };
type Run = { readonly cases: number; readonly seed: number; readonly seen: Seen };

function compare(data: OracleData, { cases, seed, seen }: Run): void {
  const loaded = loadCalendar(data);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const oracle = buildOracle(data);
  const random = randomStream(seed);
  const specialDays = data.years
    .flatMap((year) => year.days)
    .filter(({ date }) => date < '2026-12')
    .map(({ date }) => Date.parse(`${date}T00:00:00+07:00`));
  for (let index = 0; index < cases; index += 1) {
    const question = withPauses(random, oracle, randomQuestion(random, specialDays));
    const expected = oracleDue(oracle, question);
    const actual = engineDue(question, loaded.value);
    if (actual !== expected) throw new Error(tell({ question, expected, actual }, seed, index));
    seen.checked += 1;
    seen.pauses += question.pauses.length;
    seen.refused += expected === null ? 1 : 0;
  }
}

/** Adds up to two pauses, each beginning before the counted time has run out. */
function withPauses(
  random: () => number,
  oracle: Oracle,
  question: OracleQuestion,
): OracleQuestion {
  const count = random() < 0.7 ? 0 : 1 + Math.floor(random() * 2);
  let paused = question;
  let earliest = question.receivedAt;
  for (let index = 0; index < count; index += 1) {
    const runsOut = oracleRunsOut(oracle, paused);
    if (runsOut === null || runsOut <= earliest) return paused;
    const from = Math.floor(earliest + random() * (runsOut - earliest));
    const to = Math.floor(from + random() ** 3 * 20 * 86_400_000);
    paused = { ...paused, pauses: [...paused.pauses, [from, to]] };
    earliest = to;
  }
  return paused;
}

function engineDue(question: OracleQuestion, calendar: WorkingCalendar): number | null {
  const term = { amount: question.amount, unit: question.unit };
  const mode = question.endOfDay ? ('end-of-day' as const) : ('same-clock' as const);
  const rule = { term, mode, cutOff: question.cutOff };
  let clock = startClock(question.receivedAt, rule, calendar);
  for (const [from, to] of question.pauses) {
    if (!clock.ok) return null;
    clock = pauseClock(clock.value, from, calendar);
    if (clock.ok) clock = resumeClock(clock.value, to, calendar);
  }
  return clock.ok ? clock.value.dueAt : null;
}

function tell(
  found: {
    readonly question: OracleQuestion;
    readonly expected: number | null;
    readonly actual: number | null;
  },
  seed: number,
  index: number,
): string {
  const show = (at: number | null): string => (at === null ? 'none' : formatInstant(at));
  const { question, expected, actual } = found;
  const received = show(question.receivedAt);
  const pauses = question.pauses.map(([from, to]) => `${show(from)}..${show(to)}`);
  const what = `expected ${show(expected)}, but got ${show(actual)}`;
  const facts = JSON.stringify({ ...question, received, pauses });
  return `seed ${seed}, question ${index}: ${what} for ${facts}`;
}

function readData(): OracleData {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
  const years = readdirSync(FOLDER).filter((name) => /^\d{4}\.json$/.test(name));
  return {
    ...(read('week.json') as OracleData),
    years: years.toSorted().map((name) => read(name) as OracleData['years'][number]),
  };
}
