import { bpmnNameOf } from '../../../engine/parse/moddleElement.ts';
import { eventKindOf } from '../changes/eventKindOf.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import type { Translation } from '../features/translation/Translation.ts';
import { eventWords } from './eventWords.ts';

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

/** Name of the kind of element, in the words of the drawing tool's menus and language. */
export function elementTypeName(translation: Translation, element: DrawnElement): string {
  const object = objectOf(element);
  const name = bpmnNameOf(object);
  if (object.get('triggeredByEvent') === true) return translation.translate('Event sub-process');
  const words = object.$type.endsWith('Event')
    ? eventWords(object.$type, eventKindOf(object))
    : null;
  if (words === null) return translation.translate(PLAIN_NAMES[name] ?? name);
  const goesOn = [object.get('cancelActivity'), object.get('isInterrupting')].includes(false);
  return translation.translate(`${words}${goesOn ? ' (non-interrupting)' : ''}`);
}
