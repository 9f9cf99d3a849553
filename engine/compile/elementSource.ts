import type { BoundaryEvent, Definitions, FlowNode, ProcessModel } from '../model/process.ts';
import type { CompiledElement, MessageCatch, MessageThrow } from './compiledProcess.ts';

/** What an element may look up in the drawing. */
export type ElementSource = {
  readonly process: ProcessModel;
  readonly definitions: Definitions | null;
};

/** The facts every element has; each element file adds its own. */
export function plainElement(source: ElementSource, node: FlowNode): CompiledElement {
  const own = source.process.flows.filter((flow) => flow.sourceId === node.id);
  const flows = own.map(({ id, condition, isDefault }) => ({ id, condition, isDefault }));
  return {
    elementId: node.id,
    type: node.type,
    parentId: node.parentId,
    opens: null,
    connector: null,
    catches: null,
    throws: null,
    timer: null,
    script: null,
    error: null,
    end: null,
    watches: [],
    attached: null,
    flows,
  };
}

/** Boundary events on an activity, in document order. */
export function boundariesOf(source: ElementSource, node: FlowNode): readonly string[] {
  return source.process.nodes
    .filter((other): other is BoundaryEvent => other.type === 'boundaryEvent')
    .filter((event) => event.attachedToId === node.id)
    .map((event) => event.id);
}

/** A message that an element waits for. */
export function messageCatch(name: string, key: string | null): MessageCatch {
  return { messageName: name, key };
}

/** A message that an element sends, with the other end of its message flow. */
export function messageThrow(
  source: ElementSource,
  node: FlowNode,
  message: MessageCatch,
): MessageThrow {
  const flow = source.definitions?.messageFlows.find((one) => one.sourceId === node.id);
  return { ...message, targetId: flow?.targetId ?? null };
}
