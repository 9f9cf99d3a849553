import { z } from '@hono/zod-openapi';
import { listOf } from './primitives.ts';

/** How long the steps of a version really took, in working minutes. */
export const StepTimesSchema = z
  .object({
    /** Number of the version in force; null: there is none. */
    versionNumber: z.number().int().nullable(),
    steps: listOf(
      z.object({
        elementId: z.string(),
        count: z.number().int(),
        least: z.number().int(),
        median: z.number().int(),
        p90: z.number().int(),
      }),
    ),
  })
  .openapi('StepTimes');
/** How long the steps of a version really took, in working minutes. */
export type StepTimes = z.infer<typeof StepTimesSchema>;
