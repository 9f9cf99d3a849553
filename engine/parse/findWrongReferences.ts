import type { ModdleElement, ModdleReading } from 'bpmn-moddle';
import type { Problem } from '../model/problem.ts';
import { bpmnNameOf, isType, nearestId, readChild, readId } from './moddleElement.ts';
import type { Place } from './place.ts';

/** What an attribute must refer to. Source: BPMN 2.0.2 clauses 8.4.11, 8.5.3 and 10.5.5. */
const TARGETS: ReadonlyMap<string, string> = new Map([
  ['bpmn:messageRef', 'bpmn:Message'],
  ['bpmn:signalRef', 'bpmn:Signal'],
  ['bpmn:errorRef', 'bpmn:Error'],
  ['bpmn:escalationRef', 'bpmn:Escalation'],
  ['bpmn:operationRef', 'bpmn:Operation'],
]);

/**
 * References that lead to an element of another kind, like a `messageRef` to a signal: bpmn-moddle
 * takes any element, and the event would wait for what nobody means.
 *
 * Gives `xml-wrong-reference` with the element that refers.
 */
export function findWrongReferences(
  { references }: ModdleReading,
  places: ReadonlyMap<string, Place>,
): readonly Problem[] {
  return references.flatMap(({ element, property }) => {
    const type = TARGETS.get(property);
    const target = type === undefined ? null : readChild(element, property);
    if (type === undefined || target === null || isType(target, type)) return [];
    return [wrongReference(element, property, target, places)];
  });
}

function wrongReference(
  element: ModdleElement,
  property: string,
  target: ModdleElement,
  places: ReadonlyMap<string, Place>,
): Problem {
  const elementId = nearestId(element);
  const place = places.get(elementId) ?? {};
  const reference = readId(target);
  const attribute = property.replace(/^bpmn:/, '');
  return {
    rule: 'xml-wrong-reference',
    severity: 'error',
    elementId,
    facts: { reference, attribute, bpmnName: bpmnNameOf(target), ...place },
    path: [],
    ...place,
  };
}
