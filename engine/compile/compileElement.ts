import { buildProcessGraph } from '../check/graph/buildProcessGraph.ts';
import type { ElementId } from '../model/ids.ts';
import {
  isActivity,
  type Activity,
  type BoundaryEvent,
  type EndEvent,
  type EventDefinition,
  type FlowNode,
  type ThrowEvent,
} from '../model/process.ts';
import type { Catch, CompiledElement, Throw } from './compiledProcess.ts';
import { compileCatch } from './compileCatch.ts';
import { compileThrow, flowMessage } from './compileThrow.ts';
import type { ElementSource } from './elementSource.ts';
import { isCompensator } from './isCompensator.ts';
import { opensFor } from './opensFor.ts';

/** What the step does at a node. A refused node does nothing: such a drawing is not compiled. */
export function compileElement(source: ElementSource, node: FlowNode): CompiledElement {
  const plain = plainElement(source, node);
  if ('event' in node) return { ...plain, ...eventFacts(source, node) };
  if (isActivity(node)) return { ...plain, ...activityFacts(source, node) };
  if (node.type !== 'eventBasedGateway' || node.isParallel) return plain;
  return { ...plain, watches: targetsOf(source, node.id) };
}

/** The facts every element has; each kind adds its own. */
function plainElement(source: ElementSource, node: FlowNode): CompiledElement {
  const own = source.graph.outgoing(node.id);
  const flows = own.map(({ id, condition, isDefault }) => ({ id, condition, isDefault }));
  const nothing = { opens: null, connector: null, catches: null, takes: null };
  return {
    elementId: node.id,
    type: node.type,
    parentId: node.parentId,
    ...nothing,
    throws: null,
    script: null,
    decision: null,
    end: null,
    watches: [],
    attached: null,
    flows,
    inside: null,
    procedure: null,
    isTransaction: false,
    loop: null,
    ownVariables: [],
    inputs: [],
    outputs: [],
    handlerId: null,
    compensatorId: null,
  };
}

type EventNode = Extract<FlowNode, { readonly event: EventDefinition }>;

function eventFacts(source: ElementSource, node: EventNode): Partial<CompiledElement> {
  switch (node.type) {
    case 'intermediateThrowEvent':
      return throwFacts(source, node);
    case 'endEvent': {
      const { outcome, nationalStatus } = node;
      return { ...throwFacts(source, node), end: { outcome, nationalStatus } };
    }
    case 'boundaryEvent': {
      const { attachedToId: toId, isInterrupting } = node;
      return { ...catchFacts(node), attached: { toId, isInterrupting } };
    }
    case 'startEvent': {
      const around = source.graph.nodes.get(node.parentId);
      const isEvent = around?.type === 'subProcess' && around.kind === 'event';
      const attached = { toId: node.parentId, isInterrupting: node.isInterrupting };
      return { ...catchFacts(node), attached: isEvent ? attached : null };
    }
    case 'intermediateCatchEvent':
      return catchFacts(node);
  }
}

function catchFacts({ event, data }: EventNode): Partial<CompiledElement> {
  return { catches: compileCatch(event), takes: data };
}

function throwFacts(source: ElementSource, node: ThrowEvent | EndEvent): Partial<CompiledElement> {
  return { throws: compileThrow(source, node), inputs: node.data?.assignments ?? [] };
}

function activityFacts(source: ElementSource, node: Activity): Partial<CompiledElement> {
  const boundaries = source.graph.boundaries(node.id);
  const handler = boundaries.find((one) => one.event.kind === 'compensation');
  return {
    opens: opensFor(node),
    watches: node.isForCompensation ? [] : boundaries.filter(isWatched).map(({ id }) => id),
    inside: insideOf(node),
    procedure: node.type === 'callActivity' ? node.procedure : null,
    isTransaction: node.type === 'subProcess' && node.kind === 'transaction',
    loop: node.loop,
    ownVariables: node.type === 'subProcess' ? node.ownVariables : [],
    inputs: node.dataInputs,
    outputs: node.dataOutputs,
    handlerId: handler?.handlerId ?? null,
    compensatorId: compensatorOf(source, node),
    ...taskFacts(source, node),
  };
}

function isWatched({ event }: BoundaryEvent): boolean {
  return event.kind !== 'compensation';
}

function taskFacts(source: ElementSource, node: Activity): Partial<CompiledElement> {
  if (node.type === 'subProcess' || node.type === 'callActivity') {
    return { throws: flowMessage(source, node) };
  }
  const { script, resultVariable, connector, messageName, correlationKey } = node;
  const { decision: model, decisionId } = node;
  const catches: Catch | null =
    node.type === 'receiveTask' && messageName !== null
      ? { kind: 'message', messageName, key: correlationKey }
      : null;
  const throws: Throw | null =
    node.type === 'sendTask' ? compileThrow(source, node) : flowMessage(source, node);
  return {
    connector,
    catches,
    throws,
    script: script === null ? null : { expression: script, resultVariable },
    decision: model === null || decisionId === null ? null : { model, decisionId, resultVariable },
  };
}

function insideOf(node: Activity): string | null {
  if (node.type === 'callActivity') return node.calledId === '' ? null : node.calledId;
  return node.type === 'subProcess' ? node.id : null;
}

/**
 * What undoes the inside of an activity: an event sub-process in it, or in the process it calls.
 */
function compensatorOf({ graph, definitions }: ElementSource, node: Activity): ElementId | null {
  const calledId = node.type === 'callActivity' ? node.calledId : null;
  const called = definitions?.processes.find(({ id }) => id === calledId);
  const inside = called === undefined ? graph : buildProcessGraph(called);
  const start = inside.children(called?.id ?? node.id).find(({ id }) => isCompensator(inside, id));
  return start?.id ?? null;
}

function targetsOf({ graph }: ElementSource, id: ElementId): readonly ElementId[] {
  return graph.outgoing(id).map((flow) => flow.targetId);
}
