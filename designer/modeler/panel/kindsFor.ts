import type { ModdleElement } from 'bpmn-moddle';

import { canBeBeside, eventChoices } from '../changes/eventKinds.ts';
import { definitionType, eventKindOf } from '../changes/eventKindOf.ts';
import { eventWords } from './eventWords.ts';

/** What an element can be changed to; `target` is for the drawing tool's replacement. */
export type Kind = {
  readonly key: string;
  /** English of the drawing tool's menu, the key of its Vietnamese. */
  readonly words: string;
  readonly target: { readonly type: string; readonly [name: string]: unknown };
};

const plain = (type: string, words: string, more = {}): Kind => {
  return { key: `bpmn:${type}`, words, target: { type: `bpmn:${type}`, ...more } };
};

const SUB_PROCESS = plain('SubProcess', 'Sub-process', { isExpanded: true });
const STEPS: readonly Kind[] = [
  plain('UserTask', 'User task'),
  plain('ManualTask', 'Manual task'),
  plain('ServiceTask', 'Service task'),
  plain('SendTask', 'Send task'),
  plain('ReceiveTask', 'Receive task'),
  plain('ScriptTask', 'Script task'),
  plain('BusinessRuleTask', 'Business rule task'),
  plain('CallActivity', 'Call activity'),
  plain('Task', 'Task'),
];
const GATEWAYS: readonly Kind[] = [
  plain('ExclusiveGateway', 'Exclusive gateway'),
  plain('ParallelGateway', 'Parallel gateway'),
  plain('InclusiveGateway', 'Inclusive gateway'),
  plain('EventBasedGateway', 'Event-based gateway'),
];
/** What is inside stays: a sub-process becomes no task. */
const CONTAINERS: readonly Kind[] = [
  SUB_PROCESS,
  plain('Transaction', 'Transaction', { isExpanded: true }),
  {
    key: 'event',
    words: 'Event sub-process',
    target: { type: 'bpmn:SubProcess', triggeredByEvent: true, isExpanded: true },
  },
];

/**
 * What an element may be changed to, itself included; [] for other elements. A folded sub-process
 * is changed on its own canvas, where nothing has to make room.
 */
export function kindsFor(object: ModdleElement, isFolded: boolean): readonly Kind[] {
  const key = kindKeyOf(object);
  if (CONTAINERS.some((kind) => kind.key === key)) return isFolded ? [] : CONTAINERS;
  const known = [[...STEPS, SUB_PROCESS], GATEWAYS].find((kinds) =>
    kinds.some((kind) => kind.key === key),
  );
  return known ?? eventKindsFor(object);
}

/** The key of what the element is now. */
export function kindKeyOf(object: ModdleElement): string {
  if (object.get('triggeredByEvent') === true) return 'event';
  return object.$type.endsWith('Event') ? `${object.$type}:${eventKindOf(object)}` : object.$type;
}

/** Where the event leaves running what it comes from, it still does, if its new kind may. */
function eventKindsFor(event: ModdleElement): readonly Kind[] {
  return eventChoices(event).flatMap(({ type, kind }) => {
    const words = eventWords(type, kind);
    if (words === null) return [];
    const ends = (name: string) => !(event.get(name) === false && canBeBeside(kind));
    const target = {
      type,
      eventDefinitionType: definitionType(kind),
      ...(kind === 'link' ? { eventDefinitionAttrs: { name: '' } } : {}),
      ...(type === 'bpmn:BoundaryEvent' ? { cancelActivity: ends('cancelActivity') } : {}),
      ...(type === 'bpmn:StartEvent' ? { isInterrupting: ends('isInterrupting') } : {}),
    };
    return [{ key: `${type}:${kind}`, words, target }];
  });
}
