import { z } from '@hono/zod-openapi';
import { DocumentViewSchema, ReusedResultSchema } from './documents.ts';
import { ExtensionViewSchema } from './extensions.ts';
import { FeeAccountViewSchema, PaymentViewSchema } from './payments.ts';
import { FormFieldSchema, FormSchema } from './forms.ts';
import { PassSchema, TokenSchema } from './pathTaken.ts';
import {
  AllowedSchema,
  DaySchema,
  JsonSchema,
  listOf,
  MomentSchema,
  TextSchema,
  VariablesSchema,
} from './primitives.ts';
import { ElementRefSchema, TaskRowSchema } from './tasks.ts';

/** The applicant as written on the receipt; personal data, never public. */
export const ApplicantSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    idNumber: z.string().trim().max(20),
    address: z.string().trim().max(500),
    phone: z.string().trim().max(30),
    email: z.string().trim().max(200),
  })
  .openapi('Applicant');

/** Who hands a dossier in for the applicant; personal data, never public. */
export const RepresentativeSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    idNumber: z.string().trim().min(1).max(20),
    /** What gives the right: a power of attorney, a parent's standing. */
    authority: z.string().trim().min(1).max(300),
  })
  .openapi('Representative');

/** One paper as handed in, or the result of an earlier dossier that stands for it. */
export const ReceivedPaperSchema = z
  .strictObject({
    paperKey: z.string().min(1).max(80),
    form: z.enum(['original', 'copy', 'electronic']),
    count: z.number().int().min(0).max(99),
    verifiedAgainstOriginal: z.boolean(),
    result: ReusedResultSchema.optional(),
  })
  .openapi('ReceivedPaper');
/** One paper as handed in. */
export type ReceivedPaper = z.infer<typeof ReceivedPaperSchema>;

/** How a dossier comes in, or its result goes out. */
export const ChannelSchema = z.enum(['counter', 'post', 'online', 'mobile']);
/** How something comes in that is not received at a mobile session. */
export const SentChannelSchema = ChannelSchema.exclude(['mobile']);

/**
 * Receiving a dossier. Without `competentAgencyId` it is the authority of the procedure's level:
 * that of the counter, or the province, or the commune of the applicant's address, which must name
 * exactly one.
 */
export const ReceiveDossierSchema = z
  .strictObject({
    procedureId: z.string().min(1).max(80),
    receivingAgencyId: z.string().min(1).max(80),
    competentAgencyId: z.string().min(1).max(80).optional(),
    applicant: ApplicantSchema,
    representative: RepresentativeSchema.nullable().optional(),
    content: z.string().trim().max(2000),
    papers: listOf(
      ReceivedPaperSchema.refine(({ form, result }) => !result || form === 'electronic', {
        path: ['form'],
        message: 'A result that is used again is an electronic paper.',
      }),
    ),
    channel: SentChannelSchema,
    /** The open mobile session at which it is received; then that is its channel. */
    mobileSessionId: z.string().min(1).max(80).optional(),
    returnChannel: ChannelSchema,
    variables: VariablesSchema,
    setCount: z.number().int().min(1).max(99),
  })
  .openapi('ReceiveDossier');
/** Receiving a dossier. */
export type ReceiveDossier = z.infer<typeof ReceiveDossierSchema>;

/** National status code 1–10 (registered … result returned). */
export const DossierStatusSchema = z.number().int().min(1).max(10).openapi({ example: 4 });

/** Open dossiers are within, soon or overdue; finished ones early, onTime or late. */
export const TimelinessSchema = z.enum(['within', 'soon', 'overdue', 'early', 'onTime', 'late']);
/** Open dossiers are within, soon or overdue; finished ones early, onTime or late. */
export type Timeliness = z.infer<typeof TimelinessSchema>;

/** Outcome of an ended dossier. */
export const OutcomeSchema = z.enum(['granted', 'refused', 'withdrawn', 'stopped']).nullable();

/** Who has the dossier now. */
export const HolderSchema = z
  .object({
    taskId: z.string(),
    agencyId: z.string(),
    agencyName: z.string(),
    post: z.string(),
    stepName: z.string(),
    /** As in TaskRow. */
    item: z.number().int().nullable(),
    personName: z.string().nullable(),
    since: MomentSchema,
  })
  .openapi('Holder');
