import type { AgencyId, PersonId } from './ids.ts';
import type { Instant, LocalDate } from './time.ts';

/** Where a number stands: waits, was called, is served, was served, or its holder did not come. */
export type QueueStatus = 'waiting' | 'called' | 'serving' | 'served' | 'absent';

/** What an officer does with a number; to call one again is to call it. */
export type QueueAct = 'call' | 'begin' | 'end' | 'absent';

/**
 * A number that somebody took at a one-stop unit, to be called in turn. It says nothing of who took
 * it and holds for its day.
 *
 * Invariants: `number` counts from 1, once for each agency and day; it has `firstCalledAt`,
 * `calledAt`, `calledBy` and `desk` as soon as it was called.
 */
export type QueueNumber = {
  readonly queueNumberId: string;
  readonly agencyId: AgencyId;
  readonly takenOn: LocalDate;
  readonly number: number;
  readonly takenAt: Instant;
  readonly status: QueueStatus;
  /** Ends the wait, whatever comes after. */
  readonly firstCalledAt: Instant | null;
  readonly calledAt: Instant | null;
  readonly calledBy: PersonId | null;
  /** As the officer names it: "3", "Quầy hộ tịch". */
  readonly desk: string | null;
  readonly begunAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly revision: number;
};
