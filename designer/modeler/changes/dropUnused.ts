import type { ModdleElement } from 'bpmn-moddle';

import { readChildren } from '../../../engine/parse/moddleElement.ts';
import { findReferences } from './findReferences.ts';
import type { ObjectChange } from './objectChange.ts';

/** What stands in a file only to be referred to, and where it stands. */
const ONLY_REFERRED = [
  { type: 'bpmn:Message', list: 'rootElements' },
  { type: 'bpmn:Signal', list: 'rootElements' },
  { type: 'bpmn:Error', list: 'rootElements' },
  { type: 'bpmn:Escalation', list: 'rootElements' },
  { type: 'bpmn:DataObject', list: 'flowElements' },
] as const;

/**
 * Takes those of `objects` out of the file that nobody refers to any more but `leaving`, which is
 * about to let go of them; everything else stays.
 */
export function dropUnused(
  definitions: ModdleElement,
  objects: readonly ModdleElement[],
  leaving: readonly ModdleElement[] = [],
): readonly ObjectChange[] {
  const candidates = objects.filter((object) =>
    ONLY_REFERRED.some(({ type }) => object.$type === type),
  );
  if (candidates.length === 0) return [];
  const references = findReferences(definitions);
  const isUsed = (object: ModdleElement) =>
    (references.get(object) ?? []).some((holder) => !leaving.includes(holder));
  const unused = new Set(candidates.filter((object) => !isUsed(object)));
  return ONLY_REFERRED.flatMap(({ type, list }) => {
    const gone = [...unused].filter((object) => object.$type === type);
    const owners = new Set(gone.map(({ $parent }) => $parent).filter((it) => it !== undefined));
    return [...owners].map((owner) => {
      const kept = readChildren(owner, list).filter((object) => !gone.includes(object));
      return { object: owner, properties: { [list]: kept } };
    });
  });
}
