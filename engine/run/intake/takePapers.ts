import type { Change } from '../../model/change.ts';
import type { SubmissionId } from '../../model/ids.ts';
import type { Paper } from '../../model/form.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { SubmittedPaper } from '../../model/submission.ts';
import type { Runtime } from '../runtime.ts';

/** For which submission, and the papers that the procedure asks for. */
type Taking = { readonly submissionId: SubmissionId; readonly asked: readonly Paper[] };

/**
 * The uploads of these papers as taken by the submission; a file that it has already stays as it
 * is.
 *
 * Refuses: PAPER_UNKNOWN, PAPER_WITHOUT_SOURCE, UPLOAD_NOT_FOUND.
 */
export async function takePapers(
  { store }: Runtime,
  papers: readonly SubmittedPaper[],
  { submissionId, asked }: Taking,
): Promise<Result<Change['uploads'], Refusal>> {
  const taken = new Map<string, Change['uploads'][number]>();
  for (const { paperKey, source, uploadIds } of papers) {
    const paper = asked.find(({ key }) => key === paperKey);
    if (paper === undefined) return refuse({ code: 'PAPER_UNKNOWN', paperKey });
    if (source === 'data' && !paper.dataSource) {
      return refuse({ code: 'PAPER_WITHOUT_SOURCE', paperKey });
    }
    for (const uploadId of uploadIds) {
      const upload = await store.findUpload(uploadId);
      if (upload === null || (upload.submissionId ?? submissionId) !== submissionId) {
        return refuse({ code: 'UPLOAD_NOT_FOUND', uploadId });
      }
      if (upload.submissionId === submissionId) continue;
      const record = { ...upload, submissionId, revision: upload.revision + 1 };
      taken.set(uploadId, { record, expectedRevision: upload.revision });
    }
  }
  return accept([...taken.values()]);
}

/**
 * Keys of the required papers that are not there: neither a file nor a database stands for them.
 */
export function missingPapers(
  asked: readonly Paper[],
  papers: readonly SubmittedPaper[],
): readonly string[] {
  const given = new Set(
    papers
      .filter(({ source, uploadIds }) => source === 'data' || uploadIds.length > 0)
      .map(({ paperKey }) => paperKey),
  );
  return asked.filter(({ key, required }) => required && !given.has(key)).map(({ key }) => key);
}
