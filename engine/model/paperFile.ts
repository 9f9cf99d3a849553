import type { AgencyId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * The papers of a dossier on their way from the counter to the first agency that works on it; the
 * electronic dossier is there at once.
 *
 * Invariant: `acceptedBy` only with `acceptedAt`.
 * Source: Decree 61/2018, article 18, clause 2.
 */
export type PaperFile = {
  readonly toAgencyId: AgencyId;
  /** Received for an authority of another unit ("phi địa giới"). */
  readonly isOutside: boolean;
  readonly dueAt: Instant;
  /** Null until the agency says that it has them. */
  readonly acceptedAt: Instant | null;
  readonly acceptedBy: PersonId | null;
};
