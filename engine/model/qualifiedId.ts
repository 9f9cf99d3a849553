import type { ElementId } from './ids.ts';

/**
 * The id of an element of another drawing: what it comes from stands in front, with a colon, which
 * no id of a file has. Ids of one drawing never meet those of another, nor of another version.
 */
export function qualifiedId(qualifier: string, elementId: ElementId): ElementId {
  return `${qualifier}:${elementId}`;
}

/** What stands in front of an id; null for an element of the drawing itself. */
export function qualifierOf(elementId: ElementId): string | null {
  const end = elementId.lastIndexOf(':');
  return end < 0 ? null : elementId.slice(0, end);
}

/** The id that an element has in its own drawing. */
export function localIdOf(elementId: ElementId): ElementId {
  return elementId.slice(elementId.lastIndexOf(':') + 1);
}