/** Who has the dossier now. */
export type Holder = z.infer<typeof HolderSchema>;

/** The drawing with the state of the dossier on it. */
export const DiagramViewSchema = z
  .object({
    bpmn: z.string(),
    tokens: listOf(TokenSchema),
    /** What was left, in order. */
    passes: listOf(PassSchema),
    flows: listOf(z.string()),
  })
  .openapi('DiagramView');
/** The drawing with the state of the dossier on it. */
export type DiagramView = z.infer<typeof DiagramViewSchema>;

/** Why a dossier stands still. */
export const IncidentViewSchema = z
  .object({
    dossierId: z.string(),
    dossierCode: z.string(),
    elementId: z.string(),
    elementName: z.string(),
    code: z.string(),
    text: TextSchema,
    facts: z.record(z.string(), z.string()),
    since: MomentSchema,
    allowed: z.object({ retry: AllowedSchema }),
  })
  .openapi('IncidentView');
/** Why a dossier stands still. */
export type IncidentView = z.infer<typeof IncidentViewSchema>;

/**
 * An element that waits for something handed in from outside, e.g. a supplement; `form` asks for
 * it.
 */
export const MessageWaitSchema = z
  .object({
    elementId: z.string(),
    elementName: z.string(),
    messageName: z.string(),
    since: MomentSchema,
    form: FormSchema.nullable(),
  })
  .openapi('MessageWait');
/** An element that waits for something handed in from outside. */
export type MessageWait = z.infer<typeof MessageWaitSchema>;

/** Recording that what an element waits for was handed in. */
export const DeliverMessageSchema = z
  .strictObject({ elementId: z.string().min(1).max(200), variables: VariablesSchema })
  .openapi('DeliverMessage');
/** Recording that what an element waits for was handed in. */
export type DeliverMessage = z.infer<typeof DeliverMessageSchema>;

/** One line of the list of dossiers. */
export const DossierRowSchema = z
  .object({
    dossierId: z.string(),
    code: z.string(),
    procedureName: z.string(),
    applicantName: z.string(),
    status: DossierStatusSchema,
    outcome: OutcomeSchema,
    receivedAt: MomentSchema,
    promisedAt: MomentSchema.nullable(),
    finishedAt: MomentSchema.nullable(),
    timeliness: TimelinessSchema,
    remainingMinutes: z.number().int().nullable(),
    holderName: z.string().nullable(),
  })
  .openapi('DossierRow');
/** One line of the list of dossiers. */
export type DossierRow = z.infer<typeof DossierRowSchema>;

/** One page of dossiers, newest first. */
export const DossierPageSchema = z
  .object({ items: listOf(DossierRowSchema), total: z.number().int() })
  .openapi('DossierPage');
/** One page of dossiers. */
export type DossierPage = z.infer<typeof DossierPageSchema>;

