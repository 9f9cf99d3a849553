import type { FlowNode, ProcessModel } from '../../../engine/model/process.ts';
import type { SeenInstance } from '../look.ts';
import { flowsFrom, flowsTo, isJoin, openIn, times, type Tokens } from '../tokens.ts';
import type { Invariant } from './invariant.ts';

const MAY_WAIT = new Set([
  'userTask',
  'task',
  'serviceTask',
  'receiveTask',
  'subProcess',
  'eventBasedGateway',
  'intermediateCatchEvent',
]);

/**
 * I7: no token is lost and none comes from nowhere.
 *
 * Every node is entered as often as a token came to it, and left as often as it sent one on; a join
 * takes one from each flow and never stands full; only what can wait, or has an incident, holds a
 * token; an ended instance holds none.
 */
export function tokensAreConserved(): Invariant {
  return {
    name: 'I7 tokens are conserved',
    onDossier: ({ instances }) => instances.flatMap(troubleOf),
  };
}

function troubleOf(instance: SeenInstance): readonly string[] {
  const { record, process, tokens } = instance;
  return process.model.nodes.flatMap((node) =>
    [
      ...held(node, instance),
      ...came(node, process.model, tokens),
      ...went(node, process.model, tokens),
    ].map((what) => `${record.instanceId} ${node.id}: ${what}`),
  );
}

function held(node: FlowNode, { record, tokens }: SeenInstance): readonly string[] {
  const open = openIn(tokens, node.id);
  if (open < 0) return [`left ${-open} times more than entered`];
  if (tokens.isEnded) return open === 0 ? [] : ['holds a token after the end'];
  const isStuck = record.snapshot.incidents.some(({ elementId }) => elementId === node.id);
  return open === 0 || isStuck || MAY_WAIT.has(node.type) ? [] : ['holds a token'];
}

function came(node: FlowNode, model: ProcessModel, tokens: Tokens): readonly string[] {
  const entered = times(tokens.entered, node.id);
  const inputs = flowsTo(model, node.id);
  if (isJoin(node, model)) return joined(node, model, tokens);
  const arrived = inputs.reduce((sum, { id }) => sum + times(tokens.flows, id), 0);
  const begun = beginnings(node, model, tokens);
  if (begun === null || entered === arrived + begun) return [];
  return [`entered ${entered} times, but ${arrived + begun} tokens came`];
}

function joined(node: FlowNode, model: ProcessModel, tokens: Tokens): readonly string[] {
  const entered = times(tokens.entered, node.id);
  const left = flowsTo(model, node.id).map(
    ({ id }) => times(tokens.flows, id) - times(tokens.dropped, id) - entered,
  );
  if (node.type === 'inclusiveGateway') {
    return left.every((count) => count < 0) ? ['fired without a token'] : [];
  }
  if (left.some((count) => count < 0)) return ['fired before every token was there'];
  const isFull = left.every((count) => count > 0);
  return isFull && !tokens.isEnded ? ['stands full and does not fire'] : [];
}

/** Tokens that come to a node without a flow; null where the trace does not say how many. */
function beginnings(node: FlowNode, model: ProcessModel, tokens: Tokens): number | null {
  if (node.type === 'boundaryEvent') {
    return node.event.kind === 'error' ? null : times(tokens.caught, node.id);
  }
  if (node.type !== 'startEvent') return 0;
  if (node.parentId !== model.id) return times(tokens.entered, node.parentId);
  return null;
}

function went(node: FlowNode, model: ProcessModel, tokens: Tokens): readonly string[] {
  const outputs = flowsFrom(model, node.id);
  const completed = times(tokens.completed, node.id);
  const taken = outputs.map(({ id }) => times(tokens.flows, id));
  const sum = taken.reduce((all, one) => all + one, 0);
  switch (node.type) {
    case 'endEvent':
      return [];
    case 'exclusiveGateway':
    case 'eventBasedGateway':
      return sum === completed ? [] : [`passed ${completed} times, but sent ${sum} tokens`];
    case 'inclusiveGateway':
      return sum >= completed && taken.every((one) => one <= completed)
        ? []
        : [`passed ${completed} times, but sent ${taken.join(' and ')} tokens`];
    default:
      return taken.every((one) => one === completed)
        ? []
        : [`completed ${completed} times, but sent ${taken.join(' and ')} tokens`];
  }
}
