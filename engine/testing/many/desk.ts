import type { WorkingMinutes } from '../../model/time.ts';
import type { ManyTask } from './manyTask.ts';

/**
 * The people of one post and what waits for them, first come, first served.
 *
 * Invariants: nothing waits while somebody is free; `at` only grows. The areas are minutes times
 * people, or times dossiers that wait, between `opensAt` and `closesAt` of the measured span.
 */
export type Desk = {
  readonly postKey: string;
  readonly staff: number;
  busy: number;
  readonly queue: ManyTask[];
  at: WorkingMinutes;
  busyArea: number;
  queueArea: number;
  /** Dossiers that wait at the end of each measured day. */
  readonly queueByDay: number[];
};

/** The measured span, as working minutes of the calendar. */
export type Span = { readonly opensAt: WorkingMinutes; readonly closesAt: WorkingMinutes };

/** A post where nobody has anything to do yet. */
export function newDesk(postKey: string, staff: number): Desk {
  const nothing = { busy: 0, at: 0, busyArea: 0, queueArea: 0 };
  return { postKey, staff, ...nothing, queue: [], queueByDay: [] };
}

/** Lets time pass at a desk; to be told before anything changes there. */
export function passAtDesk(desk: Desk, now: WorkingMinutes, { opensAt, closesAt }: Span): void {
  const passed = Math.min(now, closesAt) - Math.max(desk.at, opensAt);
  if (passed > 0) {
    desk.busyArea += passed * desk.busy;
    desk.queueArea += passed * desk.queue.length;
  }
  desk.at = now;
}
