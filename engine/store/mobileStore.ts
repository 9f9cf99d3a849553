import type { Dossier } from '../model/dossier.ts';
import type { AgencyId } from '../model/ids.ts';
import type { MobileSession } from '../model/mobileSession.ts';
import type { LocalDate } from '../model/time.ts';

/** Which sessions are listed: from a day on; of these units, or of all. */
export type MobileSessionQuery = {
  readonly from: LocalDate;
  /** Null: of every unit. */
  readonly agencyIds: readonly AgencyId[] | null;
};

/** Reads of mobile sessions and of what was received there. */
export type MobileReads = {
  readonly findMobileSession: (mobileSessionId: string) => Promise<MobileSession | null>;
  /** By day, beginning, id. */
  readonly listMobileSessions: (query: MobileSessionQuery) => Promise<readonly MobileSession[]>;
  /** What was received at the session, in the order of receipt. */
  readonly listDossiersOfSession: (mobileSessionId: string) => Promise<readonly Dossier[]>;
};
