import { assert } from '../model/assert.ts';
import { asId, type InstanceId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { EventWait, PendingMessage } from '../model/records.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, type Result } from '../model/result.ts';
import type { Sent } from './applyStep.ts';
import { addInstance, type DossierDraft } from './dossierDraft.ts';
import { planOccurrence, type Occurrence, type PlanContext } from './planOccurrence.ts';
import { receiverOf, startersOf, waitsFor, type Message, type Starter } from './receiverOf.ts';

const DELIVERIES_MAX = 200;
/** How long a message that nobody waits for is kept. */
const MESSAGE_KEPT_MS = 30 * 86_400_000;

/** A signal on its way inside the dossier, to who waited for it when it was thrown. */
type Signal = {
  readonly signalName: string;
  readonly variables: Variables;
  readonly waits: readonly EventWait[];
};

/** What is sent and has not arrived; first in, first out. */
type Planning = {
  readonly draft: DossierDraft;
  readonly context: PlanContext;
  readonly outbox: (Message | Signal)[];
};

type Planned = Result<null, Refusal>;

const DONE: Planned = accept(null);

/**
 * Plans an occurrence and everything that follows from it inside the dossier: messages and signals
 * between its pools, partner instances that they start, messages kept earlier that an element now
 * waits for. Pure but for the draft it fills.
 *
 * Who receives is decided when the turn of a message comes, as the one before may have changed who
 * waits. Refuses: what the step refuses for the first occurrence, CALENDAR_TOO_SHORT for any.
 */
export function planOccurrences(
  draft: DossierDraft,
  first: Occurrence,
  context: PlanContext,
): Planned {
  const planning = { draft, context, outbox: [] };
  const planned = plan(planning, first);
  return planned.ok ? deliverAll(planning) : planned;
}

/** Plans a message that comes from outside the dossier; see planOccurrences. */
export function planMessage(draft: DossierDraft, message: Message, context: PlanContext): Planned {
  return deliverAll({ draft, context, outbox: [message] });
}

/** The occurrence of a signal coming to who waits for it. */
export function signalOccurrence(wait: EventWait, variables: Variables): Occurrence {
  return {
    ...received(wait, variables),
    type: 'signal-received',
    facts: { signal: wait.eventName },
  };
}

function plan({ draft, context, outbox }: Planning, occurrence: Occurrence): Planned {
  const sent = planOccurrence(draft, occurrence, context);
  if (!sent.ok) return sent;
  for (const one of sent.value) {
    outbox.push(one.type === 'sendMessage' ? one : throwFrom(draft, occurrence.instanceId, one));
  }
  return DONE;
}

/** The instance that throws has had it in its own step; other dossiers get it from its row. */
function throwFrom(
  draft: DossierDraft,
  throwerId: InstanceId,
  { id, signalName, variables }: Extract<Sent, { readonly type: 'throwSignal' }>,
): Signal {
  const { dossierId, lastAt: thrownAt } = recordOf(draft, throwerId);
  draft.signals.push({ signalId: id, dossierId, signalName, thrownAt });
  const waits = waitsFor(draft, 'signal').filter(
    ({ eventName, instanceId }) => eventName === signalName && instanceId !== throwerId,
  );
  return { signalName, variables, waits };
}

function deliverAll(planning: Planning): Planned {
  const { draft, context, outbox } = planning;
  for (let count = 0; ; count += 1) {
    const next = outbox.shift() ?? takeKeptMessage(draft, context);
    if (next === null) return DONE;
    assert(count < DELIVERIES_MAX, 'Expected messages inside a dossier to come to rest.');
    const delivered =
      'waits' in next ? deliverSignal(planning, next) : deliverMessage(planning, next);
    if (!delivered.ok) return delivered;
  }
}

/** To one who waits, or a partner process that it starts, or it is kept for who comes later. */
function deliverMessage(planning: Planning, message: Message): Planned {
  const { draft, context } = planning;
  const { variables, messageName } = message;
  const facts = { message: messageName };
  const receiver = receiverOf(message, draft, context.version);
  switch (receiver.kind) {
    case 'wait': {
      const occurrence = received(receiver.wait, variables);
      return plan(planning, { ...occurrence, type: 'message-received', facts });
    }
    case 'start':
      return startPartner(planning, receiver, { variables, facts });
    case 'nobody':
      draft.newMessages.push(keep(draft, message, context));
      return DONE;
  }
}

function deliverSignal(planning: Planning, { signalName, variables, waits }: Signal): Planned {
  for (const wait of waits) {
    // What the signal has done before may have ended this wait.
    const isWaiting = planning.draft.instances.get(wait.instanceId)?.waiting.waits.has(wait.waitId);
    if (isWaiting !== true) continue;
    const planned = plan(planning, signalOccurrence(wait, variables));
    if (!planned.ok) return planned;
  }
  const starters = startersOf(
    planning.context.version,
    ({ event }) => event.kind === 'signal' && event.signalName === signalName,
  );
  for (const starter of starters) {
    const started = startPartner(planning, starter, { variables, facts: { signal: signalName } });
    if (!started.ok) return started;
  }
  return DONE;
}

function received(wait: EventWait, variables: Variables): Omit<Occurrence, 'type' | 'facts'> {
  const { instanceId, kind: type, elementId, scopeId, waitId } = wait;
  const event = { type, elementId, scopeId, variables };
  return { instanceId, event, elementId, causeId: waitId };
}

function startPartner(
  planning: Planning,
  { process, startId }: Starter,
  { variables, facts }: { readonly variables: Variables; readonly facts: Occurrence['facts'] },
): Planned {
  const { draft, context } = planning;
  const first = firstRecord(draft);
  const instanceId = asId<InstanceId>(context.newId());
  const { dossierId, versionId } = first;
  addInstance(draft, process, { instanceId, dossierId, versionId, parties: context.parties });
  const dossier = first.snapshot?.variables['dossier'] ?? null;
  return plan(planning, {
    instanceId,
    type: 'instance-started',
    event: { type: 'start', startId, variables: { ...variables, dossier } },
    elementId: startId,
    causeId: null,
    facts,
  });
}

function recordOf(draft: DossierDraft, instanceId: InstanceId) {
  const instance = draft.instances.get(instanceId);
  assert(instance !== undefined, `Expected instance ${instanceId} to be loaded.`);
  return instance.record;
}

function firstRecord(draft: DossierDraft) {
  const [first] = draft.instances.values();
  assert(first !== undefined, 'Expected the dossier to have an instance.');
  return first.record;
}

function keep(draft: DossierDraft, message: Message, context: PlanContext): PendingMessage {
  return {
    messageId: context.newId(),
    dossierId: firstRecord(draft).dossierId,
    messageName: message.messageName,
    correlationValue: message.correlationValue,
    targetId: message.targetId,
    variables: message.variables,
    sentAt: context.at,
    expiresAt: context.at + MESSAGE_KEPT_MS,
  };
}

/** The oldest kept message that an element now waits for; it is not kept any longer. */
function takeKeptMessage(draft: DossierDraft, context: PlanContext): Message | null {
  const taken = [...draft.messages, ...draft.newMessages].find(
    (message) =>
      message.expiresAt > context.at && receiverOf(message, draft, context.version).kind === 'wait',
  );
  if (taken === undefined) return null;
  forget(draft, taken);
  return taken;
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
