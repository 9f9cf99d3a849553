import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { MessageWait } from '../model/records.ts';
import type { DossierDraft } from './dossierDraft.ts';
import type { LoadedProcess, LoadedVersion } from './machineCache.ts';

/** A message inside a dossier. `targetId`: the node or pool that a message flow points to. */
export type Message = {
  readonly messageName: string;
  readonly correlationValue: string | null;
  readonly targetId: ElementId | null;
  readonly variables: Variables;
};

/** Who gets a message. */
export type Receiver =
  | { readonly kind: 'wait'; readonly wait: MessageWait }
  | { readonly kind: 'start'; readonly process: LoadedProcess; readonly startId: ElementId }
  | { readonly kind: 'nobody' };

/**
 * Finds the receiver of a message among the instances of its dossier.
 *
 * A drawn message flow decides by its target; otherwise name and correlation value do, the one that
 * has waited longest first; without a key the dossier itself is the key. Nobody waiting and a start
 * event that takes the message: a new partner instance. Messages do not leave the dossier unless a
 * connector carries them.
 */
export function receiverOf(
  message: Message,
  draft: DossierDraft,
  version: LoadedVersion,
): Receiver {
  const wait = waitsOf(draft).find((one) => fits(message, one, draft));
  if (wait !== undefined) return { kind: 'wait', wait };
  for (const process of version.processes.values()) {
    const startId = process === version.main ? null : startFor(message, process);
    if (startId !== null) return { kind: 'start', process, startId };
  }
  return { kind: 'nobody' };
}

function waitsOf(draft: DossierDraft): MessageWait[] {
  return [...draft.instances.values()]
    .flatMap(({ waiting }) => [...waiting.waits.values()])
    .toSorted((left, right) => left.since - right.since);
}

function fits(message: Message, wait: MessageWait, draft: DossierDraft): boolean {
  const { targetId, correlationValue } = message;
  const hasKeys = wait.correlationValue !== null && correlationValue !== null;
  if (hasKeys && wait.correlationValue !== correlationValue) return false;
  if (targetId === wait.elementId) return true;
  const poolId = draft.instances.get(wait.instanceId)?.process.model.poolId ?? null;
  const isElsewhere = targetId !== null && targetId !== poolId;
  return !isElsewhere && wait.messageName === message.messageName;
}

function startFor(message: Message, { model }: LoadedProcess): ElementId | null {
  const { targetId, messageName } = message;
  const start = model.nodes.find(
    (node) =>
      node.type === 'startEvent' &&
      node.event.kind === 'message' &&
      (node.id === targetId ||
        ((targetId === null || model.poolId === targetId) &&
          node.event.messageName === messageName)),
  );
  return start?.id ?? null;
}
