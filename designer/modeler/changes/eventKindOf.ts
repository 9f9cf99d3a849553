import type { ModdleElement } from 'bpmn-moddle';

import { bpmnNameOf, readChildren } from '../../../engine/parse/moddleElement.ts';
import type { EventKind } from './eventKinds.ts';

/** What the event waits for or throws, by its first definition. */
export function eventKindOf(event: ModdleElement): EventKind {
  const [definition] = readChildren(event, 'eventDefinitions');
  if (!definition) return 'none';
  const kind = bpmnNameOf(definition).replace('EventDefinition', '');
  return (kind === 'compensate' ? 'compensation' : kind) as EventKind;
}

/** BPMN type of the definition of a kind; undefined for a kind without one. */
export function definitionType(kind: EventKind): string | undefined {
  if (kind === 'none') return undefined;
  const name = kind === 'compensation' ? 'compensate' : kind;
  return `bpmn:${name.charAt(0).toUpperCase()}${name.slice(1)}EventDefinition`;
}
