import type { ElementId } from '../model/ids.ts';
import {
  isActivity,
  type Activity,
  type BoundaryEvent,
  type EventDefinition,
  type FlowNode,
} from '../model/process.ts';
import type { Catch, CompiledElement, Throw } from './compiledProcess.ts';
import { compileCatch } from './compileCatch.ts';
import { compileThrow, flowMessage } from './compileThrow.ts';
import type { ElementSource } from './elementSource.ts';
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
  const own = source.process.flows.filter((flow) => flow.sourceId === node.id);
  const flows = own.map(({ id, condition, isDefault }) => ({ id, condition, isDefault }));
  const nothing = { opens: null, connector: null, catches: null, throws: null, script: null };
  return {
    elementId: node.id,
    type: node.type,
    parentId: node.parentId,
    ...nothing,
    decision: null,
    end: null,
    watches: [],
    attached: null,
    flows,
    inside: null,
    procedure: null,
    isTransaction: false,
    loop: null,
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
      return { throws: compileThrow(source, node) };
    case 'endEvent': {
      const { outcome, nationalStatus } = node;
      return { throws: compileThrow(source, node), end: { outcome, nationalStatus } };
    }
    case 'boundaryEvent': {
      const { attachedToId: toId, isInterrupting } = node;
      return { catches: compileCatch(node.event), attached: { toId, isInterrupting } };
    }
    case 'startEvent': {
      const around = source.process.nodes.find((one) => one.id === node.parentId);
      const isEvent = around?.type === 'subProcess' && around.kind === 'event';
      const attached = { toId: node.parentId, isInterrupting: node.isInterrupting };
      return { catches: compileCatch(node.event), attached: isEvent ? attached : null };
    }
    case 'intermediateCatchEvent':
      return { catches: compileCatch(node.event) };
  }
}

function activityFacts(source: ElementSource, node: Activity): Partial<CompiledElement> {
  const boundaries = boundariesOf(source, node.id);
  const handler = boundaries.find((one) => one.event.kind === 'compensation');
  return {
    opens: opensFor(node),
    watches: node.isForCompensation ? [] : boundaries.filter(isWatched).map(({ id }) => id),
    inside: insideOf(node),
    procedure: node.type === 'callActivity' ? node.procedure : null,
    isTransaction: node.type === 'subProcess' && node.kind === 'transaction',
    loop: node.loop,
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

function boundariesOf(source: ElementSource, id: ElementId): readonly BoundaryEvent[] {
  return source.process.nodes
    .filter((other): other is BoundaryEvent => other.type === 'boundaryEvent')
    .filter((event) => event.attachedToId === id);
}

function compensatorOf(source: ElementSource, node: Activity): ElementId | null {
  const called = node.type === 'callActivity' ? node.calledId : null;
  const holder = source.definitions?.processes.find(({ id }) => id === called) ?? source.process;
  const start = holder.nodes.find(
    (one) =>
      one.type === 'startEvent' &&
      one.event.kind === 'compensation' &&
      holder.nodes.find(({ id }) => id === one.parentId)?.parentId === (called ?? node.id),
  );
  return start?.parentId ?? null;
}

function targetsOf({ process }: ElementSource, id: ElementId): readonly ElementId[] {
  return process.flows.filter((flow) => flow.sourceId === id).map((flow) => flow.targetId);
}
