import type { AgencyId, SubmissionId } from '../model/ids.ts';
import type { Submission, Upload } from '../model/submission.ts';
import type { Instant, LocalDate } from '../model/time.ts';

/**
 * What the list of submissions is asked. "waiting" (status 1) and "asked" (5) come oldest first,
 * "ended" and "all" newest first.
 */
export type SubmissionQuery = {
  readonly agencyIds: readonly AgencyId[];
  readonly status: 'waiting' | 'asked' | 'ended' | 'all';
  /** Part of the number or of the applicant's name, without marks. */
  readonly query: string | null;
  readonly offset: number;
  readonly limit: number;
};

/** Reads of what was handed in online, and of uploaded files. */
export type SubmissionReads = {
  readonly findSubmission: (submissionId: SubmissionId) => Promise<Submission | null>;
  readonly findSubmissionByNumber: (number: string) => Promise<Submission | null>;
  readonly listSubmissions: (
    query: SubmissionQuery,
  ) => Promise<{ readonly items: readonly Submission[]; readonly total: number }>;
  /** The last running number of the day; 0 when there is none. */
  readonly lastSubmissionNumber: (agencyId: AgencyId, on: LocalDate) => Promise<number>;
  /** Whose supplement was due at or before, by due moment, then id. */
  readonly listLapsed: (at: Instant, limit: number) => Promise<readonly Submission[]>;
  readonly findUpload: (uploadId: string) => Promise<Upload | null>;
  /** By moment, then id. */
  readonly listUploads: (submissionId: SubmissionId) => Promise<readonly Upload[]>;
  /** Of no submission. */
  readonly countLooseUploads: () => Promise<number>;
  /** Of no submission and uploaded before; by moment, then id. */
  readonly listLooseUploads: (before: Instant, limit: number) => Promise<readonly Upload[]>;
};
