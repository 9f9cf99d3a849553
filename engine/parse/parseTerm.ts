import type { Term, WorkingMinutes } from '../model/time.ts';

/** Working minutes of one working day: decision texts count "01 ngày = 08 giờ làm việc". */
export const MINUTES_PER_WORKING_DAY = 480;

const TERM = /^(\d{1,4})(WD|WH|CD)$/;
const UNITS = { WD: 'WORKING_DAY', WH: 'WORKING_HOUR', CD: 'CALENDAR_DAY' } as const;
const BUDGET = /^(\d{1,5}(?:\.\d{1,4})?)(WD|WH|WM)$/;
const UNIT_MINUTES = { WD: MINUTES_PER_WORKING_DAY, WH: 60, WM: 1 } as const;

/** Reads a legal or promised term: "3WD", "24WH", "10CD", "SAME_DAY"; null when it is none of these. */
export function parseTerm(text: string): Term | null {
  if (text === 'SAME_DAY') return { amount: 0, unit: 'SAME_DAY' };
  const match = TERM.exec(text);
  if (match === null || Number(match[1]) === 0) return null;
  return { amount: Number(match[1]), unit: UNITS[match[2] as keyof typeof UNITS] };
}

/** Reads a step budget: "6WH", "0.25WD", "30WM"; null when it is none, or not a whole minute. */
export function parseBudget(text: string): WorkingMinutes | null {
  const match = BUDGET.exec(text);
  if (match === null) return null;
  const minutes = Number(match[1]) * UNIT_MINUTES[match[2] as keyof typeof UNIT_MINUTES];
  return Number.isInteger(Number(minutes.toFixed(6))) ? Math.round(minutes) : null;
}
