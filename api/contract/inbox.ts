import { z } from '@hono/zod-openapi';
import { DossierRowSchema } from './dossiers.ts';
import { listOf, MomentSchema, PersonRefSchema } from './primitives.ts';
import { TaskRowSchema } from './tasks.ts';

/** Words, procedure and place in the list; the same for every list of the inbox. */
const ListQuerySchema = z.object({
  procedureId: z.string().max(200).optional(),
  query: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
});

/** The lists of the inbox; "late" is what is late of the unit. */
export const ScopeSchema = z.enum(['mine', 'unit', 'late', 'coming', 'sent', 'watched']);
/** The lists of the inbox. */
export type Scope = z.infer<typeof ScopeSchema>;

/** What the lists of tasks are asked. */
export const TaskQuerySchema = ListQuerySchema.extend({
  scope: ScopeSchema.extract(['mine', 'unit', 'late']).default('unit'),
});
/** What the lists of tasks are asked. */
export type TaskQuery = z.input<typeof TaskQuerySchema>;

/** One line of the inbox, and whether this person watches its dossier. */
export const InboxRowSchema = TaskRowSchema.extend({ isWatched: z.boolean() }).openapi('InboxRow');
/** One line of the inbox. */
export type InboxRow = z.infer<typeof InboxRowSchema>;

/** Counted up to a limit; with `totalIsMore` there are more than `total`. */
const TOTAL = { total: z.number().int(), totalIsMore: z.boolean() };

/** Counted up to a limit. */
export const TotalSchema = z.object(TOTAL);
/** Counted up to a limit. */
export type Total = z.infer<typeof TotalSchema>;

/** One page of the inbox, sorted by due moment; `next` is the cursor of the next page. */
export const TaskPageSchema = z
  .object({ items: listOf(InboxRowSchema), next: z.string().nullable(), ...TOTAL })
  .openapi('TaskPage');
/** One page of the inbox. */
export type TaskPage = z.infer<typeof TaskPageSchema>;

/** What the lists of followed dossiers are asked. */
export const FollowedQuerySchema = ListQuerySchema.extend({
  scope: ScopeSchema.extract(['sent', 'watched']),
});
/** What the lists of followed dossiers are asked. */
export type FollowedQuery = z.input<typeof FollowedQuerySchema>;

/** Where a dossier waits; without agency it is a connected system or the applicant. */
export const WaitingAtSchema = z.object({
  taskId: z.string(),
  stepName: z.string(),
  agencyName: z.string().nullable(),
  post: z.string().nullable(),
  personName: z.string().nullable(),
  since: MomentSchema,
});
/** Where a dossier waits. */
export type WaitingAt = z.infer<typeof WaitingAtSchema>;

/** A dossier sent on or watched; `since`: when the person did so. */
export const FollowedRowSchema = z
  .object({
    dossier: DossierRowSchema,
    since: MomentSchema,
    isWatched: z.boolean(),
    waitsAt: listOf(WaitingAtSchema),
  })
  .openapi('FollowedRow');
/** A dossier sent on or watched. */
export type FollowedRow = z.infer<typeof FollowedRowSchema>;

/** One page of followed dossiers, those that have waited longest first. */
export const FollowedPageSchema = z
  .object({ items: listOf(FollowedRowSchema), next: z.string().nullable(), ...TOTAL })
  .openapi('FollowedPage');
/** One page of followed dossiers. */
export type FollowedPage = z.infer<typeof FollowedPageSchema>;

/** What is asked of the list of dossiers that come. */
export const ComingQuerySchema = ListQuerySchema;
/** What is asked of the list of dossiers that come. */
export type ComingQuery = z.input<typeof ComingQuerySchema>;

/** A dossier that may come to the person's posts, where it waits now, and for which steps. */
export const ComingRowSchema = z
  .object({
    dossier: DossierRowSchema,
    isWatched: z.boolean(),
    waitsAt: WaitingAtSchema,
    /** When the open step is due: then it comes at the latest. */
    dueAt: MomentSchema.nullable(),
    nextSteps: listOf(z.string()),
  })
  .openapi('ComingRow');
/** A dossier that may come to the person's posts. */
export type ComingRow = z.infer<typeof ComingRowSchema>;

/** One page of dossiers that come, by when the open step is due. */
export const ComingPageSchema = z
  .object({ items: listOf(ComingRowSchema), next: z.string().nullable(), ...TOTAL })
  .openapi('ComingPage');
/** One page of dossiers that come. */
export type ComingPage = z.infer<typeof ComingPageSchema>;

/** How much is in each list, without any filter. */
export const InboxCountsSchema = z
  .object({
    mine: TotalSchema,
    unit: TotalSchema,
    late: TotalSchema,
    coming: TotalSchema,
    sent: TotalSchema,
    watched: TotalSchema,
  })
  .openapi('InboxCounts');
/** How much is in each list. */
export type InboxCounts = z.infer<typeof InboxCountsSchema>;

/** A star set or taken away. */
export const WatchSchema = z.strictObject({ isWatched: z.boolean() }).openapi('Watch');
/** A star set or taken away. */
export type Watch = z.infer<typeof WatchSchema>;

/** Giving a task to a person of its post. */
export const AssignTaskSchema = z
  .strictObject({ assigneeId: z.string().min(1).max(200) })
  .openapi('AssignTask');
/** Giving a task to a person of its post. */
export type AssignTask = z.infer<typeof AssignTaskSchema>;

/** A filter to keep; shared with everybody of an agency of the person, or with nobody. */
export const SaveFilterSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    scope: ScopeSchema,
    query: z.string().trim().max(200),
    procedureId: z.string().max(200).nullable(),
    agencyId: z.string().max(200).nullable(),
  })
  .openapi('SaveFilter');
/** A filter to keep. */
export type SaveFilter = z.infer<typeof SaveFilterSchema>;

/** A kept filter; only who is the owner deletes it. */
export const SavedFilterSchema = SaveFilterSchema.extend({
  filterId: z.string(),
  ownerName: z.string().nullable(),
  agencyName: z.string().nullable(),
  isMine: z.boolean(),
}).openapi('SavedFilter');
/** A kept filter. */
export type SavedFilter = z.infer<typeof SavedFilterSchema>;

/** The filters that a person sees. */
export const SavedFiltersSchema = listOf(SavedFilterSchema);

/** What a person of a unit has to do; `open` is what waits at their posts and nobody has taken. */
export const WorkloadRowSchema = z
  .object({
    person: PersonRefSchema,
    agencyId: z.string(),
    agencyName: z.string(),
    posts: listOf(z.string()),
    open: z.number().int(),
    claimed: z.number().int(),
    late: z.number().int(),
    doneThisWeek: z.number().int(),
  })
  .openapi('WorkloadRow');
/** What a person of a unit has to do. */
export type WorkloadRow = z.infer<typeof WorkloadRowSchema>;

/** Everybody of the units that the person heads. */
export const WorkloadSchema = listOf(WorkloadRowSchema);
