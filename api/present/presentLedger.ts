import type { Clock } from '../../engine/model/clock.ts';
import { clockLedger } from '../../engine/calendar/clockLedger.ts';
import { clockRemaining } from '../../engine/calendar/clockRemaining.ts';
import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import type { LedgerView } from '../contract/ledger.ts';
import { toMoment } from './moment.ts';

/** The ledger of a clock; null without one. While the clock is paused it ends where it stands. */
export function presentLedger(clock: Clock | null, calendar: WorkingCalendar): LedgerView | null {
  const ledger = clock ? clockLedger(clock, calendar) : null;
  if (!clock || !ledger?.ok) return null;
  const standsAt = clock.pauses.at(-1)?.from ?? clock.startAt;
  return {
    dueAt: toMoment(clock.dueAt ?? standsAt),
    startAt: toMoment(clock.startAt),
    minutes: clock.minutes,
    mode: clock.rule.mode,
    ...standing(clock, calendar),
    lines: ledger.value,
  };
}

type Standing = Pick<LedgerView, 'pausedSince' | 'remainingMinutes'>;

function standing(clock: Clock, calendar: WorkingCalendar): Standing {
  const pausedSince = clock.runningSince === null ? clock.pauses.at(-1)?.from : undefined;
  if (pausedSince === undefined) return { pausedSince: null, remainingMinutes: null };
  const left = clockRemaining(clock, pausedSince, calendar);
  return { pausedSince: toMoment(pausedSince), remainingMinutes: left.ok ? left.value : null };
}
