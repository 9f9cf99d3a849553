import { z } from '@hono/zod-openapi';
import { listOf, MomentSchema, PersonRefSchema } from './primitives.ts';

const Words = z.string().trim().min(1).max(2000);

/** What happened to a comment. */
export const RemarkViewSchema = z
  .object({
    kind: z.enum(['said', 'assigned', 'resolved', 'reopened']),
    at: MomentSchema,
    person: PersonRefSchema.nullable(),
    text: z.string(),
    assignee: PersonRefSchema.nullable(),
  })
  .openapi('RemarkView');
/** What happened to a comment. */
export type RemarkView = z.infer<typeof RemarkViewSchema>;

/** A comment on an element of a draft, or on the whole of it; the first remark is its text. */
export const CommentViewSchema = z
  .object({
    commentId: z.string(),
    elementId: z.string().nullable(),
    /** The last name that the element had; empty for one without a name. */
    elementName: z.string(),
    assignee: PersonRefSchema.nullable(),
    isOpen: z.boolean(),
    remarks: listOf(RemarkViewSchema),
  })
  .openapi('CommentView');
/** A comment on a draft. */
export type CommentView = z.infer<typeof CommentViewSchema>;

/** Every comment on a draft, oldest first, and the people they can be given to. */
export const CommentListSchema = z
  .object({ comments: listOf(CommentViewSchema), colleagues: listOf(PersonRefSchema) })
  .openapi('CommentList');
/** Every comment on a draft. */
export type CommentList = z.infer<typeof CommentListSchema>;

/** Writing a comment. */
export const NewCommentSchema = z
  .strictObject({
    elementId: z.string().min(1).max(200).nullable(),
    elementName: z.string().max(500),
    text: Words,
    assigneeId: z.string().max(200).nullable(),
  })
  .openapi('NewComment');
/** Writing a comment. */
export type NewComment = z.infer<typeof NewCommentSchema>;

/** Answering a comment, giving it to somebody, resolving it, opening it again. */
export const NewRemarkSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('said'), text: Words }),
    z.strictObject({ kind: z.literal('assigned'), assigneeId: z.string().max(200).nullable() }),
    z.strictObject({ kind: z.literal('resolved') }),
    z.strictObject({ kind: z.literal('reopened') }),
  ])
  .openapi('NewRemark');
/** Answering a comment, giving it to somebody, resolving it, opening it again. */
export type NewRemark = z.infer<typeof NewRemarkSchema>;
