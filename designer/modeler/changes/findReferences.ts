import type { ModdleElement } from 'bpmn-moddle';

import { readChild, readChildren } from '../../../engine/parse/moddleElement.ts';

/** Who refers to an object, each as often as it does. */
export type References = ReadonlyMap<ModdleElement, readonly ModdleElement[]>;

type Property = { readonly name: string; readonly isReference?: boolean };
type Described = ModdleElement & { readonly $descriptor: { readonly properties?: Property[] } };

/** The pictures of elements are no use of them. */
const PICTURES = 'bpmn:diagrams';

/** Every reference inside an object, itself included, by its target; linear in the object. */
export function findReferences(root: ModdleElement): References {
  const found = new Map<ModdleElement, ModdleElement[]>();
  const refer = (holder: ModdleElement, targets: readonly ModdleElement[]) => {
    for (const target of targets) found.set(target, [...(found.get(target) ?? []), holder]);
  };
  const objects = [root];
  // An array yields what is added while it is walked: it is the queue of the search.
  for (const object of objects) {
    const properties = (object as Described).$descriptor.properties ?? [];
    for (const { name, isReference } of properties.filter((it) => it.name !== PICTURES)) {
      if (isReference) refer(object, heldBy(object, name));
      else objects.push(...heldBy(object, name));
    }
  }
  return found;
}

function heldBy(object: ModdleElement, name: string): readonly ModdleElement[] {
  const one = readChild(object, name);
  return one === null ? readChildren(object, name) : [one];
}
