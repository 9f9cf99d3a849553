import { bpmnNameOf, readChildren } from '../../../engine/parse/moddleElement.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import type { Translation } from '../features/translation/Translation.ts';

const PLAIN_NAMES: Readonly<Record<string, string>> = {
  task: 'Task',
  userTask: 'User task',
  manualTask: 'Manual task',
  serviceTask: 'Service task',
  sendTask: 'Send task',
  receiveTask: 'Receive task',
  scriptTask: 'Script task',
  businessRuleTask: 'Business rule task',
  subProcess: 'Sub-process',
  transaction: 'Transaction',
  adHocSubProcess: 'Ad-hoc sub-process',
  callActivity: 'Call activity',
  exclusiveGateway: 'Exclusive gateway',
  parallelGateway: 'Parallel gateway',
  inclusiveGateway: 'Inclusive gateway',
  eventBasedGateway: 'Event-based gateway',
  complexGateway: 'Complex gateway',
  sequenceFlow: 'Sequence flow',
  messageFlow: 'Message flow',
  association: 'Association',
  lane: 'Lane',
  participant: 'Pool',
  textAnnotation: 'Text annotation',
  group: 'Group',
  dataObjectReference: 'Data object reference',
  dataStoreReference: 'Data store reference',
};
const EVENT_PLACES: Readonly<Record<string, string>> = {
  startEvent: 'start event',
  endEvent: 'end event',
  boundaryEvent: 'boundary event',
  intermediateCatchEvent: 'intermediate catch event',
  intermediateThrowEvent: 'intermediate throw event',
};

/** Name of the kind of element, in the words of the drawing tool's menus and language. */
export function elementTypeName(translation: Translation, element: DrawnElement): string {
  const object = objectOf(element);
  const name = bpmnNameOf(object);
  const place = EVENT_PLACES[name];
  if (object.get('triggeredByEvent') === true) return translation.translate('Event sub-process');
  if (!place) return translation.translate(PLAIN_NAMES[name] ?? name);
  const [definition] = readChildren(object, 'eventDefinitions');
  const kind = definition ? kindOf(bpmnNameOf(definition)) : '';
  const words = kind === '' ? place : `${kind} ${place}`;
  const goesOn = [object.get('cancelActivity'), object.get('isInterrupting')].includes(false);
  const uninterrupting = goesOn ? ' (non-interrupting)' : '';
  const template = words.charAt(0).toUpperCase() + words.slice(1) + uninterrupting;
  return translation.translate(template);
}

/** The tool's menus say "compensation" where BPMN writes "compensate". */
function kindOf(definition: string): string {
  const kind = definition.replace('EventDefinition', '');
  return kind === 'compensate' ? 'compensation' : kind;
}
