import type { ModdleElement } from 'bpmn-moddle';

import { readChild, readChildren, readId, readText } from '../../../engine/parse/moddleElement.ts';

/** A process of the file that a call can carry out, by the name that is drawn. */
export type Callable = { readonly process: ModdleElement; readonly name: string };

/** The processes beside the one that a call stands in: one that calls itself is drawn as a loop. */
export function callableProcesses(
  definitions: ModdleElement,
  call: ModdleElement,
): readonly Callable[] {
  const roots = readChildren(definitions, 'rootElements');
  const pools = roots.flatMap((root) => readChildren(root, 'participants'));
  return roots
    .filter((root) => root.$type === 'bpmn:Process' && !isAround(root, call))
    .map((process) => {
      const pool = pools.find((each) => readChild(each, 'processRef') === process);
      const drawn = pool ? readText(pool, 'name') : null;
      return { process, name: drawn ?? readText(process, 'name') ?? readId(process) };
    });
}

function isAround(process: ModdleElement, { $parent }: ModdleElement): boolean {
  return $parent !== undefined && ($parent === process || isAround(process, $parent));
}
