import type { ModdleElement } from 'bpmn-moddle';

import { layOut } from '../../../engine/layout/layOut.ts';
import { hasMarkedIds } from '../../../engine/parse/hasMarkedIds.ts';
import { readChild, readChildren, readId, readText } from '../../../engine/parse/moddleElement.ts';
import { writtenName } from '../../../engine/parse/writtenName.ts';
import { hasDiagram } from '../hasDiagram.ts';
import { adoptExpressions } from './adoptExpressions.ts';
import { adoptExtensions } from './adoptExtensions.ts';
import { adoptResources } from './adoptResources.ts';
import type { ImportNote } from './importNote.ts';
import { createElement, readFile, writeFile } from './readFile.ts';

/** A file of another tool as a drawing of ours, with what became of its own additions. */
export type AdoptedFile = {
  readonly bpmn: string;
  readonly notes: readonly ImportNote[];
  readonly isLaidOut: boolean;
};

const PARTS = [
  'rootElements',
  'participants',
  'laneSets',
  'lanes',
  'flowElements',
  'eventDefinitions',
] as const;
const PART = ['childLaneSet', 'loopCharacteristics'] as const;

/**
 * Takes over a file that the gate has let through: what Camunda Modeler, bpmn.io and their kin
 * (Activiti, Flowable, Operaton) write, and the resource roles of the standard, become our own
 * attributes where they say the same, and stays in the file where nothing does; conditions in JUEL
 * become FEEL; elements without a diagram are laid out. Ids stay, without marks. Pure.
 */
export async function adoptFile(bpmn: string): Promise<AdoptedFile> {
  const { definitions, prefixes } = await readFile(bpmn);
  const notes = elementsIn(definitions).flatMap((element) => {
    const foreign = adoptExtensions(element).map((note) => {
      return { ...note, from: writtenName(note.from, prefixes) };
    });
    const found = [...foreign, ...adoptResources(element), ...adoptExpressions(element)];
    const elementId = readId(element);
    const name = readText(element, 'name') ?? elementId;
    return found.map((note): ImportNote => ({ elementId, element: name, ...note }));
  });
  const isLaidOut = !hasDiagram(bpmn);
  if (isLaidOut) layOut(definitions, createElement);
  const isTakenOver = notes.some(({ to }) => to !== null && to !== 'kept');
  const isChanged = isLaidOut || isTakenOver || hasMarkedIds(bpmn);
  return { bpmn: isChanged ? await writeFile(definitions) : bpmn, notes, isLaidOut };
}

/** The element and all in it, in document order; the gate has bounded their depth. */
function elementsIn(element: ModdleElement): readonly ModdleElement[] {
  const parts = [
    ...PARTS.flatMap((name) => readChildren(element, name)),
    ...PART.flatMap((name) => readChild(element, name) ?? []),
  ];
  return [element, ...parts.flatMap(elementsIn)];
}
