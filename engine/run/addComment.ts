import { emptyChange } from '../model/change.ts';
import type { AddComment } from '../model/commentCommand.ts';
import type { DraftComment, Remark } from '../model/comment.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { CommentAnswer } from './answers.ts';
import { noDraft } from './moveDraft.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Writes a comment on an element of a draft, or on the whole of it, and gives it to a colleague
 * when one is named. Drafts in review are commented too.
 *
 * Durable when it resolves to `ok`. Refuses: PROCEDURE_NOT_FOUND, DRAFT_NOT_FOUND.
 */
export function addComment(
  runtime: Runtime,
  command: AddComment,
): Promise<Result<CommentAnswer, Refusal>> {
  const { commandId, actor, procedureId, elementId, elementName, text, assigneeId } = command;
  const { personId } = actor;
  const head = { commandId, command: 'addComment', personId };
  return runCommand<CommentAnswer>(runtime, head, async () => {
    const draft = await runtime.store.findDraft(procedureId);
    if (draft === null) return refuse(await noDraft(runtime, procedureId));
    const commentId = runtime.newId();
    const at = runtime.now();
    const said: Remark = { kind: 'said', at, personId, text, assigneeId: null };
    const given: Remark = { kind: 'assigned', at, personId, text: '', assigneeId };
    const record: DraftComment = {
      commentId,
      procedureId,
      elementId,
      elementName,
      assigneeId,
      isOpen: true,
      createdAt: at,
      remarks: assigneeId === null ? [said] : [said, given],
      revision: 1,
    };
    return accept({
      change: { ...emptyChange(), comments: [{ record, expectedRevision: null }] },
      answer: { procedureId, commentId },
      events: [{ type: 'procedure', id: procedureId, revision: draft.revision, agencyIds: [] }],
    });
  });
}
