import type { Instant } from '../model/time.ts';

/**
 * Reads of what was written before a moment, is done with, and tells of nothing that is under way:
 * ids by that moment, then by id. The history has what it needs of them.
 */
export type OldReads = {
  /** Notices that were sent or given up, of dossiers and submissions that have ended. */
  readonly listOldNotices: (before: Instant, limit: number) => Promise<readonly string[]>;
  /** Of all dossiers. */
  readonly listOldOfficerNotices: (before: Instant, limit: number) => Promise<readonly string[]>;
  /** Calls that were delivered or cancelled, of dossiers that have ended. */
  readonly listOldCalls: (before: Instant, limit: number) => Promise<readonly string[]>;
};
