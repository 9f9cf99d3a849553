import { oneId } from '../check/soundness/scopeGraph.ts';
import { eventType } from '../compile/stateConfig.ts';
import type { CompiledElement } from '../compile/compiledProcess.ts';
import { emptyVariables } from '../model/emptyVariables.ts';
import type { ElementId } from '../model/ids.ts';
import type { Variables } from '../model/json.ts';
import { NOTHING_BROUGHT } from '../model/payload.ts';
import type { TraceEntry } from '../model/trace.ts';
import { aroundOne } from './aroundOne.ts';
import { completeElement } from './completeElement.ts';
import { beginsForEver } from './isLivelock.ts';
import { deactivate, endContents, interruptElement } from './interrupt.ts';
import { advance, move } from './moveTokens.ts';
import { holdPlace } from './recordPlaces.ts';
import {
  addScope,
  childrenOf,
  elementOf,
  parentOf,
  raiseIncident,
  tell,
  type LiveScope,
  type Occasion,
  type StepRun,
} from './stepRun.ts';
import { startThread } from './startThread.ts';
import { takePayload } from './takePayload.ts';
import { writeVariables } from './variables.ts';

/**
 * What follows when an event has caught what it waited for.
 *
 * Behind an event-based gateway it is told when the path has come there.
 * Source: docs/execution.md, Events.
 */
export function caught(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  { entry, payload = NOTHING_BROUGHT }: Occasion,
): void {
  const taken = takePayload(run, scope, element, payload);
  if (taken.ok) return follow(run, scope, element, { entry, values: taken.values });
  // Who waits waits on; what is thrown in the instance has nobody to come to again.
  if (!isAwaited(element)) follow(run, scope, element, { entry, values: {} });
  const around = run.scopes.has(scope.id) ? scope : parentOf(run, scope);
  if (around === null) return;
  const { elementId } = element;
  raiseIncident(run, around, { code: 'EXPRESSION_FAILED', elementId, facts: taken.facts });
}

type Taking = { readonly entry: TraceEntry | null; readonly values: Variables };

function follow(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  { entry, values }: Taking,
): void {
  const { elementId, attached, type, takes } = element;
  const isInside = type === 'startEvent' && attached !== null && takes !== null;
  if (!isInside) writeVariables(run, scope, values);
  const gateway = gatewayBefore(run, scope, elementId);
  if (gateway !== null) return catchBehind(run, scope, { gateway, element, entry });
  if (entry !== null) run.trace.push(entry);
  if (attached === null) return completeElement(run, scope, element);
  if (type === 'startEvent') {
    return catchInScope(run, scope, attached, isInside ? values : {});
  }
  return catchAtBoundary(run, scope, element, attached);
}

function isAwaited({ catches }: CompiledElement): boolean {
  return catches?.kind === 'message' || catches?.kind === 'signal';
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

/** What comes is written inside of the event sub-process, where its data objects are. */
function catchInScope(
  run: StepRun,
  scope: LiveScope,
  { toId, isInterrupting }: Attached,
  values: Variables,
): void {
  if (isInterrupting) {
    endContents(run, scope);
    move(run, scope, { type: eventType(toId, 'caught') });
    const inside = childrenOf(run, scope).find(({ part }) => part.id === toId);
    return writeVariables(run, inside ?? scope, values);
  }
  if (beginsForEver(run, scope, toId)) return undefined;
  tell(run, scope, { type: 'entered', elementId: toId });
  const variables = emptyVariables(elementOf(run, toId).ownVariables);
  const own = { kind: 'event', elementId: toId, parent: scope, partId: toId, variables } as const;
  const added = addScope(run, own);
  writeVariables(run, added, values);
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
