/** The name that the drawing gives to an element; its id when it has none. */
export function elementName(bpmn: string, elementId: string): string {
  const drawing = new DOMParser().parseFromString(bpmn, 'text/xml');
  // Diagram shapes name the element in `bpmnElement`, so an id in the drawing means the element.
  const element = drawing.querySelector(`[id="${CSS.escape(elementId)}"]`);
  return element?.getAttribute('name') || elementId;
}
