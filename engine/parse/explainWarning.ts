import type { ModdleElement, ModdleWarning } from 'bpmn-moddle';
import type { Problem } from '../model/problem.ts';
import { readId } from './moddleElement.ts';
import type { Place } from './place.ts';

/**
 Says in our words what bpmn-moddle tolerated while reading; the file is refused for it.

 Gives xml-dangling-reference, xml-unknown-element, xml-unknown-attribute, or xml-not-readable for what has no
 name here.
 */
export function explainWarning(
  warning: ModdleWarning,
  places: ReadonlyMap<string, Place>,
): Problem {
  const { element, message } = warning;
  const elementId = element === undefined ? '' : nearestId(element);
  const place = places.get(elementId) ?? placeIn(message);
  const found = (rule: string, facts: Problem['facts']): Problem => ({
    rule,
    severity: 'error',
    elementId,
    facts: { ...facts, ...place },
    path: [],
    ...place,
  });
  if (message.startsWith('unresolved reference')) {
    const attribute = (warning.property ?? '').replace(/^bpmn:/, '');
    return found('xml-dangling-reference', { reference: warning.value ?? '', attribute });
  }
  if (message.startsWith('unknown attribute')) {
    return found('xml-unknown-attribute', { attribute: warning.property ?? '' });
  }
  const unknown = /^unparsable content <([^>]*)>/.exec(message);
  const nested = /nested error: ([^]*)$/.exec(message)?.[1] ?? message;
  if (unknown !== null && /unknown type|unrecognized element|unexpected element/.test(nested)) {
    return found('xml-unknown-element', { element: unknown[1] ?? '' });
  }
  return found('xml-not-readable', { reason: nested });
}

/** Elements without an id (references, event definitions) are found by the next one around them. */
function nearestId(element: ModdleElement): string {
  let at: ModdleElement | undefined = element;
  while (at !== undefined && readId(at) === '') at = at.$parent;
  return at === undefined ? '' : readId(at);
}

/** bpmn-moddle counts lines and columns from 0. */
function placeIn(message: string): Place | Record<string, never> {
  const match = /line: (\d+)\n\tcolumn: (\d+)/.exec(message);
  return match === null ? {} : { line: Number(match[1]) + 1, column: Number(match[2]) + 1 };
}
