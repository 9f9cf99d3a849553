import type { EventName, Trigger } from '../check/soundness/exitsOf.ts';
import type { GraphNode } from '../check/soundness/scopeGraph.ts';
import { encodeKey } from './encodeKey.ts';
import type { NamedConfig, StateConfigJson, TransitionConfigJson } from './machineConfig.ts';

/** Name of the event that the machine takes for an element. */
export function eventType(
  elementId: string,
  name: EventName | 'skip' | 'empty' | 'terminate',
): string {
  return `${encodeKey(elementId)}.${name}`;
}

/** The machine's event for a trigger; null when it needs none. */
export function triggerEvent(trigger: Trigger | null): string | null {
  return trigger === null ? null : eventType(trigger.elementId, trigger.name);
}

/** The name of a place in the machine, and what it stands for. */
export function placeConfig(place: string, elementId: string): StateConfigJson {
  return { id: encodeKey(place), meta: { elementId, place } };
}

/** Where a token goes: what it passes, then the places that are entered. */
export type Movement = { readonly path: readonly string[]; readonly enters: readonly string[] };

/** The action that tells where a token goes; none when nothing is to be told. */
export function moveActions({ path, enters }: Movement): readonly NamedConfig[] {
  if (path.length === 0 && enters.length === 0) return [];
  return [{ type: 'move', params: { path: [...path], enters: [...enters] } }];
}

/** Of the places that a step of the net marks those that are nodes: they are entered. */
export function entered(
  places: readonly string[],
  nodes: ReadonlyMap<string, GraphNode>,
): readonly string[] {
  return places.filter((place) => nodes.has(place));
}

/** Id of the state in which a region is over. */
export function doneId(regionId: string): string {
  return `${regionId}~done`;
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

/** The members `always` and `on` of a state. */
export function tableConfig(table: TransitionTable): Pick<StateConfigJson, 'always' | 'on'> {
  const always = table.get(null);
  const named = [...table].filter(([event]) => event !== null);
  return {
    ...(always === undefined ? {} : { always }),
    ...(named.length === 0 ? {} : { on: Object.fromEntries(named) }),
  };
}
