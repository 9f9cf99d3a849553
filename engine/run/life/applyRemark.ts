import type { DraftComment, Remark } from '../../model/comment.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';

/**
 * A comment after one more thing has happened to it: what was resolved is not resolved again, what
 * is open is not reopened; an answer leaves it as it is. Pure.
 *
 * Refuses: COMMENT_CHANGED.
 */
export function applyRemark(comment: DraftComment, remark: Remark): Result<DraftComment, Refusal> {
  const { commentId, isOpen } = comment;
  const { kind } = remark;
  const isExpected = kind === 'resolved' ? isOpen : kind === 'reopened' ? !isOpen : true;
  if (!isExpected) return refuse({ code: 'COMMENT_CHANGED', commentId });
  return accept({
    ...comment,
    isOpen: kind === 'reopened' || (isOpen && kind !== 'resolved'),
    assigneeId: kind === 'assigned' ? remark.assigneeId : comment.assigneeId,
    remarks: [...comment.remarks, remark],
    revision: comment.revision + 1,
  });
}
