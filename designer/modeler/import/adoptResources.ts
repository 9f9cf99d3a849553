import type { ModdleElement } from 'bpmn-moddle';

import { bpmnNameOf, isType, readChildren } from '../../../engine/parse/moddleElement.ts';
import { readGivenGroup } from '../../../engine/parse/readGivenGroup.ts';
import { readResourceNames } from '../../../engine/parse/readResourceNames.ts';
import { adoptPerformer } from './adoptPerformer.ts';
import type { FoundNote } from './foundNote.ts';

/**
 * Turns the first resource role of an activity (`potentialOwner`), or the group that jBPM gives it
 * as data, into our own attributes; it also stays where it is.
 */
export function adoptResources(element: ModdleElement): readonly FoundNote[] {
  if (!isType(element, 'bpmn:Activity')) return [];
  const [role] = readChildren(element, 'resources');
  const from = role === undefined ? 'GroupId' : bpmnNameOf(role);
  const [text] = [...readResourceNames(element), ...readGivenGroup(element)];
  const value = text === undefined ? null : adoptPerformer(element, text);
  return text === undefined || value === null ? [] : [{ from, text, to: 'performer', value }];
}
