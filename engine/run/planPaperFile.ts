import { addWorkingMinutes } from '../calendar/addWorkingMinutes.ts';
import { startClock } from '../calendar/startClock.ts';
import type { CalendarTooShort, WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { ReceivedPaper } from '../model/dossier.ts';
import type { AgencyId } from '../model/ids.ts';
import type { PaperFile } from '../model/paperFile.ts';
import type { ProcessSettings } from '../model/process.ts';
import { reachableFrom } from '../model/reachableFrom.ts';
import { accept, type Result } from '../model/result.ts';
import type { Instant } from '../model/time.ts';
import { localDay } from './localDay.ts';
import type { Intake } from './prepareIntake.ts';

/** How long "at the beginning of the working day" lasts: our reading, the decree has no number. */
const BEGINNING_MINUTES = 60;

/**
 * Where the papers of a dossier go and until when; null when there are none, or nobody but the
 * counter works on it. Pure.
 *
 * They go to the first agency of the drawing that is not the counter. Refuses: CALENDAR_TOO_SHORT.
 */
export function planPaperFile(
  papers: readonly ReceivedPaper[],
  intake: Intake,
  calendar: WorkingCalendar,
): Result<PaperFile | null, CalendarTooShort> {
  const hasPaper = papers.some(({ form, count }) => form !== 'electronic' && count > 0);
  const toAgencyId = hasPaper ? firstBeyondCounter(intake) : null;
  if (toAgencyId === null) return accept(null);
  const { receiving, competent, at, version } = intake;
  const isOutside = receiving.unitCode !== competent.unitCode;
  const dueAt = paperDueAt(at, isOutside, { ...version.main.model.settings, calendar });
  if (!dueAt.ok) return dueAt;
  return accept({
    toAgencyId,
    isOutside,
    dueAt: dueAt.value,
    acceptedAt: null,
    acceptedBy: null,
  });
}

/** By which rule and calendar papers go. */
export type PaperRule = Pick<ProcessSettings, 'forwardCutOff' | 'paperTransfer'> & {
  readonly calendar: WorkingCalendar;
};

/** Until when papers are where they are worked on. Refuses: CALENDAR_TOO_SHORT. */
export function paperDueAt(
  at: Instant,
  isOutside: boolean,
  { forwardCutOff, paperTransfer, calendar }: PaperRule,
): Result<Instant, CalendarTooShort> {
  const term = isOutside ? paperTransfer : ({ amount: 0, unit: 'SAME_DAY' } as const);
  const cutOff = isOutside ? null : forwardCutOff;
  const clock = startClock(at, { term, cutOff, mode: 'same-clock' }, calendar);
  if (!clock.ok) return clock;
  const { startAt, dueAt } = clock.value;
  if (isOutside || localDay(startAt) === localDay(at)) return accept(dueAt ?? startAt);
  return addWorkingMinutes(startAt, BEGINNING_MINUTES, calendar);
}

function firstBeyondCounter({ version, parties, receiving }: Intake): AgencyId | null {
  const { main } = version;
  const starts = main.model.nodes.filter(
    ({ type, parentId }) => type === 'startEvent' && parentId === main.model.id,
  );
  for (const node of starts.flatMap(({ id }) => reachableFrom(id, main))) {
    const role = node.type === 'userTask' ? node.performer?.agencyRole : undefined;
    const agencyId = role === undefined ? undefined : parties[role];
    if (agencyId !== undefined && agencyId !== receiving.agencyId) return agencyId;
  }
  return null;
}
