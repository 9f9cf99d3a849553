import { foldText } from '../../model/foldText.ts';
import type { Submission } from '../../model/submission.ts';
import { submissionSearchText } from '../submissionSearchText.ts';
import type { SubmissionQuery, SubmissionReads } from '../submissionStore.ts';
import { rowsOf, type MemoryTables } from './memoryTables.ts';

/** Reads of submissions and uploads. */
export function memorySubmissions(tables: MemoryTables): SubmissionReads {
  const { submissions, uploads } = tables;
  const all = (): Submission[] => [...submissions.values()];
  return {
    findSubmission: async (submissionId) => submissions.get(submissionId) ?? null,
    findSubmissionByNumber: async (number) => all().find((row) => row.number === number) ?? null,
    listSubmissions: async (query) => {
      const rows = rowsOf(
        submissions,
        (row) => isListed(query, row),
        ({ submittedAt, submissionId }) => [submittedAt, submissionId],
      );
      const items = isOldestFirst(query) ? rows : rows.toReversed();
      return { items: items.slice(query.offset, query.offset + query.limit), total: items.length };
    },
    lastSubmissionNumber: async (agencyId, on) =>
      all()
        .filter((row) => row.receivingAgencyId === agencyId && row.submittedOn === on)
        .reduce((last, { dayNumber }) => Math.max(last, dayNumber), 0),
    listLapsed: async (at, limit) =>
      rowsOf(
        submissions,
        ({ status, supplementDueAt }) =>
          status === 5 && supplementDueAt !== null && supplementDueAt <= at,
        ({ supplementDueAt, submissionId }) => [supplementDueAt, submissionId],
      ).slice(0, limit),
    findUpload: async (uploadId) => uploads.get(uploadId) ?? null,
    listUploads: async (id) =>
      rowsOf(
        uploads,
        ({ submissionId }) => submissionId === id,
        ({ uploadedAt, uploadId }) => [uploadedAt, uploadId],
      ),
    countLooseUploads: async () =>
      [...uploads.values()].filter(({ submissionId }) => submissionId === null).length,
    listLooseUploads: async (before, limit) =>
      rowsOf(
        uploads,
        ({ submissionId, uploadedAt }) => submissionId === null && uploadedAt < before,
        ({ uploadedAt, uploadId }) => [uploadedAt, uploadId],
      ).slice(0, limit),
  };
}

function isOldestFirst({ status }: SubmissionQuery): boolean {
  return status === 'waiting' || status === 'asked';
}

const HAS_STATUS = {
  all: () => true,
  waiting: ({ status }: Submission) => status === 1,
  asked: ({ status }: Submission) => status === 5,
  ended: ({ status }: Submission) => status !== 1 && status !== 5,
} as const;

function isListed({ agencyIds, status, query }: SubmissionQuery, row: Submission): boolean {
  if (!agencyIds.includes(row.receivingAgencyId) || !HAS_STATUS[status](row)) return false;
  return query === null || submissionSearchText(row).includes(foldText(query));
}
