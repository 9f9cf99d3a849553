import type { KnownParty } from '../../api/contract/parties.ts';

/** Asks for who has this number; null when no dossier that the person may see names it. */
export type LookUpParty = (number: string) => Promise<KnownParty | null>;
