import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { EndEvent, FlowNode, NodeBase } from '../model/process.ts';
import { bpmnNameOf, isType, readId, readReferenceId, readText } from './moddleElement.ts';
import { readActivityBase, readTask } from './readActivity.ts';
import { lineOf, oneOf, readValue, type ReadContext } from './readContext.ts';
import { readEvent } from './readEvent.ts';
import { readLegalBasis } from './readSettings.ts';

const OUTCOME = {
  name: 'outcome',
  read: oneOf('granted', 'refused', 'withdrawn', 'stopped'),
};
const GATEWAYS = new Set([
  'bpmn:ExclusiveGateway',
  'bpmn:ParallelGateway',
  'bpmn:InclusiveGateway',
  'bpmn:EventBasedGateway',
]);
const TASKS = new Set([
  'bpmn:Task',
  'bpmn:UserTask',
  'bpmn:ManualTask',
  'bpmn:ScriptTask',
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:ReceiveTask',
  'bpmn:BusinessRuleTask',
]);
const NATIONAL_STATUS = {
  name: 'nationalStatus',
  read: (text: string) => (/^([1-9]|10)$/.test(text) ? Number(text) : null),
};

/**
 * Reads one flow node; what this engine does not execute becomes a RefusedNode with its BPMN name.
 */
export function readNode(
  context: ReadContext,
  element: ModdleElement,
  parentId: ElementId,
): FlowNode {
  const base = readBase(context, element, parentId);
  if (isType(element, 'bpmn:Event')) return readEventNode(context, element, base);
  if (GATEWAYS.has(element.$type)) return readGateway(element, base);
  if (TASKS.has(element.$type)) {
    return readTask(context, element, readActivityBase(context, element, base));
  }
  if (element.$type === 'bpmn:SubProcess') return readSubProcess(context, element, base);
  return refused(element, base);
}

function refused(element: ModdleElement, base: NodeBase): FlowNode {
  return { ...base, type: 'refused', bpmnName: bpmnNameOf(element) };
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
      const attachedToId = readReferenceId(element, 'attachedToRef');
      const isInterrupting = element.get('cancelActivity') !== false;
      return { ...base, type: 'boundaryEvent', attachedToId, isInterrupting, event };
    }
    case 'bpmn:EndEvent':
      return readEndEvent(context, element, { ...base, event });
    default:
      return refused(element, base);
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
  // The standard allows the parallel kind only where the gateway starts the process.
  const isParallel = element.get('eventGatewayType') === 'Parallel';
  const instantiate = element.get('instantiate') === true || isParallel;
  return { ...base, type, instantiate };
}

function readSubProcess(context: ReadContext, element: ModdleElement, base: NodeBase): FlowNode {
  if (element.get('triggeredByEvent') === true) {
    return { ...base, type: 'refused', bpmnName: 'eventSubProcess' };
  }
  return { ...readActivityBase(context, element, base), type: 'subProcess' };
}
