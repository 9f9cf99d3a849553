import type { ModdleReading, ModdleWarning } from 'bpmn-moddle';
import { readText } from './moddleElement.ts';

/**
 * Resolves references written with the prefix of the file's own namespace ("tns:Message_1"), which
 * BPMN allows and bpmn-moddle leaves unresolved; gives the warnings that remain.
 *
 * Changes the elements that refer.
 */
export function resolvePrefixed(reading: ModdleReading): readonly ModdleWarning[] {
  const prefixes = ownPrefixes(reading);
  return reading.warnings.filter((warning) => {
    const { element, property, value = '' } = warning;
    const [prefix = '', id] = value.split(':');
    if (element === undefined || property === undefined || id === undefined) return true;
    const target = prefixes.has(prefix) ? reading.elementsById[id] : undefined;
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
