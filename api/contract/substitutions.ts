import { z } from '@hono/zod-openapi';
import { DaySchema, listOf, MomentSchema, PersonRefSchema } from './primitives.ts';

/** Letting somebody hold the post of an absent colleague, both days included. */
export const AddSubstitutionSchema = z
  .strictObject({
    absentId: z.string().min(1).max(80),
    substituteId: z.string().min(1).max(80),
    agencyId: z.string().min(1).max(80),
    post: z.string().min(1).max(80),
    from: DaySchema,
    to: DaySchema,
    reason: z.string().trim().min(1).max(500),
  })
  .openapi('AddSubstitution');
/** Letting somebody hold the post of an absent colleague. */
export type AddSubstitution = z.infer<typeof AddSubstitutionSchema>;

/** A post in an agency. */
export const PlacementViewSchema = z
  .object({ agencyId: z.string(), agencyName: z.string(), post: z.string() })
  .openapi('PlacementView');

/** Somebody who may be absent, or stand in. */
export const ColleagueSchema = z
  .object({ personId: z.string(), name: z.string(), placements: listOf(PlacementViewSchema) })
  .openapi('Colleague');
/** Somebody who may be absent, or stand in. */
export type Colleague = z.infer<typeof ColleagueSchema>;

/** One substitution; `isInEffect` today. */
export const SubstitutionViewSchema = z
  .object({
    substitutionId: z.string(),
    absent: PersonRefSchema,
    substitute: PersonRefSchema,
    agencyName: z.string(),
    post: z.string(),
    from: DaySchema,
    to: DaySchema,
    reason: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: MomentSchema,
    isInEffect: z.boolean(),
  })
  .openapi('SubstitutionView');
/** One substitution. */
export type SubstitutionView = z.infer<typeof SubstitutionViewSchema>;

/**
 * What a head decides on: substitutions in effect or to come in their agencies, whose posts they
 * may give (`absent`), and who may stand in (`substitutes`).
 */
export const SubstitutionPageSchema = z
  .object({
    items: listOf(SubstitutionViewSchema),
    absent: listOf(ColleagueSchema),
    substitutes: listOf(ColleagueSchema),
  })
  .openapi('SubstitutionPage');
/** What a head decides on. */
export type SubstitutionPage = z.infer<typeof SubstitutionPageSchema>;
