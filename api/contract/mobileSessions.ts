import { z } from '@hono/zod-openapi';
import { AllowedSchema, DaySchema, listOf, MomentSchema, PersonRefSchema } from './primitives.ts';

const TimeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
  .openapi({ example: '08:00' });
const ProcedureRefSchema = z.object({ procedureId: z.string(), name: z.string() });
const OFFICERS_MAX = 30;
const PROCEDURES_MAX = 50;

/** A session to come or of today, as residents read it. */
export const MobileSessionNewsSchema = z
  .object({
    mobileSessionId: z.string(),
    agencyName: z.string(),
    place: z.string(),
    hamlet: z.string(),
    on: DaySchema,
    from: TimeSchema,
    to: TimeSchema,
    status: z.enum(['planned', 'open', 'closed', 'cancelled']),
    /** Why it was cancelled. */
    reason: z.string().nullable(),
    procedures: listOf(ProcedureRefSchema),
  })
  .openapi('MobileSessionNews');
/** A session to come or of today, as residents read it. */
export type MobileSessionNews = z.infer<typeof MobileSessionNewsSchema>;

/** What came of a session so far. */
export const MobileSessionSumSchema = z
  .object({
    received: z.number().int(),
    byProcedure: listOf(
      z.object({
        procedureId: z.string(),
        procedureName: z.string(),
        received: z.number().int(),
        returned: z.number().int(),
      }),
    ),
    /** Results that applicants have. */
    returned: z.number().int(),
    /** Results that are still to be handed over. */
    ready: z.number().int(),
    /** Still to be decided. */
    open: z.number().int(),
    /** Refused, withdrawn or stopped. */
    endedWithout: z.number().int(),
  })
  .openapi('MobileSessionSum');
/** What came of a session so far. */
export type MobileSessionSum = z.infer<typeof MobileSessionSumSchema>;

/** The same session for the officers of its unit. */
export const MobileSessionViewSchema = MobileSessionNewsSchema.extend({
  agencyId: z.string(),
  officers: listOf(PersonRefSchema),
  plannedBy: z.string().nullable(),
  openedAt: MomentSchema.nullable(),
  closedAt: MomentSchema.nullable(),
  sum: MobileSessionSumSchema,
  /** Whether the person may receive there now. */
  canReceive: z.boolean(),
  allowed: z.object({ open: AllowedSchema, close: AllowedSchema, cancel: AllowedSchema }),
}).openapi('MobileSessionView');
/** The same session for the officers of its unit. */
export type MobileSessionView = z.infer<typeof MobileSessionViewSchema>;

/** The sessions of the units of a person, and what they can plan with. */
export const MobileDeskSchema = z
  .object({
    /** Those of the last 30 days and those to come, the latest day first. */
    sessions: listOf(MobileSessionViewSchema),
    /** Units for which the person plans. */
    units: listOf(
      z.object({
        agencyId: z.string(),
        agencyName: z.string(),
        officers: listOf(PersonRefSchema),
      }),
    ),
    /** What can be received now, by name. */
    procedures: listOf(ProcedureRefSchema),
  })
  .openapi('MobileDesk');
/** The sessions of the units of a person, and what they can plan with. */
export type MobileDesk = z.infer<typeof MobileDeskSchema>;

/** Planning a session. */
export const PlanMobileSessionSchema = z
  .strictObject({
    agencyId: z.string().min(1).max(80),
    place: z.string().trim().min(1).max(200),
    hamlet: z.string().trim().max(200),
    on: DaySchema,
    from: TimeSchema,
    to: TimeSchema,
    officerIds: z.array(z.string().min(1).max(80)).min(1).max(OFFICERS_MAX).readonly(),
    procedureIds: z.array(z.string().min(1).max(80)).min(1).max(PROCEDURES_MAX).readonly(),
  })
  .openapi('PlanMobileSession');
/** Planning a session. */
export type PlanMobileSession = z.infer<typeof PlanMobileSessionSchema>;

/** Cancelling a session; residents read the reason. */
export const CancelMobileSessionSchema = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .openapi('CancelMobileSession');
