import type { ElementId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/** What happened to a comment, in the order it happened; nothing of it is changed later. */
export type Remark = {
  readonly kind: 'said' | 'assigned' | 'resolved' | 'reopened';
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly text: string;
  /** Whom it was given to; only of `assigned`, null: to nobody any more. */
  readonly assigneeId: PersonId | null;
};

/**
 * A comment on a draft (góp ý) with its answers. It stays when its element is gone, under the last
 * name that the element had.
 */
export type DraftComment = {
  readonly commentId: string;
  readonly procedureId: string;
  /** Null: on the drawing as a whole. */
  readonly elementId: ElementId | null;
  readonly elementName: string;
  readonly assigneeId: PersonId | null;
  readonly isOpen: boolean;
  readonly createdAt: Instant;
  /** The first one says what the comment is. */
  readonly remarks: readonly Remark[];
  readonly revision: number;
};
