import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import { isType, readChild, readChildren, readId, readText } from './moddleElement.ts';
import { isVariableName } from './variableName.ts';

/** What stands beside the flow and gives meaning to it, found before the nodes are read. */
export type Beside = {
  /** Activities by the compensation boundary event that an association connects them with. */
  readonly handlers: ReadonlyMap<ElementId, readonly ElementId[]>;
  /** Variable by data object, where its own name or that of a reference to it can be one. */
  readonly variables: ReadonlyMap<ElementId, string>;
};

/** Reads the associations and data objects of a file; linear in it. */
export function readBeside(rootElements: readonly ModdleElement[]): Beside {
  const containers = rootElements.filter((it) => it.$type === 'bpmn:Process');
  const artifacts = rootElements.flatMap((it) => readChildren(it, 'artifacts'));
  const elements: ModdleElement[] = [];
  // An array yields what is added while it is walked: it is the queue of the search.
  for (const container of containers) {
    const own = readChildren(container, 'flowElements');
    const inner = own.filter((it) => isType(it, 'bpmn:SubProcess'));
    containers.push(...inner);
    artifacts.push(...inner.flatMap((it) => readChildren(it, 'artifacts')));
    for (const element of own) elements.push(element);
  }
  return { handlers: readHandlers(artifacts), variables: readVariables(elements) };
}

function readHandlers(
  artifacts: readonly ModdleElement[],
): ReadonlyMap<ElementId, readonly ElementId[]> {
  const handlers = new Map<ElementId, ElementId[]>();
  for (const artifact of artifacts) {
    if (artifact.$type !== 'bpmn:Association') continue;
    const ends = [readChild(artifact, 'sourceRef'), readChild(artifact, 'targetRef')];
    const event = ends.find((end) => end?.$type === 'bpmn:BoundaryEvent') ?? null;
    const activity = ends.find((end) => end !== null && isType(end, 'bpmn:Activity')) ?? null;
    if (event === null || activity === null) continue;
    const known = handlers.get(readId(event));
    if (known === undefined) handlers.set(readId(event), [readId(activity)]);
    else known.push(readId(activity));
  }
  return handlers;
}

/**
 * The object's own name wins; tools that name only its references are read by the first of them.
 */
function readVariables(elements: readonly ModdleElement[]): ReadonlyMap<ElementId, string> {
  const variables = new Map<ElementId, string>();
  const named = [
    ...elements.filter((it) => it.$type === 'bpmn:DataObject').map((it) => [it, it] as const),
    ...elements.flatMap((it) => {
      const object = readChild(it, 'dataObjectRef');
      return object === null ? [] : [[object, it] as const];
    }),
  ];
  for (const [object, holder] of named) {
    const name = readText(holder, 'name') ?? '';
    if (isVariableName(name) && !variables.has(readId(object))) variables.set(readId(object), name);
  }
  return variables;
}
