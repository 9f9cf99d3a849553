import type { ModdleElement } from 'bpmn-moddle';

import type { Create, ObjectChange } from './changes/objectChange.ts';
import { makeExpression } from './changes/makeInside.ts';
import { objectOf, type DrawnElement } from './drawnElement.ts';
import type { EditorServices } from './editorServices.ts';

type Properties = { readonly [name: string]: unknown };

/**
 * Changes attributes of an element; undefined takes one out. One step of undo; none if it is gone.
 */
export function changeElement(
  services: EditorServices,
  element: DrawnElement,
  properties: Properties,
): void {
  if (isStillDrawn(services, element)) services.modeling.updateProperties(element, properties);
}

/** Changes the words shown at an element. One step of undo; none if it is gone. */
export function changeLabel(services: EditorServices, element: DrawnElement, text: string): void {
  if (isStillDrawn(services, element)) services.modeling.updateLabel(element, text);
}

/** Changes an object inside an element, such as its timer. One step of undo. */
export function changeInside(
  services: EditorServices,
  element: DrawnElement,
  object: ModdleElement,
  properties: Properties,
): void {
  if (!isStillDrawn(services, element)) return;
  services.modeling.updateModdleProperties(element, object, properties);
}

/** Makes changes to an element and to what belongs to it. One step of undo; none if it is gone. */
export function applyChanges(
  services: EditorServices,
  element: DrawnElement,
  changes: readonly ObjectChange[],
): void {
  if (changes.length === 0 || !isStillDrawn(services, element)) return;
  services.oneStep.run(() => {
    for (const { object, properties } of changes) {
      if (object === objectOf(element)) changeElement(services, element, properties);
      else changeInside(services, element, object, properties);
    }
  });
}

/** A field may be left after its element was deleted or the drawing closed. */
function isStillDrawn({ elementRegistry }: EditorServices, element: DrawnElement): boolean {
  return elementRegistry.get(element.id) === element;
}

/** Makes BPMN objects with ids that the open drawing does not have yet. */
export function creatorOf({ bpmnFactory }: EditorServices): Create {
  return (type, properties = {}) => bpmnFactory.create(type, properties) as ModdleElement;
}

/** The open file. */
export function definitionsOf({ modeler }: EditorServices): ModdleElement {
  return modeler.getDefinitions() as ModdleElement;
}

/** A FEEL or ISO 8601 text as BPMN holds it; undefined for an empty text. */
export function expressionOf(
  services: EditorServices,
  owner: ModdleElement,
  text: string,
): ModdleElement | undefined {
  return makeExpression(creatorOf(services), owner, text);
}
