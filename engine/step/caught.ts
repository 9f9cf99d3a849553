import { oneId } from '../check/soundness/scopeGraph.ts';
import { eventType } from '../compile/stateConfig.ts';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import { emptyVariables } from '../model/emptyVariables.ts';
import type { ElementId } from '../model/ids.ts';
import type { TraceEntry } from '../model/trace.ts';
import { aroundOne } from './aroundOne.ts';
import { completeElement } from './completeElement.ts';
import { startThread } from './enterPlace.ts';
import { beginsForEver } from './isLivelock.ts';
import { deactivate, endContents, interruptElement } from './interrupt.ts';
import { advance, move } from './moveTokens.ts';
import { holdPlace } from './recordPlaces.ts';
import { addScope, elementOf, parentOf, tell, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * What follows when an event has caught what it waited for.
 *
 * `entry` tells of it; behind an event-based gateway it is told when the path has come there.
 * Source: docs/execution.md, Events.
 */
export function caught(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  entry: TraceEntry | null,
): void {
  const { elementId, attached, type } = element;
  const gateway = gatewayBefore(run, scope, elementId);
  if (gateway !== null) return catchBehind(run, scope, { gateway, element, entry });
  if (entry !== null) run.trace.push(entry);
  if (attached === null) return completeElement(run, scope, element);
  if (type === 'startEvent') return catchInScope(run, scope, attached);
  return catchAtBoundary(run, scope, element, attached);
}

/** The active event-based gateway that waits for the event; null when the event waits itself. */
export function gatewayBefore(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
): CompiledElement | null {
  if (scope.active.includes(elementId)) return null;
  for (const id of scope.active) {
    const gateway = id.startsWith('~') ? null : elementOf(run, id);
    if (gateway?.type === 'eventBasedGateway' && gateway.watches.includes(elementId))
      return gateway;
  }
  return null;
}

type Behind = {
  readonly gateway: CompiledElement;
  readonly element: CompiledElement;
  readonly entry: TraceEntry | null;
};

function catchBehind(run: StepRun, scope: LiveScope, { gateway, element, entry }: Behind): void {
  deactivate(run, scope, gateway.elementId, 'completed');
  tell(run, scope, { type: 'completed', elementId: gateway.elementId });
  const event = { type: eventType(element.elementId, 'caught'), announced: entry };
  advance(run, aroundOne(run, scope, gateway.elementId), event);
}

type Attached = NonNullable<CompiledElement['attached']>;

function catchInScope(run: StepRun, scope: LiveScope, { toId, isInterrupting }: Attached): void {
  if (isInterrupting) {
    endContents(run, scope);
    return move(run, scope, { type: eventType(toId, 'caught') });
  }
  if (beginsForEver(run, scope, toId)) return undefined;
  tell(run, scope, { type: 'entered', elementId: toId });
  const variables = emptyVariables(elementOf(run, toId).ownVariables);
  const own = { kind: 'event', elementId: toId, parent: scope, partId: toId, variables } as const;
  const added = addScope(run, own);
  run.queue.push({ kind: 'begin', scope: added });
}

function catchAtBoundary(
  run: StepRun,
  scope: LiveScope,
  { elementId }: CompiledElement,
  { toId, isInterrupting }: Attached,
): void {
  if (!isInterrupting) {
    holdPlace(run, scope, toId);
    const isOne = scope.part.id === oneId(toId);
    const host = isOne ? (parentOf(run, scope) ?? scope) : scope;
    return startThread(run, host, elementId);
  }
  interruptElement(run, scope, toId);
  const holder = aroundOne(run, scope, toId);
  move(run, holder, { type: eventType(elementId, 'caught') });
}
