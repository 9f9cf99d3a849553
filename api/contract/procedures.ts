import { z } from '@hono/zod-openapi';
import { FeeSchema, FormSchema, PaperSchema } from './forms.ts';
import { DaySchema, listOf, MomentSchema, PersonRefSchema, TextSchema } from './primitives.ts';
import { ProblemViewSchema } from './problemDetails.ts';

/** Beyond any drawing: one over 2 MB is refused with a sentence when it is read. */
const BPMN_LENGTH_MAX = 4_000_000;

const Bpmn = z.string().min(1).max(BPMN_LENGTH_MAX);

/** A procedure asks few decisions, and a file holds many. */
const DECISION_FILES_MAX = 20;

/** DMN XML, bounded like a drawing. */
const Decisions = listOf(z.string().min(1).max(BPMN_LENGTH_MAX)).refine(
  (texts) => texts.length <= DECISION_FILES_MAX,
);

/** A legal text that a version stands on. */
export const LegalBasisViewSchema = z
  .object({
    text: z.string().min(1).max(1000),
    article: z.string().max(200).nullable(),
    from: DaySchema.nullable(),
  })
  .openapi('LegalBasis');

/** What the process element of the drawing says of time and level; units as written. */
export const VersionSettingsSchema = z
  .object({
    legalTerm: z.string().nullable(),
    promisedTerm: z.string().nullable(),
    cutOff: z.string().nullable(),
    countingMode: z.enum(['same-clock', 'end-of-day']),
    calendar: z.string(),
    /** The tiers on which it is decided, and by whom as the decision words it. */
    levels: listOf(z.enum(['province', 'commune', 'branch'])),
    competentAgency: z.string().nullable(),
  })
  .openapi('VersionSettings');
/** What the process element of the drawing says of time and level. */
export type VersionSettings = z.infer<typeof VersionSettingsSchema>;

/** Where a draft stands. */
export const DraftStageSchema = z.enum(['DRAFT', 'IN_REVIEW', 'APPROVED']).openapi('DraftStage');
/** Where a draft stands. */
export type DraftStage = z.infer<typeof DraftStageSchema>;

/** One line of the list of procedures. */
export const ProcedureRowSchema = z
  .object({
    procedureId: z.string(),
    code: z.string(),
    name: z.string(),
    field: z.string(),
    /** Only other procedures call it. */
    isPart: z.boolean(),
    /** Names by which drawings can call it; none before its first version. */
    callableAs: listOf(z.string()),
    inForce: z
      .object({ versionId: z.string(), number: z.number().int(), effectiveOn: DaySchema })
      .nullable(),
    /** Why no dossier is received today although a version is in force; null: it is. */
    stopped: z.enum(['SUSPENDED', 'ABOLISHED']).nullable(),
    draft: z
      .object({
        revision: z.number().int(),
        updatedAt: MomentSchema,
        updatedBy: z.string().nullable(),
        stage: DraftStageSchema,
      })
      .nullable(),
  })
  .openapi('ProcedureRow');
/** One line of the list of procedures. */
export type ProcedureRow = z.infer<typeof ProcedureRowSchema>;

/** The decision that approved a version (quyết định phê duyệt). */
export const DecisionSchema = z
  .strictObject({ number: z.string().trim().min(1).max(100), on: DaySchema })
  .openapi('Decision');
/** The decision that approved a version. */
export type Decision = z.infer<typeof DecisionSchema>;

/**
 * One published version in a list. `PUBLISHED` is in force or will be from its day on; no dossiers
 * are received for one that is `SUSPENDED` or `ABOLISHED`.
 */
export const VersionRowSchema = z
  .object({
    versionId: z.string(),
    number: z.number().int(),
    status: z.enum(['PUBLISHED', 'SUPERSEDED', 'SUSPENDED', 'ABOLISHED']),
    effectiveOn: DaySchema,
    legalBasis: LegalBasisViewSchema.nullable(),
    note: z.string(),
    publishedAt: MomentSchema,
    publishedBy: PersonRefSchema.nullable(),
    /** Null for what was published before approvals were kept. */
    decision: DecisionSchema.nullable(),
    hash: z.string(),
  })
  .openapi('VersionRow');
/** One published version in a list. */
export type VersionRow = z.infer<typeof VersionRowSchema>;

/** A procedure with its versions, newest first. */
export const ProcedureViewSchema = ProcedureRowSchema.extend({
  versions: listOf(VersionRowSchema),
}).openapi('ProcedureView');
/** A procedure with its versions, newest first. */
export type ProcedureView = z.infer<typeof ProcedureViewSchema>;

