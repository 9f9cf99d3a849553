import { parseTimer, type TimeSpan } from '../../calendar/parseTimer.ts';
import type { EventDefinition } from '../../model/process.ts';
import type { WorkingMinutes } from '../../model/time.ts';
import { longestTermMinutes } from '../longestTermMinutes.ts';

const DAY_MS = 86_400_000;
const DAY_MINUTES = 480;
const MONTH_DAYS = 31;

/**
 * The most working time that can pass until a timer fires: exact for working time; of wall-clock
 * time all that need not be a Saturday, Sunday or evening. Null for what is no timer and for a
 * timer whose moment is known only when it is set (a date, a FEEL text).
 */
export function timerMinutes(event: EventDefinition): WorkingMinutes | null {
  if (event.kind !== 'timer' || event.timer.text.startsWith('=')) return null;
  const parsed = parseTimer(event.timer);
  return parsed === null || parsed.kind === 'date' ? null : spanMinutes(parsed.span);
}

function spanMinutes(span: TimeSpan): WorkingMinutes {
  if (span.kind === 'working') return span.minutes;
  const days = span.months * MONTH_DAYS + Math.floor(span.ms / DAY_MS);
  const rest = Math.ceil((span.ms % DAY_MS) / 60_000);
  return longestTermMinutes({ amount: days, unit: 'CALENDAR_DAY' }) + Math.min(rest, DAY_MINUTES);
}
