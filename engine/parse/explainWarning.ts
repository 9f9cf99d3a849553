import type { ModdleWarning } from 'bpmn-moddle';
import type { Problem } from '../model/problem.ts';
import { nearestId } from './moddleElement.ts';
import { placeFinder, type Place } from './place.ts';
import { procedureModdle } from './procedureModdle.ts';

/**
 * Says in our words what bpmn-moddle tolerated while reading; the file is refused for it.
 *
 * Gives xml-dangling-reference, xml-unknown-element, xml-attribute-as-element,
 * xml-unknown-attribute, xml-illegal-id, or xml-not-readable for what has no name here.
 */
export function explainWarning(
  warning: ModdleWarning,
  { xml, places }: { readonly xml: string; readonly places: ReadonlyMap<string, Place> },
): Problem {
  const { rule, facts } = classify(warning);
  const written = placeIn(warning.message);
  const severity = 'error';
  if (rule === 'xml-attribute-as-element' && written !== null) {
    const elementId = idBefore(places, written);
    return { rule, severity, elementId, facts: { ...facts, ...written }, path: [], ...written };
  }
  const elementId = warning.element === undefined ? '' : nearestId(warning.element);
  const place = places.get(elementId) ?? written ?? placeOf(warning, xml);
  return { rule, severity, elementId, facts: { ...facts, ...place }, path: [], ...place };
}

/** The attributes of our namespace. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  procedureModdle.types.flatMap(({ properties }) =>
    properties.flatMap((property) => ('isAttr' in property ? [property.name] : [])),
  ),
);

type Classified = { readonly rule: string; readonly facts: Problem['facts'] };

function classify({ message, property = '', value = '' }: ModdleWarning): Classified {
  if (message.startsWith('unresolved reference')) {
    const facts = { reference: value, attribute: property.replace(/^bpmn:/, '') };
    return { rule: 'xml-dangling-reference', facts };
  }
  if (message.startsWith('unknown attribute')) {
    return { rule: 'xml-unknown-attribute', facts: { attribute: property } };
  }
  return classifyNested(message, /nested error: ([^]*)$/.exec(message)?.[1] ?? message);
}

/** The reader wraps what went wrong at one element in a message of its own. */
function classifyNested(message: string, nested: string): Classified {
  const element = /^unparsable content <([^>]*?)\/?>/.exec(message)?.[1];
  const own = /<lt:([^>]*)>/.exec(nested)?.[1] ?? '';
  const attribute = own.charAt(0).toLowerCase() + own.slice(1);
  if (ATTRIBUTES.has(attribute)) {
    return { rule: 'xml-attribute-as-element', facts: { attribute: `lt:${attribute}` } };
  }
  if (
    element !== undefined &&
    /un(known type|recognized element|expected element)|^cannot create/.test(nested)
  ) {
    return { rule: 'xml-unknown-element', facts: { element } };
  }
  const id = /^illegal ID <([^]*)>$/.exec(nested)?.[1];
  if (id !== undefined) return { rule: 'xml-illegal-id', facts: { id } };
  return { rule: 'xml-not-readable', facts: { reason: nested } };
}

/** The element that begins last before a place: ours stand at the head of the one they are for. */
function idBefore(places: ReadonlyMap<string, Place>, { line, column }: Place): string {
  const before = [...places].filter(([, at]) => {
    return at.line < line || (at.line === line && at.column < column);
  });
  return before.at(-1)?.[0] ?? '';
}

/** bpmn-moddle counts lines and columns from 0. */
function placeIn(message: string): Place | null {
  const match = /line: (\d+)\n\tcolumn: (\d+)/.exec(message);
  return match === null ? null : { line: Number(match[1]) + 1, column: Number(match[2]) + 1 };
}

/** Where what the warning speaks of is first written; else the start of the file. */
function placeOf({ property, value }: ModdleWarning, xml: string): Place {
  const found = xml.indexOf(property ?? value ?? '');
  return placeFinder(xml)(Math.max(0, found));
}
