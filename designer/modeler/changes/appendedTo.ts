import type { ModdleElement } from 'bpmn-moddle';

import { isType } from '../../../engine/parse/moddleElement.ts';
import { eventKindOf } from './eventKindOf.ts';

/** What can be drawn behind an element, for the drawing tool's factory. */
export type Appended = {
  readonly name: 'step' | 'gateway' | 'event' | 'end';
  readonly target: { readonly type: string; readonly eventDefinitionType?: string };
};

const STEP: Appended = { name: 'step', target: { type: 'bpmn:UserTask' } };
const MESSAGE: Appended = {
  name: 'event',
  target: {
    type: 'bpmn:IntermediateCatchEvent',
    eventDefinitionType: 'bpmn:MessageEventDefinition',
  },
};
const ALL: readonly Appended[] = [
  STEP,
  { name: 'gateway', target: { type: 'bpmn:ExclusiveGateway' } },
  {
    name: 'event',
    target: {
      type: 'bpmn:IntermediateCatchEvent',
      eventDefinitionType: 'bpmn:TimerEventDefinition',
    },
  },
  { name: 'end', target: { type: 'bpmn:EndEvent' } },
];

/** What the element may lead to, in the way the check wants it; [] where nothing follows. */
export function appendedTo(object: ModdleElement): readonly Appended[] {
  if (!isType(object, 'bpmn:FlowNode') || isLast(object)) return [];
  if (object.$type === 'bpmn:EventBasedGateway') return [MESSAGE];
  const isUndoing = object.$type === 'bpmn:BoundaryEvent' && eventKindOf(object) === 'compensation';
  return isUndoing ? [STEP] : ALL;
}

/** Whether an event can stand on the border of the element. */
export function canHaveBorderEvent(object: ModdleElement): boolean {
  return isType(object, 'bpmn:Activity') && !isLast(object);
}

function isLast(object: ModdleElement): boolean {
  const isLinkAway =
    object.$type === 'bpmn:IntermediateThrowEvent' && eventKindOf(object) === 'link';
  const isBeside = [object.get('triggeredByEvent'), object.get('isForCompensation')].includes(true);
  return isLinkAway || isBeside || isType(object, 'bpmn:EndEvent');
}
