import { z } from '@hono/zod-openapi';
import { DaySchema, listOf, MomentSchema, TextSchema } from './primitives.ts';

/** One line of the ledger of a due date; times are HH:MM of the day. */
export const LedgerLineViewSchema = z
  .object({
    date: DaySchema,
    kind: z.enum(['working', 'weekend', 'holiday', 'make-up', 'paused']),
    from: z.string().optional(),
    to: z.string().optional(),
    minutes: z.number().int(),
    runningMinutes: z.number().int(),
    reason: TextSchema.optional(),
  })
  .openapi('LedgerLine');
/** One line of the ledger of a due date. */
export type LedgerLineView = z.infer<typeof LedgerLineViewSchema>;

/** How a due moment follows from its start, day by day. */
export const LedgerViewSchema = z
  .object({
    /** While the clock stands still, where it stands: nothing is promised then. */
    dueAt: MomentSchema,
    startAt: MomentSchema,
    minutes: z.number().int(),
    mode: z.enum(['same-clock', 'end-of-day']),
    /** Since when the clock stands still; null while it runs. */
    pausedSince: MomentSchema.nullable(),
    /** Working minutes that were left when it stopped; null while it runs. */
    remainingMinutes: z.number().int().nullable(),
    lines: listOf(LedgerLineViewSchema),
  })
  .openapi('Ledger');
/** How a due moment follows from its start, day by day. */
export type LedgerView = z.infer<typeof LedgerViewSchema>;
