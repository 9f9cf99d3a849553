import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';

import type { Form } from '../../../api/contract/forms.ts';
import { isType, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { lanePerformer } from '../findElements.ts';
import { copyFromDrawing } from './copyFromDrawing.ts';
import { placeInstead } from './placeInstead.ts';

type Flow = DrawnElement & { readonly source: Joined; readonly target: Joined };
type Joined = Omit<DrawnElement, 'incoming' | 'outgoing'> & {
  readonly id: string;
  readonly incoming: readonly Flow[];
  readonly outgoing: readonly Flow[];
  readonly attachers?: readonly DrawnElement[];
};

/** Whether what a call carries out can take its place: nothing else hangs on the call itself. */
export function canBeCopiedIn(element: DrawnElement): boolean {
  const object = objectOf(element);
  const { attachers = [] } = element as unknown as Joined;
  return (
    object.$type === 'bpmn:CallActivity' &&
    readText(object, 'calledElement') !== null &&
    object.get('loopCharacteristics') === undefined &&
    attachers.length === 0
  );
}

/**
 * Draws the steps of the called procedure in place of a call; one step of undo. Its start goes, and
 * so do its ends that grant: the drawing goes on from what led to them. Other ends stay, and end
 * the dossier. Who does a step is written to it, because the lanes stay behind.
 */
export async function copyIn(
  services: EditorServices,
  call: DrawnElement,
  called: { readonly bpmn: string; readonly forms: readonly Form[] },
): Promise<void> {
  const ends: { first: string; last: readonly string[] } = { first: '', last: [] };
  const tree = await copyFromDrawing(called.bpmn, (registry) => {
    const nodes = nodesOf(registry);
    const left = nodes.filter((node) => isLeftOut(node));
    const kept = nodes.filter((node) => !left.includes(node));
    ends.first = left.flatMap(({ outgoing }) => outgoing.map(({ target }) => target.id))[0] ?? '';
    ends.last = [
      ...new Set(left.flatMap(({ incoming }) => incoming.map(({ source }) => source.id))),
    ];
    for (const node of kept) keepPerformer(registry, node as unknown as DrawnElement);
    const flows = kept
      .flatMap(({ outgoing }) => outgoing)
      .filter(({ target }) => kept.some((it) => it === target));
    return [...kept, ...flows] as unknown as readonly DrawnElement[];
  });
  placeInstead(services, { tree, forms: called.forms }, { ends, instead: call });
}

function nodesOf(registry: ElementRegistry): readonly Joined[] {
  return registry.filter(
    (each) => isDrawn(each) && isType(objectOf(each), 'bpmn:FlowNode'),
  ) as unknown as readonly Joined[];
}

function isLeftOut(node: Joined): boolean {
  const object = objectOf(node as unknown as DrawnElement);
  const isInside = !isType(object.$parent ?? object, 'bpmn:Process');
  if (isInside || readChildren(object, 'eventDefinitions').length > 0) return false;
  if (object.$type === 'bpmn:StartEvent') return true;
  return object.$type === 'bpmn:EndEvent' && readText(object, 'lt:outcome') === 'granted';
}

function keepPerformer(elementRegistry: ElementRegistry, node: DrawnElement): void {
  const object = objectOf(node);
  if (!isType(object, 'bpmn:Activity')) return;
  const performer = lanePerformer({ elementRegistry }, node);
  if (performer === null) return;
  for (const [name, text] of [
    ['lt:agencyRole', performer.agencyRole],
    ['lt:post', performer.post],
  ] as const) {
    if (readText(object, name) === null && text !== '') object.set(name, text);
  }
}
