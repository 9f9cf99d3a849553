import { emptyChange } from '../../model/change.ts';
import type { EndWebhook } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { WebhookAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Ends a webhook; what still waits for it is not sent. Durable when it resolves to `ok`. Refuses:
 * WEBHOOK_NOT_FOUND.
 */
export function endWebhook(
  runtime: Runtime,
  { commandId, actor, webhookId }: EndWebhook,
): Promise<Result<WebhookAnswer, Refusal>> {
  const head = { commandId, command: 'endWebhook', personId: actor.personId };
  return runCommand<WebhookAnswer>(runtime, head, async () => {
    const webhook = await runtime.store.findWebhook(webhookId);
    if (webhook === null) return refuse({ code: 'WEBHOOK_NOT_FOUND', webhookId });
    const ended = { ...webhook, endedAt: webhook.endedAt ?? runtime.now() };
    const change = { ...emptyChange(), webhooks: [ended] };
    return accept({ change, answer: { webhookId }, events: [] });
  });
}
