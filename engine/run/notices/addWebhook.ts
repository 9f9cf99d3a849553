import { emptyChange } from '../../model/change.ts';
import type { AddWebhook } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, type Result } from '../../model/result.ts';
import type { WebhookAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/** Lets a system listen: from now on it is told what happens. Durable when it resolves to `ok`. */
export function addWebhook(
  runtime: Runtime,
  { commandId, actor, url, secret }: AddWebhook,
): Promise<Result<WebhookAnswer, Refusal>> {
  const head = { commandId, command: 'addWebhook', personId: actor.personId };
  return runCommand<WebhookAnswer>(runtime, head, async () => {
    const webhookId = runtime.newId();
    const webhook = { webhookId, url, secret, createdAt: runtime.now(), endedAt: null };
    const change = { ...emptyChange(), webhooks: [webhook] };
    return accept({ change, answer: { webhookId }, events: [] });
  });
}