/** What the list of dossiers is asked; pages of 50, from 1. */
export const DossierQuerySchema = z.object({
  query: z.string().max(200).optional(),
  status: z.enum(['open', 'ended', 'overdue', 'all']).default('all'),
  channel: ChannelSchema.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
/** What the list of dossiers is asked. */
export type DossierQuery = z.input<typeof DossierQuerySchema>;

/** A paper of the dossier with its name. */
export const DossierPaperSchema = ReceivedPaperSchema.extend({ name: z.string() }).openapi(
  'DossierPaper',
);
/** A paper of the dossier with its name. */
export type DossierPaper = z.infer<typeof DossierPaperSchema>;

/** A part of the procedure that has its own limit beside the promise, e.g. a chosen bundle. */
export const PartLimitSchema = z
  .object({ elementId: z.string(), name: z.string(), dueAt: MomentSchema })
  .openapi('PartLimit');
/** A part of the procedure that has its own limit. */
export type PartLimit = z.infer<typeof PartLimitSchema>;

/** The papers on their way from the counter to the agency that works on them. */
export const PaperFileViewSchema = z
  .object({
    toAgencyName: z.string(),
    /** For an authority of another unit. */
    isOutside: z.boolean(),
    dueAt: MomentSchema,
    acceptedAt: MomentSchema.nullable(),
    acceptedBy: z.string().nullable(),
    /** Not there in time, or come after it. */
    isLate: z.boolean(),
  })
  .openapi('PaperFileView');

/** Everything the page of a dossier shows. */
export const DossierViewSchema = z
  .object({
    dossierId: z.string(),
    code: z.string(),
    procedure: z.object({
      procedureId: z.string(),
      name: z.string(),
      code: z.string(),
      versionId: z.string(),
      versionNumber: z.number().int(),
    }),
    status: DossierStatusSchema,
    outcome: OutcomeSchema,
    applicant: ApplicantSchema,
    representative: RepresentativeSchema.nullable(),
    content: z.string(),
    channel: ChannelSchema,
    /** Where it was received, when that was not at the counter. */
    mobilePlace: z.object({ place: z.string(), on: DaySchema }).nullable(),
    returnChannel: ChannelSchema,
    receivingAgencyName: z.string(),
    receivedAt: MomentSchema,
    promisedAt: MomentSchema.nullable(),
    finishedAt: MomentSchema.nullable(),
    timeliness: TimelinessSchema,
    remainingMinutes: z.number().int().nullable(),
    clock: z.enum(['running', 'paused', 'stopped']),
    holder: listOf(HolderSchema),
    next: listOf(ElementRefSchema),
    tasks: listOf(TaskRowSchema),
    papers: listOf(DossierPaperSchema),
    documents: listOf(DocumentViewSchema),
    diagram: DiagramViewSchema,
    instanceStatus: z.enum(['active', 'completed', 'terminated', 'failed', 'incident']),
    incidents: listOf(IncidentViewSchema),
    waitingFor: listOf(MessageWaitSchema),
    revision: z.number().int(),
    /** Whether this person watches it. */
    isWatched: z.boolean(),
    fees: FeeAccountViewSchema,
    payments: listOf(PaymentViewSchema),
    extensions: listOf(ExtensionViewSchema),
    paperFile: PaperFileViewSchema.nullable(),
    partLimits: listOf(PartLimitSchema),
    allowed: z.object({
      receipt: AllowedSchema,
      upload: AllowedSchema,
      sign: AllowedSchema,
      message: AllowedSchema,
      requestExtension: AllowedSchema,
      decideExtension: AllowedSchema,
      withdraw: AllowedSchema,
      stop: AllowedSchema,
      acceptPaper: AllowedSchema,
      collect: AllowedSchema,
    }),
  })
  .openapi('DossierView');
/** Everything the page of a dossier shows. */
export type DossierView = z.infer<typeof DossierViewSchema>;

/** A dossier just received: the secret is given with the receipt. */
export const DossierReceivedSchema = DossierViewSchema.extend({
  trackingSecret: z.string(),
  receiptUrl: z.string(),
}).openapi('DossierReceived');
/** A dossier just received. */
export type DossierReceived = z.infer<typeof DossierReceivedSchema>;

/** One line of the history, in words. */
export const HistoryLineSchema = z
  .object({
    seq: z.number().int(),
    at: MomentSchema,
    type: z.string(),
    elementId: z.string().nullable(),
    elementName: z.string().nullable(),
    text: TextSchema,
    personName: z.string().nullable(),
    agencyName: z.string().nullable(),
    /** The absent colleague for whom the person acted. */
    standsInFor: z.string().nullable(),
    hash: z.string(),
    /** Of `answers-corrected`: what the applicant corrected before receipt. */
    changes: listOf(z.object({ field: FormFieldSchema, from: JsonSchema, to: JsonSchema })),
  })
  .openapi('HistoryLine');
/** One line of the history, in words. */
export type HistoryLine = z.infer<typeof HistoryLineSchema>;

/** Retrying an element that stands still, after mending the variables. */
export const RetryIncidentSchema = z
  .strictObject({ variables: VariablesSchema })
  .openapi('RetryIncident');
/** Retrying an element that stands still. */
export type RetryIncident = z.infer<typeof RetryIncidentSchema>;
