import type { DraftComment } from '../../engine/model/comment.ts';
import type { Person } from '../../engine/model/person.ts';
import type { CommentList, CommentView } from '../contract/comments.ts';
import { may } from '../policy/policies.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';

/** Whether a comment can be given to somebody: they may write comments themselves. */
export function isColleague({ status, roles }: Person): boolean {
  return status === 'active' && may('procedure.comment', roles);
}

/** Every comment on a draft, and the people they can be given to, by name. */
export function presentComments(
  comments: readonly DraftComment[],
  people: readonly Person[],
  directory: Directory,
): CommentList {
  const colleagues = people
    .filter(isColleague)
    .map(({ personId, name }) => ({ personId, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  return { comments: comments.map((comment) => presentComment(comment, directory)), colleagues };
}

function presentComment(comment: DraftComment, { personRef }: Directory): CommentView {
  const { commentId, elementId, elementName, assigneeId, isOpen, remarks } = comment;
  return {
    commentId,
    elementId,
    elementName,
    assignee: personRef(assigneeId),
    isOpen,
    remarks: remarks.map((remark) => ({
      kind: remark.kind,
      at: toMoment(remark.at),
      person: personRef(remark.personId),
      text: remark.text,
      assignee: personRef(remark.assigneeId),
    })),
  };
}