/** A published version with everything that was published. */
export const VersionViewSchema = VersionRowSchema.extend({
  procedureId: z.string(),
  bpmn: z.string(),
  decisions: listOf(z.string()),
  forms: listOf(FormSchema),
  papers: listOf(PaperSchema),
  fees: listOf(FeeSchema),
  settings: VersionSettingsSchema,
}).openapi('VersionView');
/** A published version with everything that was published. */
export type VersionView = z.infer<typeof VersionViewSchema>;

/** What creating a procedure takes; without a drawing its draft is a start to draw on from. */
export const NewProcedureSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[123]\.\d{6}(\.000\.00\.00)?(\.[A-Y]\d{2})?$/u)
      .openapi({ example: '1.001612' }),
    name: z.string().min(1).max(500),
    field: z.string().min(1).max(200),
    drawing: z
      .strictObject({
        bpmn: Bpmn,
        decisions: Decisions.default([]),
        forms: listOf(FormSchema),
        papers: listOf(PaperSchema).default([]),
        fees: listOf(FeeSchema).default([]),
      })
      .optional(),
  })
  .openapi('NewProcedure');
/** What creating a procedure takes. */
export type NewProcedure = z.infer<typeof NewProcedureSchema>;

/** The draft as read; `revision` goes back with the next save. */
export const DraftViewSchema = z
  .object({
    procedureId: z.string(),
    bpmn: z.string(),
    decisions: listOf(z.string()),
    forms: listOf(FormSchema),
    papers: listOf(PaperSchema),
    fees: listOf(FeeSchema),
    revision: z.number().int(),
    updatedAt: MomentSchema,
    updatedBy: z.string().nullable(),
    stage: DraftStageSchema,
  })
  .openapi('DraftView');
/** The draft as read. */
export type DraftView = z.infer<typeof DraftViewSchema>;

/** Saving the draft; `revision` is the one that was read. */
export const SaveDraftSchema = z
  .strictObject({
    bpmn: Bpmn,
    decisions: Decisions,
    forms: listOf(FormSchema),
    papers: listOf(PaperSchema),
    fees: listOf(FeeSchema),
    revision: z.number().int().min(0),
    /** Nobody pressed a button: such saves of one person and hour are kept as one. */
    isAutomatic: z.boolean().optional(),
  })
  .openapi('SaveDraft');
/** Saving the draft. */
export type SaveDraft = z.infer<typeof SaveDraftSchema>;

/** Checking a drawing without storing anything. */
export const CheckDrawingSchema = z
  .strictObject({ bpmn: Bpmn, decisions: Decisions.default([]), forms: listOf(FormSchema) })
  .openapi('CheckDrawing');

/** All findings of a check; no finding of severity `error` means it may be published. */
export const CheckedSchema = z.object({ problems: listOf(ProblemViewSchema) }).openapi('Checked');
/** All findings of a check. */
export type Checked = z.infer<typeof CheckedSchema>;

/** Publishing the approved draft that has this revision. */
export const PublishSchema = z
  .strictObject({
    revision: z.number().int().min(0),
    effectiveOn: DaySchema,
    legalBasis: LegalBasisViewSchema,
    note: z.string().max(2000),
  })
  .openapi('Publish');
/** Publishing the draft that has this revision. */
export type Publish = z.infer<typeof PublishSchema>;

/** One agency. `level` names the tier: province, commune, or the branch of a ministry. */
export const AgencyViewSchema = z
  .object({
    agencyId: z.string(),
    code: z.string(),
    name: z.string(),
    kind: z.string().openapi({ description: 'agency role: one-stop, division, leader, tax …' }),
    level: z.enum(['province', 'commune', 'branch']),
    parentId: z.string().nullable(),
    /** Code of the territory it belongs to. */
    unitCode: z.string(),
    /** Territories that it works for beside its own. */
    servesUnitCodes: listOf(z.string()),
  })
  .openapi('AgencyView');
/** One agency. */
export type AgencyView = z.infer<typeof AgencyViewSchema>;

/** An agency role with the posts it has: the choices for a performer. */
export const AgencyRoleViewSchema = z
  .object({
    role: z.string(),
    name: TextSchema,
    posts: listOf(z.object({ post: z.string(), name: TextSchema })),
  })
  .openapi('AgencyRoleView');
/** An agency role with the posts it has. */
export type AgencyRoleView = z.infer<typeof AgencyRoleViewSchema>;
