import type { CountingMode, Instant, LocalTime, Term, WorkingMinutes } from './time.ts';

/**
 * Received later on a working day, it counts from the next one. "last-hour": received in the hour
 * before closing.
 */
export type CutOff = LocalTime;

/** What a due date follows from; null means that there is no such rule. */
export type TermRule = {
  readonly term: Term;
  readonly cutOff: CutOff | null;
  readonly mode: CountingMode;
  /** What counts from a later day than that of the receipt counts from this hour on. */
  readonly dayStart?: LocalTime | null;
};

/**
 * The state of one clock (of a dossier, a step or a consultation), plain JSON; `engine/calendar`
 * starts, pauses and restarts it.
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
  /** Null while the clock is paused with time left, for then nothing is promised. */
  readonly dueAt: Instant | null;
  /** Stretches that do not count; `to` is null while one lasts. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant | null }[];
  readonly restartCount: number;
  /** Of `minutes`, what an extension has added since the last (re)start; left out: nothing. */
  readonly extendedMinutes?: WorkingMinutes;
};
