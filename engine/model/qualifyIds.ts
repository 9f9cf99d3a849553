import type { ElementId } from './ids.ts';
import type {
  Definitions,
  EventDefinition,
  FlowNode,
  Lane,
  ProcessModel,
  SequenceFlow,
} from './process.ts';
import { qualifiedId } from './qualifiedId.ts';

/**
 * The same drawing with every id qualified, so that it can stand beside others; what it calls
 * within itself follows, the names of other procedures stay.
 */
export function qualifyIds(definitions: Definitions, qualifier: string): Definitions {
  const own: Rename = (id) => qualifiedId(qualifier, id);
  const within = new Set(definitions.processes.map(({ id }) => id));
  const called: Rename = (id) => (within.has(id) ? own(id) : id);
  return {
    ...definitions,
    processes: definitions.processes.map((process) => ofProcess(process, own, called)),
    messageFlows: definitions.messageFlows.map(({ id, sourceId, targetId }) => {
      return { id: own(id), sourceId: own(sourceId), targetId: own(targetId) };
    }),
    pools: definitions.pools.map((pool) => {
      return { ...pool, id: own(pool.id), processId: orNull(pool.processId, own) };
    }),
    findings: definitions.findings.map((finding) => {
      return { ...finding, elementId: own(finding.elementId), path: finding.path.map(own) };
    }),
  };
}

type Rename = (id: ElementId) => ElementId;

function orNull(id: ElementId | null, rename: Rename): ElementId | null {
  return id === null ? null : rename(id);
}

function ofProcess(process: ProcessModel, own: Rename, called: Rename): ProcessModel {
  return {
    ...process,
    id: own(process.id),
    poolId: orNull(process.poolId, own),
    lanes: process.lanes.map((lane) => ofLane(lane, own)),
    nodes: process.nodes.map((node) => ofNode(node, own, called)),
    flows: process.flows.map((flow) => ofFlow(flow, own)),
  };
}

function ofLane(lane: Lane, own: Rename): Lane {
  return { ...lane, id: own(lane.id), elementIds: lane.elementIds.map(own) };
}

function ofFlow(flow: SequenceFlow, own: Rename): SequenceFlow {
  const { id, parentId, sourceId, targetId } = flow;
  const ends = { sourceId: own(sourceId), targetId: own(targetId) };
  return { ...flow, id: own(id), parentId: own(parentId), ...ends };
}

function ofNode(node: FlowNode, own: Rename, called: Rename): FlowNode {
  const at = { id: own(node.id), parentId: own(node.parentId) };
  switch (node.type) {
    case 'boundaryEvent': {
      const attachedToId = own(node.attachedToId);
      const handlerId = orNull(node.handlerId, own);
      return { ...node, ...at, attachedToId, handlerId, event: ofEvent(node.event, own) };
    }
    case 'startEvent':
    case 'endEvent':
    case 'intermediateCatchEvent':
    case 'intermediateThrowEvent':
      return { ...node, ...at, event: ofEvent(node.event, own) };
    case 'callActivity':
      return { ...node, ...at, calledId: called(node.calledId) };
    default:
      return { ...node, ...at };
  }
}

function ofEvent(event: EventDefinition, own: Rename): EventDefinition {
  if (event.kind !== 'compensation') return event;
  return { ...event, activityId: orNull(event.activityId, own) };
}
