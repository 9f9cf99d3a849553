import type { CommandBase } from './command.ts';
import type { Remark } from './comment.ts';
import type { ElementId, PersonId } from './ids.ts';

/** Writes a comment on an element of a draft, or on the whole of it. */
export type AddComment = CommandBase & {
  readonly procedureId: string;
  readonly elementId: ElementId | null;
  readonly elementName: string;
  readonly text: string;
  readonly assigneeId: PersonId | null;
};

/** Answers a comment, gives it to somebody, resolves it or opens it again. */
export type AddRemark = CommandBase & {
  readonly procedureId: string;
  readonly commentId: string;
  readonly kind: Remark['kind'];
  readonly text: string;
  /** Of `assigned`. */
  readonly assigneeId: PersonId | null;
};
