import { addWorkingMinutes } from '../../../engine/calendar/addWorkingMinutes.ts';
import type { WorkingCalendar } from '../../../engine/calendar/workingCalendar.ts';
import { workingMinutesBetween } from '../../../engine/calendar/workingMinutesBetween.ts';
import type { TaskRecord } from '../../../engine/model/records.ts';
import type { Instant } from '../../../engine/model/time.ts';
import { toDay } from '../../present/moment.ts';

/** How an agency kept its own time; `none`: nothing of what it did is counted. */
export type StayTiming = {
  readonly result: 'early' | 'onTime' | 'late' | 'none';
  /** Working minutes that it is late by. */
  readonly lateMinutes: number;
};

/**
 * How the tasks of one stay stand to their budgets, those not done yet as if they were done now.
 *
 * A task's time begins where that of the task before it was to end, so what one person saves the
 * next may use. Before the day on which the time ends is early [proposal of the domain notes].
 */
export function stayTiming(
  tasks: readonly TaskRecord[],
  calendar: WorkingCalendar,
  now: Instant,
): StayTiming {
  const planned = new Map<TaskRecord, Instant>();
  for (const task of tasks) planned.set(task, plannedEnd(task, planned, { calendar, now }));
  const ends = tasks.filter((task, place) => {
    return isCounted(task, tasks.slice(0, place)) && !isFollowed(task, tasks.slice(place + 1));
  });
  const last = ends.at(-1);
  if (last === undefined) return { result: 'none', lateMinutes: 0 };
  const endOf = (task: TaskRecord) => planned.get(task) ?? task.openedAt;
  const late = ends.map((task) => minutes(endOf(task), task.closedAt ?? now, calendar));
  const lateMinutes = Math.max(0, ...late);
  if (lateMinutes > 0) return { result: 'late', lateMinutes };
  const isEarly = toDay(last.closedAt ?? now) < toDay(endOf(last));
  return { result: isEarly ? 'early' : 'onTime', lateMinutes };
}

type At = { readonly calendar: WorkingCalendar; readonly now: Instant };

function plannedEnd(
  task: TaskRecord,
  planned: ReadonlyMap<TaskRecord, Instant>,
  { calendar, now }: At,
): Instant {
  const before = [...planned.keys()].filter(({ closedAt }) => closedAt === task.openedAt);
  const from = Math.max(...before.map((one) => planned.get(one) ?? task.openedAt));
  const start = before.length > 0 ? from : task.openedAt;
  // What is not counted takes the time that it takes.
  const budget = minutes(task.openedAt, task.dueAt ?? task.closedAt ?? now, calendar);
  const end = addWorkingMinutes(start, Math.max(0, budget), calendar);
  return end.ok ? end.value : start;
}

function isFollowed({ closedAt }: TaskRecord, later: readonly TaskRecord[]): boolean {
  return closedAt !== null && later.some(({ openedAt }) => openedAt === closedAt);
}

/** Whether time is set for it, or for what led to it without a break. */
function isCounted({ dueAt, openedAt }: TaskRecord, earlier: readonly TaskRecord[]): boolean {
  if (dueAt !== null) return true;
  return earlier.some((one, place) => {
    return one.closedAt === openedAt && isCounted(one, earlier.slice(0, place));
  });
}

/** 0 where the calendar does not reach. */
function minutes(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  const between = workingMinutesBetween(from, to, calendar);
  return between.ok ? between.value : 0;
}
