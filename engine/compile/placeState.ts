import type { GraphNode } from '../check/soundness/scopeGraph.ts';
import { encodeKey } from './encodeKey.ts';
import type { StateConfigJson } from './machineConfig.ts';
import { handlerOf, type ScopeContext } from './scopeContext.ts';
import {
  addTransition,
  doneId,
  eventType,
  placeConfig,
  placeGuard,
  tableConfig,
  transition,
  type TransitionTable,
} from './stateConfig.ts';

/** The state of a place, with the ways out given by its surroundings. */
export function placeState(
  context: ScopeContext,
  node: GraphNode,
  table: TransitionTable,
): StateConfigJson {
  const base = placeConfig(node.id, node.elementId);
  addDetached(context, node, table);
  if (node.kind === 'leave') addLeaving(context, node, table);
  const key = encodeKey(node.id);
  if (node.model?.type !== 'subProcess') return { ...base, ...tableConfig(table, key) };
  addTransition(table, eventType(node.id, 'terminate'), { target: `#${overId(node)}` });
  return { ...base, ...scopeStates(context, node), ...tableConfig(table, key) };
}

/** A non-interrupting boundary event leaves the state as it is and starts a scope of its own. */
function addDetached(context: ScopeContext, node: GraphNode, table: TransitionTable): void {
  for (const id of context.elements.get(node.id)?.watches ?? []) {
    const element = context.elements.get(id);
    if (element?.attached?.isInterrupting !== false) continue;
    const name = element.timer === null ? 'message' : 'timer';
    const actions = [{ type: 'fork', params: { element: id } }];
    addTransition(table, eventType(id, name), transition(null, null, undefined, actions));
  }
}

/** Terminate and error ends leave everything in their scope in one transition. */
function addLeaving(context: ScopeContext, node: GraphNode, table: TransitionTable): void {
  const element = context.elements.get(node.id);
  const params = { place: node.id };
  const guard = placeGuard(node, null);
  if (element?.end?.kind !== 'error') {
    const actions = [{ type: 'terminate', params }];
    addTransition(table, null, transition(null, context.terminatedId, guard, actions));
    return;
  }
  const handler = handlerOf(context, element.error?.code ?? null);
  const target = handler === null ? context.failedId : encodeKey(handler);
  const actions = handler === null ? [{ type: 'fail', params }] : [];
  addTransition(table, null, transition(null, target, guard, actions));
}

function overId(node: GraphNode): string {
  return `${encodeKey(node.id)}~scope~over`;
}

function scopeStates(context: ScopeContext, node: GraphNode): StateConfigJson {
  const scope = context.scopes.get(node.id);
  if (scope?.plan === undefined || scope.plan === null) return {};
  const regionId = `${encodeKey(node.id)}~scope`;
  const over = overId(node);
  const boundaryIds = context.elements.get(node.id)?.watches ?? [];
  const inner: ScopeContext = {
    ...context,
    terminatedId: over,
    handlers: [boundaryIds, ...context.handlers],
  };
  return context.writeRegion(inner, regionId, scope.plan.body, ending(node, regionId, over));
}

/**
 * A sub-process is over when its own flow has ended and no body it has set free is still running.
 */
function ending(
  node: GraphNode,
  regionId: string,
  over: string,
): { readonly [key: string]: StateConfigJson } {
  const guard = { type: 'alone', params: { scope: node.id } };
  return {
    done: { id: doneId(regionId), always: [transition(null, over, guard, [])] },
    over: { type: 'final', id: over },
  };
}
