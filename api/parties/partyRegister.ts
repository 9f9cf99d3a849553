import type { AgencyId } from '../../engine/model/ids.ts';
import type { KnownParty } from '../contract/parties.ts';

/** A party and the dossier that it is known from. */
export type FoundParty = { readonly dossierId: string; readonly party: KnownParty };

/**
 * Where persons and businesses are looked up by their number. The office's own dossiers serve it
 * (dossierRegister); a connection to a national database would be another one.
 */
export type PartyRegister = {
  /** Null when nobody is known by the number to these agencies. */
  readonly find: (number: string, agencyIds: readonly AgencyId[]) => Promise<FoundParty | null>;
};
