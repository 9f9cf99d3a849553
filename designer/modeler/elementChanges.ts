import type { ModdleElement } from 'bpmn-moddle';

import { readChildren, readText } from '../../engine/parse/moddleElement.ts';
import type { DrawnElement } from './drawnElement.ts';
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

/** A field may be left after its element was deleted or the drawing closed. */
function isStillDrawn({ elementRegistry }: EditorServices, element: DrawnElement): boolean {
  return elementRegistry.get(element.id) === element;
}

/** A FEEL or ISO 8601 text as BPMN holds it; undefined for an empty text. */
export function expressionOf(
  { bpmnFactory }: EditorServices,
  owner: ModdleElement,
  text: string,
): ModdleElement | undefined {
  if (text.trim() === '') return undefined;
  const expression = bpmnFactory.create('bpmn:FormalExpression', { body: text.trim() });
  expression.$parent = owner;
  return expression as ModdleElement;
}

type Referred = {
  /** bpmn:Message or bpmn:Error. */
  readonly type: 'bpmn:Message' | 'bpmn:Error';
  /** Attribute that tells them apart for a reader: its name or its error code. */
  readonly attribute: 'name' | 'errorCode';
  readonly text: string;
};

/**
 * Points `holder` to the message or error of the file with this text, and adds one where none has
 * it.
 *
 * An empty text takes the reference out; messages nobody refers to any more stay in the file.
 */
export function changeReference(
  services: EditorServices,
  element: DrawnElement,
  holder: ModdleElement,
  referred: Referred,
): void {
  const property = referred.type === 'bpmn:Message' ? 'messageRef' : 'errorRef';
  const text = referred.text.trim();
  if (text === '') {
    changeInside(services, element, holder, { [property]: undefined });
    return;
  }
  const definitions = services.modeler.getDefinitions() as ModdleElement;
  const known = readChildren(definitions, 'rootElements');
  const found = known.find(
    (each) => each.$type === referred.type && readText(each, referred.attribute) === text,
  );
  services.oneStep.run(() => {
    const target = found ?? addRoot(services, element, { ...referred, text });
    changeInside(services, element, holder, { [property]: target });
  });
}

function addRoot(
  services: EditorServices,
  element: DrawnElement,
  { type, attribute, text }: Referred,
): ModdleElement {
  const definitions = services.modeler.getDefinitions() as ModdleElement;
  const added = services.bpmnFactory.create(type, { name: text, [attribute]: text });
  added.$parent = definitions;
  const rootElements = [...readChildren(definitions, 'rootElements'), added];
  changeInside(services, element, definitions, { rootElements });
  return added as ModdleElement;
}
