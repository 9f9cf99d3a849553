import { z } from '@hono/zod-openapi';
import { OFFICER_CAUSES } from '../../engine/model/officerNotice.ts';
import { TotalSchema } from './inbox.ts';
import { listOf, MomentSchema } from './primitives.ts';

/** Why an officer is told. */
export const NoticeCauseSchema = z.enum(OFFICER_CAUSES);

/** One notice to an officer: what happened to which dossier, and when. */
export const NoticeViewSchema = z
  .object({
    noticeId: z.string(),
    cause: NoticeCauseSchema,
    at: MomentSchema,
    isRead: z.boolean(),
    dossierId: z.string(),
    dossierCode: z.string(),
    procedureName: z.string(),
    taskId: z.string().nullable(),
    stepName: z.string().nullable(),
    reason: z.string().nullable(),
    promisedAt: MomentSchema.nullable(),
  })
  .openapi('NoticeView');
/** One notice to an officer. */
export type NoticeView = z.infer<typeof NoticeViewSchema>;

/** The cursor of a page of notices. */
export const NoticeQuerySchema = z.object({ cursor: z.string().max(300).optional() });

/** One page of notices, newest first; `next` is the cursor of the next page. */
export const NoticePageSchema = z
  .object({ items: listOf(NoticeViewSchema), next: z.string().nullable() })
  .openapi('NoticePage');
/** One page of notices. */
export type NoticePage = z.infer<typeof NoticePageSchema>;

/** How many notices are unread. */
export const UnreadSchema = TotalSchema;

/** A notice was read; with `isAllBefore` so was everything that is older. */
export const ReadNoticeSchema = z
  .strictObject({ noticeId: z.string().min(1).max(300), isAllBefore: z.boolean() })
  .openapi('ReadNotice');
/** A notice was read. */
export type ReadNotice = z.infer<typeof ReadNoticeSchema>;
