import { z } from '@hono/zod-openapi';
import { listOf } from './primitives.ts';

/** A performer as a drawing names one: the role of an agency, and a post. */
export const PerformerQuerySchema = z
  .object({ agencyRole: z.string().min(1).max(80), post: z.string().min(1).max(80) })
  .openapi('PerformerQuery');
/** A performer as a drawing names one. */
export type PerformerQuery = z.infer<typeof PerformerQuerySchema>;

/**
 * Who would do a step today: every agency of the role with those who hold the post, substitutes
 * among them. An agency with nobody is listed too; there the step would stand still.
 */
export const PostHoldersSchema = z
  .object({
    places: listOf(
      z.object({
        agencyName: z.string(),
        people: listOf(
          z.object({
            name: z.string(),
            /** The absent colleague whose post it is. */
            standsInFor: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .openapi('PostHolders');
/** Who would do a step today. */
export type PostHolders = z.infer<typeof PostHoldersSchema>;
