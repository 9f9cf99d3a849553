import { isAfterResult } from './elementClock.ts';
import type { ElementId } from './ids.ts';
import { awaitedStatus } from './openStatus.ts';
import type { FlowNode, SequenceFlow } from './process.ts';
import type { ProcessGround } from './processGround.ts';

/**
 * The flows of a drawing over which it is decided to ask the applicant for a supplement: every way
 * on from their targets comes to an element that awaits one, and from their sources it does not.
 *
 * Whether an element awaits a supplement is what the dossier's status says of it (`openStatus`).
 * Made once for a process and kept.
 */
export function supplementWays(process: ProcessGround): ReadonlySet<ElementId> {
  const known = WAYS.get(process) ?? findWays(process);
  WAYS.set(process, known);
  return known;
}

const WAYS = new WeakMap<ProcessGround, ReadonlySet<ElementId>>();

/** Whether completing the element can decide so, before anybody else has to do anything. */
export function mayAskForSupplement(elementId: ElementId, process: ProcessGround): boolean {
  const ways = supplementWays(process);
  const seen = new Set<ElementId>([elementId]);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const id of seen) {
    for (const flow of outgoing(id, process)) {
      if (ways.has(flow.id)) return true;
      const target = process.nodes.get(flow.targetId);
      if (target?.type.endsWith('Gateway')) seen.add(flow.targetId);
    }
  }
  return false;
}

function findWays(process: ProcessGround): ReadonlySet<ElementId> {
  const free = findFree(process);
  const flows = process.models.flatMap((model) => model.flows);
  const ways = flows.filter(({ sourceId, targetId }) => free.has(sourceId) && !free.has(targetId));
  return new Set(ways.map(({ id }) => id));
}

/** Nodes from which a way leads to an end without any supplement being awaited on it. */
function findFree(process: ProcessGround): ReadonlySet<ElementId> {
  const free = new Set<ElementId>();
  const nodes = [...process.nodes.values()].filter((node) => !awaitsSupplement(node, process));
  for (let count = -1; count < free.size;) {
    count = free.size;
    for (const node of nodes) if (isFree(node, process, free)) free.add(node.id);
  }
  return free;
}

function isFree(node: FlowNode, process: ProcessGround, free: ReadonlySet<ElementId>): boolean {
  const begins = startsWithin(node, process);
  if (begins.length > 0 && !begins.some(({ id }) => free.has(id))) return false;
  const flows = outgoing(node.id, process);
  return flows.length === 0 || flows.some(({ targetId }) => free.has(targetId));
}

/** Where a sub-process or a call begins; nothing for other nodes. */
function startsWithin(node: FlowNode, process: ProcessGround): readonly FlowNode[] {
  const withinId =
    node.type === 'callActivity' ? node.calledId : node.type === 'subProcess' ? node.id : null;
  if (withinId === null) return [];
  return [...process.nodes.values()].filter(
    ({ type, parentId }) => type === 'startEvent' && parentId === withinId,
  );
}

/** What waits for events waits for a supplement when one of its events is that. */
function awaitsSupplement(node: FlowNode, process: ProcessGround): boolean {
  if (node.type === 'eventBasedGateway') {
    return outgoing(node.id, process).some(({ targetId }) => {
      const target = process.nodes.get(targetId);
      return target !== undefined && awaitsSupplement(target, process);
    });
  }
  const isForMessage =
    node.type === 'receiveTask' ||
    (node.type === 'intermediateCatchEvent' && node.event.kind === 'message');
  const held = { elementId: node.id, scopeId: null, isForMessage, process, scopes: [] };
  return awaitedStatus(held) === 5 && !isAfterResult(node.id, process);
}

function outgoing(elementId: ElementId, { models }: ProcessGround): readonly SequenceFlow[] {
  return models.flatMap(({ flows }) => flows).filter(({ sourceId }) => sourceId === elementId);
}
