import { emptyChange } from '../../model/change.ts';
import type { AddUpload } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, type Result } from '../../model/result.ts';
import type { UploadAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Keeps a file until a submission takes it; removed when none does, see removeLooseUploads.
 * Its bytes came in before (withIncoming); `sha256` is computed by the caller.
 *
 * Durable when it resolves to `ok`.
 */
export function addUpload(
  runtime: Runtime,
  command: AddUpload,
): Promise<Result<UploadAnswer, Refusal>> {
  const { commandId, actor, fileName, mediaType, bytesId, sha256, sizeBytes } = command;
  const head = { commandId, command: 'addUpload', personId: actor.personId };
  return runCommand<UploadAnswer>(runtime, head, async () => {
    const uploadId = runtime.newId();
    const record = {
      uploadId,
      fileName,
      mediaType,
      sizeBytes,
      sha256,
      uploadedAt: runtime.now(),
      submissionId: null,
      revision: 1,
    };
    const change = {
      ...emptyChange(),
      wholeBytes: [{ bytesId, sha256, sizeBytes }],
      uploads: [{ record, expectedRevision: null }],
    };
    return accept({ change, answer: { uploadId, sha256 }, events: [] });
  });
}
