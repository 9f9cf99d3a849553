import type { AgencyId, DossierId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/** A dossier that a person keeps an eye on; at most once for both. */
export type Watch = {
  readonly personId: PersonId;
  readonly dossierId: DossierId;
  readonly since: Instant;
};

/**
 * A way of looking into the inbox, kept under a name. `agencyId`: shown to everybody of that
 * agency; null: to its owner alone.
 */
export type SavedFilter = {
  readonly filterId: string;
  readonly ownerId: PersonId;
  readonly agencyId: AgencyId | null;
  readonly name: string;
  readonly scope: string;
  readonly query: string;
  readonly procedureId: string | null;
  readonly createdAt: Instant;
};
