import type { RetryIncident } from '../model/command.ts';
import type { OutboxRecord } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DossierAnswer } from './answers.ts';
import { putCall } from './dossierDraft.ts';
import { finishDraft, loadDossier, type LoadedDossier } from './planDossierCommand.ts';
import { planOccurrence, type Occurrence } from './planOccurrence.ts';
import { planOccurrences } from './planOccurrences.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Lets an element that stands still try again: the step with the given variables, or a connector
 * call that has no answer, at once.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, INCIDENT_NOT_FOUND,
 * EVENT_NOT_EXPECTED.
 */
export function retryIncident(
  runtime: Runtime,
  command: RetryIncident,
): Promise<Result<DossierAnswer, Refusal>> {
  const { commandId, actor, instanceId } = command;
  const head = { commandId, command: 'retryIncident', personId: actor.personId };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const { elementId } = command;
    const instance = await runtime.store.findInstance(instanceId);
    if (instance === null) return refuse({ code: 'INCIDENT_NOT_FOUND', elementId });
    const loaded = await loadDossier(runtime, instance.dossierId, actor);
    if (!loaded.ok) return loaded;
    const open = loaded.value.situation.outbox.find((call) => isAt(call, command));
    const planned = open
      ? planCallAgain(loaded.value, command, open)
      : planStepAgain(loaded.value, command);
    return planned.ok ? finishDraft(loaded.value) : planned;
  });
}

function planStepAgain(
  { situation, draft, context }: LoadedDossier,
  command: RetryIncident,
): Result<null, Refusal> {
  const { instanceId, elementId, scopeId, variables } = command;
  const incidents = situation.instances.find((one) => one.instanceId === instanceId)?.snapshot
    .incidents;
  if (!incidents?.some((one) => one.elementId === elementId && one.scopeId === scopeId)) {
    return refuse({ code: 'INCIDENT_NOT_FOUND', elementId });
  }
  const event = { type: 'retry' as const, elementId, scopeId, variables };
  return planOccurrences(draft, { ...retried(command), event }, context);
}

function planCallAgain(
  { draft, context }: LoadedDossier,
  command: RetryIncident,
  call: OutboxRecord,
): Result<null, Refusal> {
  const occurrence = { ...retried(command), event: null, causeId: call.outboxId };
  const planned = planOccurrence(draft, occurrence, context);
  if (!planned.ok) return planned;
  putCall(draft, { ...call, status: 'pending', attempts: 0, nextAttemptAt: context.at });
  return accept(null);
}

function retried({ instanceId, elementId }: RetryIncident): Omit<Occurrence, 'event'> {
  return { instanceId, type: 'incident-retried', elementId, causeId: null, facts: {} };
}

function isAt(call: OutboxRecord, command: RetryIncident): boolean {
  return (
    call.instanceId === command.instanceId &&
    call.elementId === command.elementId &&
    call.scopeId === command.scopeId
  );
}
