import type { ModdleElement } from 'bpmn-moddle';

import { isType, readText } from '../../../engine/parse/moddleElement.ts';

/**
 * Sets who does an activity or lane as the engine reads it: the first group is the post, or
 * "division:officer" both. Gives what it was set to; null where the text names nobody, or another
 * is named already.
 */
export function adoptPerformer(element: ModdleElement, text: string): string | null {
  const [first = ''] = text.split(',').map((part) => part.trim());
  const isHere = isType(element, 'bpmn:Activity') || isType(element, 'bpmn:Lane');
  if (!isHere || first === '' || /^[=$#]/.test(first) || readText(element, 'lt:post') !== null) {
    return null;
  }
  const [before = '', after] = first.split(':');
  if (after !== undefined) element.set('lt:agencyRole', before);
  element.set('lt:post', after ?? before);
  return first;
}
