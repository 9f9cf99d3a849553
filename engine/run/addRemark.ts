import { emptyChange } from '../model/change.ts';
import type { AddRemark } from '../model/commentCommand.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { CommentAnswer } from './answers.ts';
import { applyRemark } from './life/applyRemark.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Answers a comment, gives it to somebody else, resolves it or opens it again.
 *
 * Durable when it resolves to `ok`. Refuses: COMMENT_NOT_FOUND, COMMENT_CHANGED.
 */
export function addRemark(
  runtime: Runtime,
  command: AddRemark,
): Promise<Result<CommentAnswer, Refusal>> {
  const { commandId, actor, procedureId, commentId, kind, text, assigneeId } = command;
  const { personId } = actor;
  const head = { commandId, command: 'addRemark', personId };
  return runCommand<CommentAnswer>(runtime, head, async () => {
    const comments = await runtime.store.listComments(procedureId);
    const comment = comments.find((it) => it.commentId === commentId);
    if (comment === undefined) return refuse({ code: 'COMMENT_NOT_FOUND', commentId });
    const remark = { kind, at: runtime.now(), personId, text, assigneeId };
    const next = applyRemark(comment, remark);
    if (!next.ok) return next;
    const { revision } = next.value;
    return accept({
      change: {
        ...emptyChange(),
        comments: [{ record: next.value, expectedRevision: comment.revision }],
      },
      answer: { procedureId, commentId },
      events: [{ type: 'procedure', id: procedureId, revision, agencyIds: [] }],
    });
  });
}
