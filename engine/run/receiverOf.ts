import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import type { EventWait } from '../model/records.ts';
import type { DossierDraft } from './dossierDraft.ts';
import type { LoadedProcess, LoadedVersion } from './machineCache.ts';
import { startTriggers } from '../scenario/startTriggers.ts';

/** A message inside a dossier. `targetId`: the node or pool that a message flow points to. */
export type Message = {
  readonly messageName: string;
  readonly correlationValue: string | null;
  readonly targetId: ElementId | null;
  readonly variables: Variables;
};

/** A process and the element in it that an event begins an instance with. */
export type Starter = { readonly process: LoadedProcess; readonly startId: ElementId };

/** Who gets a message. */
export type Receiver =
  | { readonly kind: 'wait'; readonly wait: EventWait }
  | (Starter & { readonly kind: 'start' })
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
  const wait = waitsFor(draft, 'message').find((one) => fits(message, one, draft));
  if (wait !== undefined) return { kind: 'wait', wait };
  const [start] = startersOf(version, ({ process, startId, event }) => {
    const isNamed = event.kind === 'message' && event.messageName === message.messageName;
    return isNamed && isTarget(message, process, startId);
  });
  return start === undefined ? { kind: 'nobody' } : { kind: 'start', ...start };
}

/** Waits of that kind in all instances of the dossier, in the order in which they began. */
export function waitsFor(draft: DossierDraft, kind: EventWait['kind']): readonly EventWait[] {
  return [...draft.instances.values()]
    .flatMap(({ waiting }) => [...waiting.waits.values()])
    .filter((wait) => wait.kind === kind)
    .toSorted((left, right) => left.since - right.since);
}

type Trigger = Starter & Pick<ReturnType<typeof startTriggers>[number], 'event'>;

/** Partner processes that such an event begins. The dossier's own process has begun with it. */
export function startersOf(
  version: LoadedVersion,
  isBegunBy: (trigger: Trigger) => boolean,
): readonly Starter[] {
  return [...version.processes.values()]
    .filter((process) => process !== version.main)
    .flatMap((process) => startTriggers(process.model).map((one) => ({ ...one, process })))
    .filter(isBegunBy)
    .map(({ process, startId }) => ({ process, startId }));
}

function fits(message: Message, wait: EventWait, draft: DossierDraft): boolean {
  const { correlationValue, messageName } = message;
  const hasKeys = wait.correlationValue !== null && correlationValue !== null;
  if (hasKeys && wait.correlationValue !== correlationValue) return false;
  const process = draft.instances.get(wait.instanceId)?.process;
  if (process === undefined || wait.eventName !== messageName) return false;
  return isTarget(message, process, wait.elementId);
}

/** A message flow leads to an element, or to a pool or process with everything in it. */
function isTarget({ targetId }: Message, { model }: LoadedProcess, elementId: ElementId): boolean {
  return targetId === null || [elementId, model.id, model.poolId].includes(targetId);
}
