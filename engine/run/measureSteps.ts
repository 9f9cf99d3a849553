import { workingMinutesBetween } from '../calendar/workingMinutesBetween.ts';
import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { groupBy } from '../model/groupBy.ts';
import type { ElementId } from '../model/ids.ts';
import type { TaskRecord } from '../model/records.ts';
import type { WorkingMinutes } from '../model/time.ts';

/** How long those who did a step had it in hand, in working minutes. */
export type StepMeasure = {
  readonly elementId: ElementId;
  /** How often it was done. */
  readonly count: number;
  readonly least: WorkingMinutes;
  readonly median: WorkingMinutes;
  /** Nine in ten took no longer. */
  readonly p90: WorkingMinutes;
};

/**
 * Measures completed tasks by step: from the moment at which somebody took the task, where nobody
 * took it from its opening, until it was done. Waiting in a box is no part of the work. What the
 * calendar cannot count is left out. Pure.
 */
export function measureSteps(
  tasks: readonly TaskRecord[],
  calendar: WorkingCalendar,
): readonly StepMeasure[] {
  const byStep = groupBy(tasks, ({ elementId }) => elementId);
  return [...byStep].flatMap(([elementId, done]) => {
    const minutes = done
      .flatMap((task) => minutesInHand(task, calendar))
      .toSorted((one, other) => one - other);
    const [least] = minutes;
    if (least === undefined) return [];
    const at = (part: number) => minutes[Math.ceil(minutes.length * part) - 1] ?? least;
    return [{ elementId, count: minutes.length, least, median: at(0.5), p90: at(0.9) }];
  });
}

function minutesInHand(
  { claimedAt, openedAt, closedAt }: TaskRecord,
  calendar: WorkingCalendar,
): readonly WorkingMinutes[] {
  if (closedAt === null) return [];
  const minutes = workingMinutesBetween(claimedAt ?? openedAt, closedAt, calendar);
  return minutes.ok ? [minutes.value] : [];
}
