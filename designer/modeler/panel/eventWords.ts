import type { EventKind } from '../changes/eventKinds.ts';

const PLACES: Readonly<Record<string, string>> = {
  'bpmn:StartEvent': 'start event',
  'bpmn:EndEvent': 'end event',
  'bpmn:BoundaryEvent': 'boundary event',
  'bpmn:IntermediateCatchEvent': 'intermediate catch event',
  'bpmn:IntermediateThrowEvent': 'intermediate throw event',
};

/** English of the drawing tool's menu for an event, the key of its Vietnamese; null for others. */
export function eventWords(type: string, kind: EventKind): string | null {
  const place = PLACES[type];
  if (!place) return null;
  const words = kind === 'none' ? place : `${kind} ${place}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
