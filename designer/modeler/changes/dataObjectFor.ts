import type { ModdleElement } from 'bpmn-moddle';

import { readChild, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { dropUnused } from './dropUnused.ts';
import { makeInside } from './makeInside.ts';
import type { Create, ObjectChange } from './objectChange.ts';

/** The data objects that a change needs, found in the process around `element` or made for it. */
export type DataObjects = {
  /** The one of this variable name; the same for the same name. */
  readonly named: (name: string) => ModdleElement;
  /**
   * Puts those that were made into the process, and takes out those of `before` that only `leaving`
   * referred to.
   */
  readonly changes: (
    before: readonly ModdleElement[],
    leaving: readonly ModdleElement[],
  ) => readonly ObjectChange[];
};

/** BPMN refers to variables by data objects: they need no picture, and stand in the process. */
export function dataObjectsFor(
  create: Create,
  definitions: ModdleElement,
  element: ModdleElement,
): DataObjects {
  const process = processAround(element);
  const objects = readChildren(process, 'flowElements').filter(
    ({ $type }) => $type === 'bpmn:DataObject',
  );
  const used = new Map<string, ModdleElement>();
  const named = (name: string) => {
    const object =
      used.get(name) ??
      objects.find((each) => readText(each, 'name') === name) ??
      makeInside(create, process, 'bpmn:DataObject', { name });
    used.set(name, object);
    return object;
  };
  const changes: DataObjects['changes'] = (before, leaving) => {
    const kept = new Set(used.values());
    const gone = before.filter((it) => it.$type === 'bpmn:DataObject' && !kept.has(it));
    const dropped = dropUnused(definitions, gone, leaving);
    const made = [...kept].filter((object) => !objects.includes(object));
    if (made.length === 0) return dropped;
    const own = dropped.find(({ object }) => object === process)?.properties['flowElements'];
    const around = (own ?? readChildren(process, 'flowElements')) as readonly ModdleElement[];
    return [
      ...dropped.filter(({ object }) => object !== process),
      { object: process, properties: { flowElements: [...around, ...made] } },
    ];
  };
  return { named, changes };
}

/** Data objects referred to by these properties. */
export function dataObjectsOf(
  object: ModdleElement,
  names: readonly string[],
): readonly ModdleElement[] {
  return names.flatMap((name) => readChild(object, name) ?? readChildren(object, name));
}

function processAround(element: ModdleElement): ModdleElement {
  const { $parent } = element;
  return element.$type === 'bpmn:Process' || !$parent ? element : processAround($parent);
}
