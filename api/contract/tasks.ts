import { z } from '@hono/zod-openapi';
import { FormSchema } from './forms.ts';
import { LedgerViewSchema } from './ledger.ts';
import {
  AllowedSchema,
  listOf,
  MomentSchema,
  PersonRefSchema,
  VariablesSchema,
} from './primitives.ts';

/** An element as named to people. */
export const ElementRefSchema = z.object({ elementId: z.string(), name: z.string() });
/** An element as named to people. */
export type ElementRef = z.infer<typeof ElementRefSchema>;

const AllowedActionsSchema = z.object({
  claim: AllowedSchema,
  assign: AllowedSchema,
  release: AllowedSchema,
  complete: AllowedSchema,
});

/**
 * One line of a list of tasks. `remainingMinutes` is working time to `dueAt` (or to
 * `dossierDueAt`), negative when late.
 */
export const TaskRowSchema = z
  .object({
    taskId: z.string(),
    dossierId: z.string(),
    dossierCode: z.string(),
    procedureName: z.string(),
    applicantName: z.string(),
    elementId: z.string(),
    stepName: z.string(),
    /** Number of the item or turn that it is for, from 1; null: it is the only one. */
    item: z.number().int().nullable(),
    agencyId: z.string(),
    agencyName: z.string(),
    post: z.string(),
    status: z.enum(['open', 'claimed', 'completed', 'interrupted']),
    claimedBy: PersonRefSchema.nullable(),
    openedAt: MomentSchema,
    dueAt: MomentSchema.nullable(),
    dossierDueAt: MomentSchema.nullable(),
    remainingMinutes: z.number().int().nullable(),
    urgency: z.enum(['overdue', 'soon', 'normal']),
    /** Tasks of one element and version are alike. */
    versionId: z.string(),
    allowed: AllowedActionsSchema,
  })
  .openapi('TaskRow');
/** One line of a list of tasks. */
export type TaskRow = z.infer<typeof TaskRowSchema>;

/** One task with its form and the values known so far. */
export const TaskViewSchema = TaskRowSchema.extend({
  form: FormSchema.nullable(),
  values: VariablesSchema,
  sendBackTo: listOf(ElementRefSchema),
  publicName: z.string().nullable(),
  budgetMinutes: z.number().int().nullable(),
  /** The last moment to ask for a supplement by it; null where it cannot, or without a limit. */
  supplementUntil: MomentSchema.nullable(),
  ledger: LedgerViewSchema.nullable(),
  allowed: AllowedActionsSchema.extend({ sendBack: AllowedSchema }),
}).openapi('TaskView');
/** One task with its form and the values known so far. */
export type TaskView = z.infer<typeof TaskViewSchema>;

/** Completing: the values of the form. */
export const CompleteTaskSchema = z
  .strictObject({ variables: VariablesSchema })
  .openapi('CompleteTask');
/** Completing: the values of the form. */
export type CompleteTask = z.infer<typeof CompleteTaskSchema>;

/**
 * Sending back along a drawn flow; `variables` are those of the form that choose it, filled by the
 * engine when left out.
 */
export const SendBackSchema = z
  .strictObject({
    toElementId: z.string().min(1).max(200),
    reason: z.string().trim().min(1).max(2000),
  })
  .openapi('SendBack');
/** Sending back along a drawn flow. */
export type SendBack = z.infer<typeof SendBackSchema>;

/**
 * The task after the command, and the dossier's revision: what is needed to show one's own action
 * at once.
 */
export const TaskChangedSchema = z
  .object({ task: TaskViewSchema, dossierRevision: z.number().int() })
  .openapi('TaskChanged');
/** The task after the command, and the dossier's revision. */
export type TaskChanged = z.infer<typeof TaskChangedSchema>;
