import { z } from '@hono/zod-openapi';
import { AllowedSchema, listOf } from './primitives.ts';

/**
 * How somebody stands to an open step today: they may do it, are doing it, somebody else has it, a
 * step that they did keeps them from it, or they took it and hold its post no more.
 */
export const StandingSchema = z.enum(['may', 'doing', 'taken', 'didOther', 'lostPost']);

/** Somebody who holds the post of an open step today. */
export const StepPersonSchema = z
  .object({
    name: z.string(),
    /** The absent colleague whose post it is. */
    standsInFor: z.string().nullable(),
    standing: StandingSchema,
    /** The step that keeps them from this one, with `didOther`. */
    didStep: z.string().nullable(),
  })
  .openapi('StepPerson');
/** Somebody who holds the post of an open step today. */
export type StepPerson = z.infer<typeof StepPersonSchema>;

/** An open step with the people who may do it, and why the person who asks may not. */
export const StepPeopleSchema = z
  .object({
    taskId: z.string(),
    stepName: z.string(),
    /** As in TaskRow. */
    item: z.number().int().nullable(),
    agencyName: z.string(),
    post: z.string(),
    people: listOf(StepPersonSchema),
    mine: AllowedSchema,
  })
  .openapi('StepPeople');
/** An open step with the people who may do it. */
export type StepPeople = z.infer<typeof StepPeopleSchema>;

/** What waits for something from outside, with those who may record that it came. */
export const WaitPeopleSchema = z
  .object({
    elementId: z.string(),
    elementName: z.string(),
    people: listOf(z.string()),
    mine: AllowedSchema,
  })
  .openapi('WaitPeople');
/** What waits for something from outside, with those who may record that it came. */
export type WaitPeople = z.infer<typeof WaitPeopleSchema>;

/** Who may do what with a dossier today. */
export const DossierPeopleSchema = z
  .object({ steps: listOf(StepPeopleSchema), waits: listOf(WaitPeopleSchema) })
  .openapi('DossierPeople');
/** Who may do what with a dossier today. */
export type DossierPeople = z.infer<typeof DossierPeopleSchema>;
