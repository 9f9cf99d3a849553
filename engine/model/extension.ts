import type { AgencyId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * An apology with a new promise: asked for by the unit that handles the dossier, decided by the
 * head of the one-stop unit.
 *
 * Invariants: `promisedAfter` is later than `promisedBefore`; of a dossier at most one is
 * undecided.
 * Source: Decree 61/2018, article 19, clause 9.
 */
export type Extension = {
  readonly extensionId: string;
  /** In the words of the apology. */
  readonly reason: string;
  readonly requestedAt: Instant;
  readonly requestedBy: PersonId | null;
  readonly agencyId: AgencyId | null;
  readonly promisedBefore: Instant;
  readonly promisedAfter: Instant;
  /** Null while it waits for the head of the one-stop unit. */
  readonly decision: ExtensionDecision | null;
};

/** What the head of the one-stop unit decided. */
export type ExtensionDecision = {
  readonly isGranted: boolean;
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly note: string;
};
