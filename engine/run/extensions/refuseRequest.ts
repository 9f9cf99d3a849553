import { clockRemaining } from '../../calendar/clockRemaining.ts';
import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { ProcessSettings } from '../../model/process.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Instant } from '../../model/time.ts';

/** What an extension is judged by: how often, and how long before. */
export type ExtensionRule = Pick<ProcessSettings, 'maxExtensions' | 'extensionNoticeMinutes'>;

/** At which moment, by which rule and calendar. */
export type ExtensionGround = {
  readonly rule: ExtensionRule;
  readonly at: Instant;
  readonly calendar: WorkingCalendar;
};

/**
 * Why no extension can be asked for now; null when one can. Pure.
 *
 * Source: Decree 61/2018, article 19, clause 9: one apology with a new date, told to the one-stop
 * unit a day or more before the promise. Both are parameters of the procedure.
 */
export function refuseRequest(
  dossier: Dossier,
  { rule, at, calendar }: ExtensionGround,
): Refusal | null {
  const { dossierId, clock, extensions, finishedAt } = dossier;
  if (
    finishedAt !== null ||
    clock === null ||
    clock.dueAt === null ||
    clock.runningSince === null
  ) {
    return { code: 'NOTHING_PROMISED', dossierId };
  }
  const pending = extensions.find(({ decision }) => decision === null);
  if (pending !== undefined) return { code: 'EXTENSION_PENDING', extensionId: pending.extensionId };
  const { maxExtensions, extensionNoticeMinutes: noticeMinutes } = rule;
  if (extensions.filter(({ decision }) => decision?.isGranted).length >= maxExtensions) {
    return { code: 'EXTENSION_USED', maxExtensions };
  }
  const remaining = clockRemaining(clock, at, calendar);
  if (!remaining.ok) return remaining.refusal;
  if (remaining.value >= noticeMinutes) return null;
  return { code: 'EXTENSION_TOO_LATE', at: clock.dueAt, noticeHours: noticeMinutes / 60 };
}
