import type { ModdleReading, ModdleWarning } from 'bpmn-moddle';
import { readText } from './moddleElement.ts';

/**
 * Resolves references that BPMN allows and bpmn-moddle leaves unresolved: with the prefix of the
 * file's own namespace ("tns:Message_1"), and with white space around, as programs that indent a
 * file leave it (XML reads such a text without it). Gives the warnings that remain.
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
    if (target === undefined) return true;
    const held = element.get(property);
    if (Array.isArray(held)) held.push(target);
    else element.set(property, target);
    return false;
  });
}

function ownPrefixes({ rootElement }: ModdleReading): ReadonlySet<string> {
  const namespace = readText(rootElement, 'targetNamespace');
  const declared = Object.entries(rootElement.$attrs).filter(([, uri]) => uri === namespace);
  return new Set(declared.map(([name]) => name.replace(/^xmlns:/, '')));
}
