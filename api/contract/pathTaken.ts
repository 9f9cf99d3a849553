import { z } from '@hono/zod-openapi';
import { MomentSchema } from './primitives.ts';

/** An element where a dossier stands; ids of called procedures are qualified. */
export const TokenSchema = z
  .object({
    elementId: z.string(),
    kind: z.enum(['waiting', 'incident']),
    since: MomentSchema,
  })
  .openapi('Token');
/** An element where a dossier stands. */
export type Token = z.infer<typeof TokenSchema>;

/**
 * An element that was left: when, and how much working time it had taken. One that was gone through
 * several times has a pass for each.
 */
export const PassSchema = z
  .object({
    elementId: z.string(),
    name: z.string(),
    /** As in TaskRow. */
    item: z.number().int().nullable(),
    how: z.enum(['completed', 'interrupted']),
    enteredAt: MomentSchema,
    leftAt: MomentSchema,
    /** Null: beyond the calendar. */
    minutes: z.number().int().nullable(),
    budgetMinutes: z.number().int().nullable(),
    /** Working minutes beyond its budget; 0 in time or without a budget. */
    lateMinutes: z.number().int(),
  })
  .openapi('Pass');
/** An element that was left. */
export type Pass = z.infer<typeof PassSchema>;
