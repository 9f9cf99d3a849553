import { z } from '@hono/zod-openapi';
import { MomentSchema } from './primitives.ts';

/** How notices leave by one way, or how payments come in. */
const ChannelHealthSchema = z.object({
  isSetUp: z.boolean(),
  waitingCount: z.number().int(),
  failedCount: z.number().int(),
});
/** How notices leave by one way, or how payments come in. */
export type ChannelHealth = z.infer<typeof ChannelHealthSchema>;

/** Whether the program can do its work. */
export const HealthSchema = z
  .object({
    status: z.enum(['ok', 'failing']),
    store: z.object({ kind: z.string(), synchronous: z.string() }),
    worker: z.object({ lastTickAt: MomentSchema.nullable() }),
    mail: ChannelHealthSchema,
    sms: ChannelHealthSchema,
    webhook: ChannelHealthSchema,
    /** Payments online that the gateway is asked about, and those that it could not tell of. */
    payments: ChannelHealthSchema,
    /** Calls of other systems without an answer for two working hours. */
    calls: z.object({ unansweredCount: z.number().int() }),
    /** Uploaded files are scanned for viruses, or taken unscanned. */
    virusScan: z.object({ isSetUp: z.boolean() }),
    /**
     * After how many days notices that are done with are deleted; null: never. `isSample`: nobody
     * has chosen that number, it is to be checked.
     */
    notices: z.object({ keptDays: z.number().int().nullable(), isSample: z.boolean() }),
    version: z.string(),
  })
  .openapi('Health');
/** Whether the program can do its work. */
export type Health = z.infer<typeof HealthSchema>;
