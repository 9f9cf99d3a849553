import type { Feedback } from '../model/feedback.ts';
import type { AgencyId, DossierId } from '../model/ids.ts';
import type { Maintenance } from '../model/maintenance.ts';
import type { Instant } from '../model/time.ts';

/** Whose feedback is listed: of one dossier, or what agencies have to answer. */
export type FeedbackQuery =
  | { readonly dossierId: DossierId }
  | { readonly agencyIds: readonly AgencyId[]; readonly limit: number };

/** Reads of what concerns the service as a whole. */
export type ServiceReads = {
  /** Those that end later and were not withdrawn; by beginning, then id. */
  readonly listMaintenances: (after: Instant) => Promise<readonly Maintenance[]>;
  readonly findFeedback: (feedbackId: string) => Promise<Feedback | null>;
  /**
   * Of a dossier by moment; of agencies first what waits for an answer, the earliest due first,
   * then what was answered, the latest first.
   */
  readonly listFeedback: (query: FeedbackQuery) => Promise<readonly Feedback[]>;
};
