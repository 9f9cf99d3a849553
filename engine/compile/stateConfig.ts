import type { Trigger } from '../check/soundness/exitsOf.ts';
import type { GraphNode } from '../check/soundness/scopeGraph.ts';
import { encodeKey } from './encodeKey.ts';
import type { NamedConfig, StateConfigJson, TransitionConfigJson } from './machineConfig.ts';

/** Name of the event that the machine takes for an element. */
export function eventType(elementId: string, name: string): string {
  return `${encodeKey(elementId)}.${name}`;
}

/** The machine's event for a trigger; null when it needs none. */
export function triggerEvent(trigger: Trigger): string | null {
  if (trigger.kind === 'always') return null;
  if (trigger.kind === 'done') return `xstate.done.state.${encodeKey(trigger.elementId)}`;
  return eventType(trigger.elementId, trigger.name);
}

/** What every place does when a token comes and goes. */
export function placeConfig(placeId: string, elementId: string): StateConfigJson {
  const params = { place: placeId };
  return {
    id: encodeKey(placeId),
    meta: { elementId, place: placeId },
    entry: [{ type: 'enter', params }],
    exit: [{ type: 'leave', params }],
  };
}

/** The action that leaves the trace of a path; none when nothing is to be told or done. */
export function moveActions(
  from: GraphNode | null,
  path: readonly string[],
): readonly NamedConfig[] {
  if (from === null && path.length === 0) return [];
  const params = { path: [...path] };
  return [{ type: 'move', params: from === null ? params : { from: from.id, ...params } }];
}

/**
 * The guard under which a token leaves a place at once; undefined for the first place of a scope.
 */
export function placeGuard(node: GraphNode, flowId: string | null): NamedConfig | undefined {
  const params = { place: node.id };
  switch (node.kind) {
    case 'choice':
      return { type: 'choose', params: { ...params, flow: flowId ?? '' } };
    case 'startChoice':
      return { type: 'startedAt', params: { start: flowId ?? '' } };
    case 'inclusive':
      return { type: 'decide', params };
    case 'compute':
    case 'leave':
      return { type: 'run', params };
    default:
      return undefined;
  }
}

/** Id of the state in which a region is over. */
export function doneId(regionId: string): string {
  return `${regionId}~done`;
}

/** Conditions belong to flows; a choice between start events is made by the event itself. */
export function guardedFlow(
  node: GraphNode,
  flow: { readonly id: string; readonly targetId: string } | undefined,
): string {
  return (node.kind === 'startChoice' ? flow?.targetId : flow?.id) ?? '';
}

/** A transition without empty members; a state that targets itself is left and entered again. */
export function transition(
  sourceId: string | null,
  targetId: string | null,
  guard: NamedConfig | undefined,
  actions: readonly NamedConfig[],
): TransitionConfigJson {
  return {
    ...(targetId === null ? {} : { target: `#${targetId}` }),
    ...(guard === undefined ? {} : { guard }),
    ...(actions.length === 0 ? {} : { actions }),
    ...(sourceId !== null && sourceId === targetId ? { reenter: true } : {}),
  };
}

/** Collects transitions by event; `always` ones under null. */
export type TransitionTable = Map<string | null, TransitionConfigJson[]>;

/** Adds one in the order in which it is tried. */
export function addTransition(
  table: TransitionTable,
  event: string | null,
  added: TransitionConfigJson,
): void {
  table.set(event, [...(table.get(event) ?? []), added]);
}

/** The members `always`, `on` and `onDone` of the state with that id. */
export function tableConfig(
  table: TransitionTable,
  stateId: string,
): Pick<StateConfigJson, 'always' | 'on' | 'onDone'> {
  const ownDone = `xstate.done.state.${stateId}`;
  const always = table.get(null);
  const onDone = table.get(ownDone);
  const named = [...table].filter(([event]) => event !== null && event !== ownDone);
  return {
    ...(always === undefined ? {} : { always }),
    ...(named.length === 0 ? {} : { on: Object.fromEntries(named) }),
    ...(onDone === undefined ? {} : { onDone }),
  };
}
