import { z } from '@hono/zod-openapi';

/** One live event: something of this kind and id is now at this revision; read it again. */
export const LiveEventSchema = z
  .object({
    type: z.enum(['task', 'dossier', 'procedure', 'notice', 'submission', 'queue']),
    id: z.string(),
    revision: z.number().int(),
  })
  .openapi('LiveEvent');
/** One live event: the SSE event name is its `type`, the data is this object. */
export type LiveEvent = z.infer<typeof LiveEventSchema>;
