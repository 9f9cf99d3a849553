import type { DeliverMessage } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Result } from '../model/result.ts';
import { keysOfMessage } from '../scenario/keysOfMessage.ts';
import type { DossierAnswer } from './answers.ts';
import { finishDraft, loadDossier } from './planDossierCommand.ts';
import { planMessage } from './planOccurrences.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Gives a dossier a message from outside, e.g. a supplement that was handed in. Where nobody waits
 * for it, it is kept for 30 days and taken as soon as somebody does. Without a correlation value it
 * has the key that the drawing declares for it, read from its variables.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, CALENDAR_TOO_SHORT.
 */
export function deliverMessage(
  runtime: Runtime,
  command: DeliverMessage,
): Promise<Result<DossierAnswer, Refusal>> {
  const { commandId, actor, dossierId, messageName, correlationValue, variables } = command;
  const head = { commandId, command: 'deliverMessage', personId: actor.personId };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const { draft, context } = loaded.value;
    const { definitions } = context.version;
    const said = { name: messageName, keys: {}, variables, at: context.at };
    const [read = null] = keysOfMessage(definitions.messageKeys, said);
    const key = correlationValue ?? read;
    const message = { messageName, correlationValue: key, targetId: null, variables };
    const planned = planMessage(draft, message, context);
    if (!planned.ok) return planned;
    return finishDraft(loaded.value);
  });
}
