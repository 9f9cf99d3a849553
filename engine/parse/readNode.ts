import type { ModdleElement } from 'bpmn-moddle';
import type { ElementId } from '../model/ids.ts';
import type { BoundaryEvent, EndEvent, EventBase, FlowNode, NodeBase } from '../model/process.ts';
import { bpmnNameOf, isType, readId, readReferenceId, readText } from './moddleElement.ts';
import { readActivityBase, readTask } from './readActivity.ts';
import { readCallActivity } from './readCallActivity.ts';
import { lineOf, oneOf, readValue, type ReadContext } from './readContext.ts';
import { readOwnVariables } from './readOwnVariables.ts';
import { readEvent } from './readEvent.ts';
import { readEventData } from './readEventData.ts';
import { readLegalBasis } from './readSettings.ts';
import { reportExtensions } from './reportExtensions.ts';

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
const SEVERAL_TOKENS = { name: 'severalTokens', read: oneOf('accepted') };
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
  if (element.$type === 'bpmn:CallActivity') {
    return readCallActivity(element, readActivityBase(context, element, base));
  }
  // An ad-hoc sub-process is a type of its own, derived from this one.
  const isSubProcess = ['bpmn:SubProcess', 'bpmn:Transaction'].includes(element.$type);
  return isSubProcess ? readSubProcess(context, element, base) : refused(element, base);
}

function refused(element: ModdleElement, base: NodeBase): FlowNode {
  return { ...base, type: 'refused', bpmnName: bpmnNameOf(element) };
}

function readBase(context: ReadContext, element: ModdleElement, parentId: ElementId): NodeBase {
  const id = readId(element);
  reportExtensions(context, element);
  return {
    id,
    name: readText(element, 'name') ?? '',
    parentId,
    line: lineOf(context, id),
    publicName: readText(element, 'lt:publicName'),
    legalBasis: readLegalBasis(context, element),
    acceptsSeveralTokens: readValue(context, element, SEVERAL_TOKENS) !== null,
  };
}

function readEventNode(context: ReadContext, element: ModdleElement, plain: NodeBase): FlowNode {
  const event = readEvent(context, element);
  const base = { ...plain, event, data: readEventData(context, element, event) };
  switch (element.$type) {
    case 'bpmn:StartEvent':
      return {
        ...base,
        type: 'startEvent',
        isInterrupting: element.get('isInterrupting') !== false,
      };
    case 'bpmn:IntermediateCatchEvent':
      return { ...base, type: 'intermediateCatchEvent' };
    case 'bpmn:IntermediateThrowEvent':
      return { ...base, type: 'intermediateThrowEvent' };
    case 'bpmn:BoundaryEvent':
      return readBoundaryEvent(context, element, base);
    case 'bpmn:EndEvent':
      return readEndEvent(context, element, base);
    default:
      return refused(element, plain);
  }
}

function readBoundaryEvent(
  context: ReadContext,
  element: ModdleElement,
  base: EventBase,
): BoundaryEvent {
  const isCompensation = base.event.kind === 'compensation';
  const handlers = isCompensation ? (context.handlers.get(base.id) ?? []) : [];
  return {
    ...base,
    type: 'boundaryEvent',
    attachedToId: readReferenceId(element, 'attachedToRef'),
    // Compensation comes after the activity: the attribute says nothing there.
    isInterrupting: isCompensation || element.get('cancelActivity') !== false,
    // With several the drawing does not say which is meant.
    handlerId: handlers.length === 1 ? (handlers[0] ?? null) : null,
  };
}

function readEndEvent(context: ReadContext, element: ModdleElement, base: EventBase): EndEvent {
  return {
    ...base,
    type: 'endEvent',
    outcome: readValue(context, element, OUTCOME),
    nationalStatus: readValue(context, element, NATIONAL_STATUS),
  };
}

function readGateway(element: ModdleElement, base: NodeBase): FlowNode {
  const type = bpmnNameOf(element) as 'exclusiveGateway';
  const isParallel = element.get('eventGatewayType') === 'Parallel';
  const instantiate = element.get('instantiate') === true;
  return { ...base, type, instantiate, isParallel };
}

function readSubProcess(context: ReadContext, element: ModdleElement, base: NodeBase): FlowNode {
  const isTransaction = element.$type === 'bpmn:Transaction';
  const isEvent = element.get('triggeredByEvent') === true;
  const kind = isEvent ? 'event' : isTransaction ? 'transaction' : 'embedded';
  const ownVariables = readOwnVariables(context, element);
  return { ...readActivityBase(context, element, base), type: 'subProcess', kind, ownVariables };
}
