import type { ProcessGround } from './processGround.ts';
import type { ElementId } from './ids.ts';
import type { FlowNode, SequenceFlow } from './process.ts';

/**
 * Every node that a token can come to from an element, itself included: along the flows that are
 * taken, over boundary events and links, into what is around an end and out of calls.
 */
export function reachableFrom(
  elementId: ElementId,
  process: ProcessGround,
  isTaken: (flow: SequenceFlow) => boolean = () => true,
): readonly FlowNode[] {
  const seen = new Set<ElementId>([elementId]);
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const id of seen) for (const next of nextOf(id, process, isTaken)) seen.add(next);
  return [...seen].flatMap((id) => process.nodes.get(id) ?? []);
}

/** Along the flows and over the boundary events; from an end on to what is around. */
function nextOf(
  elementId: ElementId,
  process: ProcessGround,
  isTaken: (flow: SequenceFlow) => boolean,
): readonly ElementId[] {
  const { models, nodes } = process;
  const outgoing = models.flatMap(({ flows }) => flows).filter((it) => it.sourceId === elementId);
  const along = outgoing.filter(isTaken).map(({ targetId }) => targetId);
  const attached = [...nodes.values()]
    .filter((node) => node.type === 'boundaryEvent' && node.attachedToId === elementId)
    .map(({ id }) => id);
  return [...along, ...attached, ...(outgoing.length === 0 ? around(elementId, process) : [])];
}

/** The sub-process of an element, or the calls of its process; of a link, where it leads. */
function around(elementId: ElementId, { models, nodes }: ProcessGround): readonly ElementId[] {
  const procedureOf = (processId: ElementId | undefined) =>
    models.find(({ id }) => id === processId)?.procedureId ?? null;
  const procedureId = procedureOf(nodes.get(elementId)?.parentId);
  const node = nodes.get(elementId);
  const linkName = linkOf(node);
  return [...nodes.values()]
    .filter((other) => {
      if (linkName !== null) return other !== node && linkOf(other) === linkName;
      if (other.type === 'callActivity') {
        // An earlier version of the procedure that the call leads to now comes back to it too.
        const isOutside = other.procedure !== null && procedureId !== null;
        if (isOutside && procedureOf(other.calledId) === procedureId) return true;
        if (other.calledId === node?.parentId) return true;
      }
      return other.id === node?.parentId;
    })
    .map(({ id }) => id);
}

function linkOf(node: FlowNode | undefined): string | null {
  return node !== undefined && 'event' in node && node.event.kind === 'link'
    ? node.event.linkName
    : null;
}
