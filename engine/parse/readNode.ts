import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { EndEvent, FlowNode, NodeBase } from '../model/process.ts';
import { bpmnNameOf, readChild, readId, readText } from './moddleElement.ts';
import { readActivityBase, readTask } from './readActivity.ts';
import type { ReadContext } from './readContext.ts';
import { lineOf, oneOf, readValue } from './readContext.ts';
import { readEvent } from './readEvent.ts';
import { readLegalBasis } from './readSettings.ts';

const OUTCOME = {
  name: 'outcome',
  read: oneOf('granted', 'refused', 'withdrawn', 'stopped'),
};
const NATIONAL_STATUS = {
  name: 'nationalStatus',
  read: (text: string) => (/^([1-9]|10)$/.test(text) ? Number(text) : null),
};

/** Reads one flow node; what this engine does not execute becomes a RefusedNode with its BPMN name. */
export function readNode(
  context: ReadContext,
  element: ModdleElement,
  parentId: ElementId,
): FlowNode {
  const base = readBase(context, element, parentId);
  switch (element.$type) {
    case 'bpmn:StartEvent':
    case 'bpmn:IntermediateCatchEvent':
    case 'bpmn:IntermediateThrowEvent':
    case 'bpmn:BoundaryEvent':
    case 'bpmn:EndEvent':
      return readEventNode(context, element, base);
    case 'bpmn:ExclusiveGateway':
    case 'bpmn:ParallelGateway':
    case 'bpmn:InclusiveGateway':
    case 'bpmn:EventBasedGateway':
      return readGateway(element, base);
    case 'bpmn:Task':
    case 'bpmn:UserTask':
    case 'bpmn:ManualTask':
    case 'bpmn:ScriptTask':
    case 'bpmn:ServiceTask':
    case 'bpmn:SendTask':
    case 'bpmn:ReceiveTask':
    case 'bpmn:BusinessRuleTask':
      return readTask(context, element, readActivityBase(context, element, base));
    case 'bpmn:SubProcess':
      return readSubProcess(context, element, base);
    default:
      return { ...base, type: 'refused', bpmnName: bpmnNameOf(element) };
  }
}

function readBase(context: ReadContext, element: ModdleElement, parentId: ElementId): NodeBase {
  const id = readId(element);
  return {
    id,
    name: readText(element, 'name') ?? '',
    parentId,
    line: lineOf(context, id),
    publicName: readText(element, 'lt:publicName'),
    legalBasis: readLegalBasis(context, element),
  };
}

function readEventNode(context: ReadContext, element: ModdleElement, base: NodeBase): FlowNode {
  const event = readEvent(context, element);
  switch (element.$type) {
    case 'bpmn:StartEvent':
      return { ...base, type: 'startEvent', event };
    case 'bpmn:IntermediateCatchEvent':
      return { ...base, type: 'intermediateCatchEvent', event };
    case 'bpmn:IntermediateThrowEvent':
      return { ...base, type: 'intermediateThrowEvent', event };
    case 'bpmn:BoundaryEvent': {
      const attachedTo = readChild(element, 'attachedToRef');
      const attachedToId = attachedTo === null ? '' : readId(attachedTo);
      const isInterrupting = element.get('cancelActivity') !== false;
      return { ...base, type: 'boundaryEvent', attachedToId, isInterrupting, event };
    }
    default:
      return readEndEvent(context, element, { ...base, event });
  }
}

function readEndEvent(
  context: ReadContext,
  element: ModdleElement,
  base: NodeBase & Pick<EndEvent, 'event'>,
): EndEvent {
  return {
    ...base,
    type: 'endEvent',
    outcome: readValue(context, element, OUTCOME),
    nationalStatus: readValue(context, element, NATIONAL_STATUS),
  };
}

function readGateway(element: ModdleElement, base: NodeBase): FlowNode {
  const type = bpmnNameOf(element) as 'exclusiveGateway';
  const instantiate = element.get('instantiate') === true;
  return { ...base, type, instantiate };
}

function readSubProcess(context: ReadContext, element: ModdleElement, base: NodeBase): FlowNode {
  if (element.get('triggeredByEvent') === true) {
    return { ...base, type: 'refused', bpmnName: 'eventSubProcess' };
  }
  return { ...readActivityBase(context, element, base), type: 'subProcess' };
}
