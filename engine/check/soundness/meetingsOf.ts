import type { ElementId } from '../../model/ids.ts';
import type { ProcessModel } from '../../model/process.ts';
import { buildScopeGraph } from './buildScopeGraph.ts';
import { isJoin, type GraphNode, type Meetings, type ScopeGraph } from './scopeGraph.ts';

const KNOWN = new WeakMap<ProcessModel, Meetings>();

/** The events of a process that join in, and the joins at which their flows meet others. */
export function meetingsOf(process: ProcessModel): Meetings {
  const known = KNOWN.get(process) ?? findMeetings(process);
  KNOWN.set(process, known);
  return known;
}

/** The flow of an event, and the flow of the process or sub-process that holds it. */
type Body = { readonly graph: ScopeGraph; readonly around: ScopeGraph };

function findMeetings(process: ProcessModel): Meetings {
  const bodies = bodiesIn(process);
  const eventIds = new Set<ElementId>();
  const joinIds = new Set<ElementId>();
  const joinsIn = ({ graph, around }: Body): boolean =>
    comesToOthers({ graph, around }) ||
    joinsOf(graph).some((id) => joinIds.has(id)) ||
    graph.detached.some((id) => eventIds.has(id));
  for (let count = -1; eventIds.size > count;) {
    count = eventIds.size;
    for (const body of bodies.filter(joinsIn)) {
      eventIds.add(body.graph.id);
      for (const id of joinsOf(body.graph)) joinIds.add(id);
    }
  }
  return { eventIds, joinIds };
}

function bodiesIn(process: ProcessModel): readonly Body[] {
  const arounds = new Map<ElementId, ScopeGraph>();
  return process.nodes.flatMap((node) => {
    const isBeside = node.type === 'boundaryEvent' && !node.isInterrupting;
    if (!isBeside || node.event.kind === 'compensation') return [];
    const around = arounds.get(node.parentId) ?? buildScopeGraph(process, node.parentId);
    arounds.set(node.parentId, around);
    return [{ graph: buildScopeGraph(process, node.id), around }];
  });
}

/** Whether the flow around comes to one of its joins too, or it never takes all flows of one. */
function comesToOthers({ graph: { nodes }, around }: Body): boolean {
  const isHalf = (join: GraphNode): boolean =>
    join.incoming.some(({ sourceId }) => !nodes.has(sourceId));
  return [...nodes.values()].some(
    (node) => isJoin(node) && (around.nodes.has(node.id) || isHalf(node)),
  );
}

function joinsOf({ nodes }: ScopeGraph): readonly ElementId[] {
  return [...nodes.values()].filter(isJoin).map(({ id }) => id);
}
