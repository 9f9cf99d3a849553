import { z } from '@hono/zod-openapi';
import { DOSSIER_NOTICE_KINDS } from '../../engine/model/notice.ts';
import { listOf, MomentSchema } from './primitives.ts';

/** One delivery to a system that listens; `isLate`: not acknowledged for two working hours. */
export const DeliverySchema = z
  .object({
    id: z.string(),
    kind: z.enum(DOSSIER_NOTICE_KINDS),
    dossierCode: z.string(),
    status: z.enum(['pending', 'sent', 'failed']),
    isLate: z.boolean(),
    attempts: z.number().int(),
    createdAt: MomentSchema,
    nextAttemptAt: MomentSchema,
    lastError: z.string().nullable(),
  })
  .openapi('Delivery');
/** One delivery to a system that listens. */
export type Delivery = z.infer<typeof DeliverySchema>;

/** A system that listens, and the last that it was sent; its secret is not told. */
export const WebhookViewSchema = z
  .object({
    webhookId: z.string(),
    url: z.string(),
    createdAt: MomentSchema,
    endedAt: MomentSchema.nullable(),
    deliveries: listOf(DeliverySchema),
  })
  .openapi('WebhookView');
/** A system that listens. */
export type WebhookView = z.infer<typeof WebhookViewSchema>;

/** Every system that listens, and those that did. */
export const WebhooksSchema = listOf(WebhookViewSchema);

const isPlainAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/u.test(protocol) && username === '' && password === '';
};

/** An address to tell, and the secret that signs what it is told. */
export const AddWebhookSchema = z
  .strictObject({
    url: z.string().trim().max(500).refine(isPlainAddress, 'Expected an http or https address.'),
    secret: z.string().min(16).max(200),
  })
  .openapi('AddWebhook');
/** An address to tell. */
export type AddWebhook = z.infer<typeof AddWebhookSchema>;
