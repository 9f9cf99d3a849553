import type { WorkingMinutes } from '../model/time.ts';

const BUDGET = /^(\d+(?:\.\d+)?)(WD|WH|WM)$/;
const TIMER = /^P(?:(\d+(?:\.\d+)?)WD)?(?:T(?:(\d+(?:\.\d+)?)WH)?(?:(\d+)WM)?)?$/;
const MINUTES: { readonly [unit: string]: number } = { WD: 480, WH: 60, WM: 1 };

/**
 * Working minutes of a step budget ("6WH", "0.25WD", "30WM") or of a working-time duration of a
 * timer ("P3WD", "PT4WH", "P1WDT2WH30WM"); null when it is neither or not a whole number of
 * minutes.
 */
export function parseWorkingMinutes(text: string): WorkingMinutes | null {
  const budget = BUDGET.exec(text);
  if (budget !== null) return whole(Number(budget[1]) * (MINUTES[budget[2] ?? ''] ?? Number.NaN));
  const parts = TIMER.exec(text)?.slice(1) ?? [];
  if (parts.every((part) => part === undefined)) return null;
  const [days = 0, hours = 0, minutes = 0] = parts.map((part) => Number(part ?? '0'));
  return whole(days * 480 + hours * 60 + minutes);
}

function whole(minutes: number): number | null {
  return Number.isInteger(minutes) ? minutes : null;
}
