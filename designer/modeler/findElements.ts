import type { ModdleElement } from 'bpmn-moddle';

import { isType, readChild, readChildren, readText } from '../../engine/parse/moddleElement.ts';
import type { Performer } from '../../engine/model/process.ts';
import { isDrawn, objectOf, type DrawnElement } from './drawnElement.ts';
import type { EditorServices } from './editorServices.ts';

/** The element with this id; the element itself where the id is that of its outside label. */
export function findElement(services: EditorServices, id: string): DrawnElement | null {
  const found = services.elementRegistry.get(id) as
    | (DrawnElement & { readonly labelTarget?: DrawnElement })
    | undefined;
  return found?.labelTarget ?? found ?? null;
}

/** A process with the element that shows it: its pool, or the canvas. */
export type DrawnProcess = { readonly element: DrawnElement; readonly process: ModdleElement };

/**
 * The process that the settings of the procedure belong to.
 *
 * With several pools it is the one that names a procedure code, else the first that has a process.
 */
export function mainProcess({ canvas, elementRegistry }: EditorServices): DrawnProcess | null {
  const root = canvas.getRootElement() as DrawnElement;
  if (isDrawn(root) && isType(objectOf(root), 'bpmn:Process'))
    return { element: root, process: objectOf(root) };
  const pools = elementRegistry
    .filter((element) => isDrawn(element) && isType(objectOf(element), 'bpmn:Participant'))
    .flatMap((element) => {
      const process = readChild(objectOf(element as DrawnElement), 'processRef');
      return process ? [{ element: element as DrawnElement, process }] : [];
    });
  return (
    pools.find(({ process }) => readText(process, 'lt:procedureCode') !== null) ?? pools[0] ?? null
  );
}

/** Who does an element by the lanes around it; parts not given by any lane are "". */
export type LanePerformer = Performer & { readonly laneName: string };

/** The performer that an element has from its innermost lanes; null when no lane names one. */
export function lanePerformer(
  { elementRegistry }: Pick<EditorServices, 'elementRegistry'>,
  element: DrawnElement,
): LanePerformer | null {
  const lanes = elementRegistry
    .filter((each) => isDrawn(each) && isType(objectOf(each), 'bpmn:Lane'))
    .map((each) => objectOf(each as DrawnElement))
    .filter((lane) => readChildren(lane, 'flowNodeRef').includes(objectOf(element)))
    .toSorted((one, other) => depthOf(other) - depthOf(one));
  const around = [...new Set(lanes.flatMap((lane) => [lane, ...lanesAround(lane)]))];
  const first = (name: string) =>
    around.map((lane) => readText(lane, name)).find((text) => text !== null) ?? null;
  const agencyRole = first('lt:agencyRole');
  const post = first('lt:post');
  if (agencyRole === null && post === null) return null;
  return { agencyRole: agencyRole ?? '', post: post ?? '', laneName: first('name') ?? '' };
}

function lanesAround(lane: ModdleElement): readonly ModdleElement[] {
  const parent = lane.$parent?.$parent;
  return parent?.$type === 'bpmn:Lane' ? [parent, ...lanesAround(parent)] : [];
}

function depthOf(lane: ModdleElement): number {
  return lanesAround(lane).length;
}
