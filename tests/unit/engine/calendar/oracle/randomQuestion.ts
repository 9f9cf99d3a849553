import type { OracleData, OracleQuestion } from './minuteOracle.ts';

/** A seeded stream of numbers in [0, 1) (mulberry32). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const CUT_OFFS = [null, null, '15:00', '15:00', '11:30', '16:00', '17:00', '09:15'];
const UNITS = ['WORKING_DAY', 'WORKING_DAY', 'WORKING_HOUR', 'CALENDAR_DAY', 'SAME_DAY'] as const;

/** One random question; half of them are received near a day that differs from its weekday. */
export function randomQuestion(
  random: () => number,
  specialDays: readonly number[],
): OracleQuestion {
  const unit = pick(random, UNITS);
  const most = { WORKING_DAY: 25, WORKING_HOUR: 60, CALENDAR_DAY: 40, SAME_DAY: 0 }[unit];
  // Squaring favours short terms, as procedures do.
  const amount = unit === 'SAME_DAY' ? 0 : 1 + Math.floor(random() ** 2 * most);
  return {
    receivedAt: randomMoment(random, specialDays),
    amount,
    unit,
    cutOff: pick(random, CUT_OFFS),
    endOfDay: random() < 0.5,
    pauses: [],
  };
}

function randomMoment(random: () => number, specialDays: readonly number[]): number {
  const first = Date.UTC(2019, 0, 2);
  const span = Date.UTC(2026, 9, 1) - first;
  const anywhere = first + random() * span;
  const near = pick(random, specialDays) - 7 * 86_400_000 + random() * 9 * 86_400_000;
  const at = random() < 0.5 ? anywhere : Math.max(first, near);
  // Office hours mostly, with the edges of sessions hit exactly now and then.
  const day = Math.floor((at + 7 * 3_600_000) / 86_400_000) * 86_400_000 - 7 * 3_600_000;
  const edges = [450, 690, 780, 900, 1020, 901, 689];
  const minute = random() < 0.2 ? pick(random, edges) : Math.floor(360 + random() * 720);
  return day + minute * 60_000 + Math.floor(random() * 60_000);
}

/** The Vietnamese data with reception on Saturday mornings, half days and odd sessions put in. */
export function oddCalendar(data: OracleData): OracleData {
  const random = randomStream(7);
  const morning = [{ from: '07:30', to: '11:30' }];
  const odd = [
    { from: '08:05', to: '09:10' },
    { from: '10:00', to: '10:01' },
    { from: '14:00', to: '16:45' },
  ];
  return {
    ...data,
    week: { ...data.week, saturday: morning, wednesday: odd },
    years: data.years.map((year) => {
      const taken = new Set(year.days.map(({ date }) => date));
      const halves = Array.from({ length: 40 }, () => {
        const day = new Date(Date.UTC(year.year, 0, 1 + Math.floor(random() * 365)));
        return day.toISOString().slice(0, 10);
      }).filter((date) => !taken.has(date) && taken.add(date).has(date));
      const added = halves.map((date) => ({
        date,
        kind: 'half-day',
        sessions: random() < 0.5 ? morning : odd,
        name: { vi: 'Nửa ngày', en: 'Half a day' },
        document: 'code',
      }));
      const kept = year.days.filter(({ kind }) => kind !== 'make-up');
      return { ...year, days: [...kept, ...added] };
    }),
  };
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}
