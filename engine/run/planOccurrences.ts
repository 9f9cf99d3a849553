import { assert } from '../model/assert.ts';
import { asId, type ElementId, type InstanceId } from '../model/ids.ts';
import type { PendingMessage } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, type Result } from '../model/result.ts';
import { addInstance, type DossierDraft } from './dossierDraft.ts';
import type { LoadedProcess } from './machineCache.ts';
import { planOccurrence, type Occurrence, type PlanContext } from './planOccurrence.ts';
import { receiverOf, type Message } from './receiverOf.ts';

const OCCURRENCES_MAX = 200;
/** How long a message that nobody waits for is kept. */
const MESSAGE_KEPT_MS = 30 * 86_400_000;

/**
 * Plans an occurrence and everything that follows from it inside the dossier: messages between its
 * pools, partner instances that a message starts, messages kept earlier that an element now waits
 * for. Pure but for the draft it fills.
 *
 * Refuses: what the step refuses for the first occurrence, CALENDAR_TOO_SHORT for any.
 */
export function planOccurrences(
  draft: DossierDraft,
  first: Occurrence,
  context: PlanContext,
): Result<null, Refusal> {
  return planQueue(draft, [first], context);
}

/** Plans a message that comes from outside the dossier; see planOccurrences. */
export function planMessage(
  draft: DossierDraft,
  message: Message,
  context: PlanContext,
): Result<null, Refusal> {
  const queue: Occurrence[] = [];
  deliver(draft, queue, { message, context });
  return planQueue(draft, queue, context);
}

function planQueue(
  draft: DossierDraft,
  queue: Occurrence[],
  context: PlanContext,
): Result<null, Refusal> {
  for (let count = 0; queue.length > 0; count += 1) {
    assert(count < OCCURRENCES_MAX, 'Expected messages inside a dossier to come to rest.');
    const next = queue.shift();
    if (next === undefined) break;
    const sent = planOccurrence(draft, next, context);
    if (!sent.ok) return sent;
    for (const message of sent.value) deliver(draft, queue, { message, context });
    if (queue.length === 0) takeKeptMessage(draft, queue, context);
  }
  return accept(null);
}

type Delivery = { readonly message: Message; readonly context: PlanContext };

/**
 * Gives a message to whom it is for: one who waits, a partner process that it starts, or nobody
 * yet.
 */
function deliver(draft: DossierDraft, queue: Occurrence[], delivery: Delivery): void {
  const { message, context } = delivery;
  const receiver = receiverOf(message, draft, context.version);
  if (receiver.kind === 'wait') {
    const { wait } = receiver;
    queue.push({
      instanceId: wait.instanceId,
      type: 'message-received',
      event: {
        type: 'message',
        elementId: wait.elementId,
        scopeId: wait.scopeId,
        variables: message.variables,
      },
      elementId: wait.elementId,
      causeId: wait.waitId,
      facts: { message: message.messageName },
    });
    return;
  }
  if (receiver.kind === 'start') {
    queue.push(startPartner(draft, receiver, delivery));
    return;
  }
  draft.newMessages.push(keep(draft, delivery));
}

function startPartner(
  draft: DossierDraft,
  { process, startId }: { readonly process: LoadedProcess; readonly startId: ElementId },
  { message, context }: Delivery,
): Occurrence {
  const sender = firstInstance(draft);
  const instanceId = asId<InstanceId>(context.newId());
  const { dossierId, versionId } = sender.record;
  addInstance(draft, process, { instanceId, dossierId, versionId, parties: context.parties });
  const dossier = sender.record.snapshot?.variables['dossier'] ?? null;
  return {
    instanceId,
    type: 'instance-started',
    event: { type: 'start', startId, variables: { ...message.variables, dossier } },
    elementId: startId,
    causeId: null,
    facts: { message: message.messageName },
  };
}

function firstInstance(draft: DossierDraft) {
  const [first] = draft.instances.values();
  assert(first !== undefined, 'Expected the dossier to have an instance.');
  return first;
}

function keep(draft: DossierDraft, { message, context }: Delivery): PendingMessage {
  return {
    messageId: context.newId(),
    dossierId: firstInstance(draft).record.dossierId,
    messageName: message.messageName,
    correlationValue: message.correlationValue,
    variables: message.variables,
    sentAt: context.at,
    expiresAt: context.at + MESSAGE_KEPT_MS,
  };
}

/** The oldest kept message that an element now waits for. */
function takeKeptMessage(draft: DossierDraft, queue: Occurrence[], context: PlanContext): void {
  const kept = [...draft.messages, ...draft.newMessages].filter(
    ({ expiresAt }) => expiresAt > context.at,
  );
  for (const message of kept) {
    const { correlationValue, messageName, variables } = message;
    const given = { messageName, correlationValue, variables, targetId: null };
    if (receiverOf(given, draft, context.version).kind !== 'wait') continue;
    forget(draft, message);
    deliver(draft, queue, { message: given, context });
    return;
  }
}

function forget(draft: DossierDraft, message: PendingMessage): void {
  const place = draft.newMessages.indexOf(message);
  if (place >= 0) {
    draft.newMessages.splice(place, 1);
    return;
  }
  draft.messages.splice(draft.messages.indexOf(message), 1);
  draft.removedMessageIds.push(message.messageId);
}
