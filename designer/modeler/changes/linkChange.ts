import type { ModdleElement } from 'bpmn-moddle';

import { readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import type { ObjectChange } from './objectChange.ts';

const LINK = 'bpmn:LinkEventDefinition';

/** A link event with the definition that names it; `name` is "" where nothing does. */
export type Link = {
  readonly event: ModdleElement;
  readonly definition: ModdleElement;
  readonly name: string;
};

/** The link events beside this one, itself included, that wait (`catch`) or lead on (`throw`). */
export function linksBeside(event: ModdleElement, side: 'catch' | 'throw'): readonly Link[] {
  const type = side === 'catch' ? 'bpmn:IntermediateCatchEvent' : 'bpmn:IntermediateThrowEvent';
  const around = event.$parent ? readChildren(event.$parent, 'flowElements') : [];
  return around.filter(({ $type }) => $type === type).flatMap((each) => linkOf(each) ?? []);
}

/** The event as a link; null for any other event. */
export function linkOf(event: ModdleElement): Link | null {
  const definition = readChildren(event, 'eventDefinitions').find(({ $type }) => $type === LINK);
  if (!definition) return null;
  return { event, definition, name: readText(definition, 'name') ?? readText(event, 'name') ?? '' };
}

/** Leads a throwing link to the catching one of this name. */
export function leadTo({ definition }: Link, name: string): readonly ObjectChange[] {
  return [{ object: definition, properties: { name: name || undefined } }];
}

/** Names a catching link anew, together with all that lead to it. */
export function renameLink(link: Link, name: string): readonly ObjectChange[] {
  const leading =
    link.name === '' ? [] : linksBeside(link.event, 'throw').filter((it) => it.name === link.name);
  return [link, ...leading].flatMap((each) => leadTo(each, name));
}
