import type { ModdleReading, ModdleWarning } from 'bpmn-moddle';
import { readText } from './moddleElement.ts';

/**
 * Resolves references that BPMN allows and bpmn-moddle leaves unresolved: with the prefix of the
 * file's own namespace ("tns:Message_1"), and with white space around, as programs that indent a
 * file leave it (XML reads such a text without it). Gives the warnings that remain.
 *
 * Two kinds that lead nowhere are no warning: types of another vocabulary ("xsd:string"), which are
 * not in the file, and shapes of the diagram, which say nothing that is executed.
 *
 * Changes the elements that refer.
 */
export function resolveReferences(reading: ModdleReading): readonly ModdleWarning[] {
  const prefixes = ownPrefixes(reading);
  return reading.warnings.filter((warning) => {
    const { element, property, value = '' } = warning;
    if (element === undefined || property === undefined) return true;
    const [id = '', prefix] = value.trim().split(':').reverse();
    const isOwn = prefix === undefined || prefixes.has(prefix);
    const isThere = isOwn && Object.hasOwn(reading.elementsById, id);
    const target = isThere ? reading.elementsById[id] : undefined;
    if (target === undefined) return !isLeftAside(property, prefix);
    const held = element.get(property);
    if (Array.isArray(held)) held.push(target);
    else element.set(property, target);
    return false;
  });
}

const TYPES = new Set(['bpmn:itemSubjectRef', 'bpmn:evaluatesToTypeRef']);
/** What another vocabulary defines (BPMN 2.0.2 clause 8.3.3); BPMN has no such element. */
const DEFINED_ELSEWHERE = 'bpmn:definition';

function isLeftAside(property: string, prefix: string | undefined): boolean {
  if (property === DEFINED_ELSEWHERE) return true;
  return property.startsWith('bpmndi:') || (TYPES.has(property) && prefix !== undefined);
}

function ownPrefixes({ rootElement }: ModdleReading): ReadonlySet<string> {
  const namespace = readText(rootElement, 'targetNamespace');
  const declared = Object.entries(rootElement.$attrs).filter(([, uri]) => uri === namespace);
  return new Set(declared.map(([name]) => name.replace(/^xmlns:/, '')));
}
