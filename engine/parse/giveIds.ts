import type { ModdleElement } from 'bpmn-moddle';
import { bpmnNameOf, isType, readChildren, readId } from './moddleElement.ts';

/** An element that stood in the file without an id, which it has now. */
export type NamedElement = { readonly element: ModdleElement; readonly process: ModdleElement };

/**
 * Gives every process, flow node and sequence flow that has no id one of its own: BPMN does not ask
 * for an id (2.0.2, table 8.5), but everything here is found by it. The same text gets the same
 * ids: `sequenceFlow_2` is the second such flow in document order. Changes the elements.
 *
 * `taken` are the ids of the file.
 */
export function giveIds(root: ModdleElement, taken: ReadonlySet<string>): readonly NamedElement[] {
  const counts = new Map<string, number>();
  const named: NamedElement[] = [];
  const give = (element: ModdleElement, process: ModdleElement): void => {
    if (readId(element) === '') {
      element.set('id', freshId(bpmnNameOf(element), taken, counts));
      named.push({ element, process });
    }
    // Depth is bounded by the gate.
    for (const inner of readChildren(element, 'flowElements')) give(inner, process);
  };
  for (const process of readChildren(root, 'rootElements')) {
    if (isType(process, 'bpmn:Process')) give(process, process);
  }
  return named;
}

function freshId(name: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  let id = '';
  do {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    id = `${name}_${count}`;
  } while (taken.has(id));
  return id;
}
