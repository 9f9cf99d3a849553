import { startClock } from '../calendar/startClock.ts';
import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { Dossier } from '../model/dossier.ts';
import type { HistoryEvent } from '../model/history.ts';
import type { ProcessSettings } from '../model/process.ts';
import type { ProcessGround } from '../model/processGround.ts';
import type { Refusal } from '../model/refusal.ts';
import { supplementWays } from '../model/supplementWays.ts';
import type { Instant } from '../model/time.ts';

type Limit = Pick<ProcessSettings, 'supplementWithin'>;

/** What a step did, and by which drawing, rule and calendar it is judged. */
export type SupplementGround = {
  readonly history: readonly HistoryEvent[];
  readonly process: ProcessGround;
  readonly settings: Limit;
  readonly at: Instant;
  readonly calendar: WorkingCalendar;
};

/**
 * Why the step may not ask for a supplement any more; null when it asks for none, or in time. Pure.
 *
 * Source: Decree 61/2018, article 19, clause 4: returned within 3 working days from the receipt,
 * unless special law says otherwise. Nobody may waive it: what special law says is a parameter of
 * the procedure. Refuses: SUPPLEMENT_TOO_LATE, CALENDAR_TOO_SHORT.
 */
export function refuseLateSupplement(dossier: Dossier, ground: SupplementGround): Refusal | null {
  const { history, process, settings, at, calendar } = ground;
  const ways = supplementWays(process);
  const isAsked = history.some(({ trace }) =>
    trace.some(({ type, elementId }) => type === 'flow' && ways.has(elementId)),
  );
  if (!isAsked) return null;
  const until = supplementUntil(dossier, settings, calendar);
  return until === null || at <= until ? null : { code: 'SUPPLEMENT_TOO_LATE', at: until };
}

/**
 * The last moment at which a supplement may be asked for; null without such a limit, and beyond the
 * calendar. It counts from the receipt, or from that of the last supplement.
 */
export function supplementUntil(
  { clock, receivedAt }: Pick<Dossier, 'clock' | 'receivedAt'>,
  { supplementWithin: term }: Limit,
  calendar: WorkingCalendar,
): Instant | null {
  if (term === null) return null;
  const rule = clock?.rule ?? { cutOff: null, mode: 'same-clock' as const };
  const limit = startClock(clock?.receivedAt ?? receivedAt, { ...rule, term }, calendar);
  return limit.ok ? limit.value.dueAt : null;
}
