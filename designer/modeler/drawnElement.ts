import type { Element } from 'bpmn-js/lib/model/Types';
import type { ModdleElement } from 'bpmn-moddle';

/** A drawn element with its BPMN object. */
export type DrawnElement = Element;

/** BPMN object of a drawn element. */
export function objectOf(element: DrawnElement): ModdleElement {
  return element.businessObject as ModdleElement;
}

/** Not a label outside its element, and not the empty canvas between two drawings. */
export function isDrawn(element: unknown): element is DrawnElement {
  const { businessObject, labelTarget } = element as {
    readonly businessObject?: unknown;
    readonly labelTarget?: unknown;
  };
  return businessObject !== undefined && labelTarget === undefined;
}
