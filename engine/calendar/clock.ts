import type { Instant, WorkingMinutes } from '../model/time.ts';
import type { TermRule } from './planTerm.ts';

/**
 * The state of one clock (of a dossier, a step or a consultation), plain JSON.
 *
 * Invariants: the clock runs exactly when `runningSince` is set, and then `dueAt` is set too; a
 * paused clock has an open last pause, and a due moment only when it was already past due when
 * paused; `consumedMinutes` are those of all earlier runs since the last (re)start; pauses are in
 * order.
 */
export type Clock = {
  readonly rule: TermRule;
  /** The receipt, or the moment of the last restart. */
  readonly receivedAt: Instant;
  readonly startAt: Instant;
  readonly countsFrom: Instant;
  /** Working minutes of the whole term. */
  readonly minutes: WorkingMinutes;
  readonly consumedMinutes: WorkingMinutes;
  readonly runningSince: Instant | null;
  readonly dueAt: Instant | null;
  readonly pauses: readonly Pause[];
  readonly restartCount: number;
};

/** A stretch that does not count; `to` is null while it lasts. */
export type Pause = { readonly from: Instant; readonly to: Instant | null };
