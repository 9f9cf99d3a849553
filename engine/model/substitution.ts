import type { AgencyId, PersonId } from './ids.ts';
import type { Instant, LocalDate } from './time.ts';

/**
 * Somebody holds the post of an absent colleague, from the first to the last day.
 *
 * It gives the post, never the person: what must be done by different people stays so.
 * Invariants: `from` is not after `to`; an absent person has at most one for a post on a day.
 */
export type Substitution = {
  readonly substitutionId: string;
  readonly absentId: PersonId;
  readonly substituteId: PersonId;
  readonly agencyId: AgencyId;
  readonly post: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Instant;
  /** Ended before its last day; null: it was not. */
  readonly endedAt: Instant | null;
};
