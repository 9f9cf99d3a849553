import { z } from '@hono/zod-openapi';
import { FeeSchema, FormSchema, PaperSchema } from './forms.ts';
import {
  AllowedSchema,
  DaySchema,
  listOf,
  MomentSchema,
  PersonRefSchema,
  type Allowed,
} from './primitives.ts';
import { DecisionSchema, DraftStageSchema, LegalBasisViewSchema } from './procedures.ts';

const Reason = z.string().trim().max(2000);
const Asked = Reason.min(1);
const Revision = z.number().int().min(0);

/** Every step of the life of a procedure version, as on the wire. */
export const LIFE_ACTS = [
  'send',
  'withdraw',
  'send-back',
  'approve',
  'publish',
  'suspend',
  'resume',
  'abolish',
] as const;
/** One step of the life of a procedure version. */
export type LifeActName = (typeof LIFE_ACTS)[number];

/** One step that was taken: who, when, why, by which decision. */
export const LifeStepViewSchema = z
  .object({
    seq: z.number().int(),
    act: z.enum(LIFE_ACTS),
    at: MomentSchema,
    person: PersonRefSchema.nullable(),
    reason: z.string(),
    decision: DecisionSchema.nullable(),
    legalBasis: LegalBasisViewSchema.nullable(),
    on: DaySchema.nullable(),
    versionNumber: z.number().int().nullable(),
  })
  .openapi('LifeStepView');
/** One step that was taken. */
export type LifeStepView = z.infer<typeof LifeStepViewSchema>;

const Step = LifeStepViewSchema.nullable();

/**
 * Where the draft and the procedure in force stand, how they came there, and what the person may do
 * next. `sentBack` says why the draft that is drawn now came back.
 */
export const LifeViewSchema = z
  .object({
    procedureId: z.string(),
    /** Of the draft; the next step names it. Null: there is no draft. */
    revision: z.number().int().nullable(),
    stage: DraftStageSchema,
    force: z.enum(['IN_FORCE', 'SUSPENDED', 'ABOLISHED']),
    sent: Step,
    sentBack: Step,
    approval: Step,
    suspension: Step,
    abolition: Step,
    openCommentCount: z.number().int(),
    allowed: z.record(z.enum(LIFE_ACTS), AllowedSchema),
    /** Newest first. */
    steps: listOf(LifeStepViewSchema),
  })
  .openapi('LifeView');
/** Where the draft and the procedure in force stand. */
export type LifeView = z.infer<typeof LifeViewSchema>;
/** Which steps the person may take now. */
export type LifeAllowed = Readonly<Record<LifeActName, Allowed>>;

/** Sending or withdrawing the draft that has this revision; a note may go with it. */
export const SendDraftSchema = z
  .strictObject({ revision: Revision, reason: Reason })
  .openapi('SendDraft');

/** Sending the draft back; the reason is for who drew it. */
export const SendBackDraftSchema = z
  .strictObject({ revision: Revision, reason: Asked })
  .openapi('SendBackDraft');

/** Approving the draft by a decision with number and date. */
export const ApproveDraftSchema = z
  .strictObject({ revision: Revision, decision: DecisionSchema, reason: Reason })
  .openapi('ApproveDraft');

/** Suspending or resuming what is in force. */
export const SuspendSchema = z.strictObject({ reason: Asked }).openapi('Suspend');

/** Abolishing the procedure from a day on. */
export const AbolishSchema = z
  .strictObject({ reason: Reason, legalBasis: LegalBasisViewSchema, on: DaySchema })
  .openapi('Abolish');

/** One kept save of a draft in a list, newest first. */
export const SaveRowSchema = z
  .object({
    saveId: z.string(),
    revision: z.number().int(),
    beganAt: MomentSchema,
    savedAt: MomentSchema,
    savedBy: PersonRefSchema.nullable(),
    saveCount: z.number().int(),
    isAutomatic: z.boolean(),
    /** The save that was restored by it; its moment is null when that one is not kept any more. */
    restored: z.object({ savedAt: MomentSchema.nullable() }).nullable(),
  })
  .openapi('SaveRow');
/** One kept save of a draft in a list. */
export type SaveRow = z.infer<typeof SaveRowSchema>;

/** A kept save with everything that was saved. */
export const SaveViewSchema = z
  .object({
    saveId: z.string(),
    revision: z.number().int(),
    bpmn: z.string(),
    decisions: listOf(z.string()),
    forms: listOf(FormSchema),
    papers: listOf(PaperSchema),
    fees: listOf(FeeSchema),
  })
  .openapi('SaveView');
/** A kept save with everything that was saved. */
export type SaveView = z.infer<typeof SaveViewSchema>;

/** Restoring a save over the draft that has this revision. */
export const RestoreSaveSchema = z.strictObject({ revision: Revision }).openapi('RestoreSave');
