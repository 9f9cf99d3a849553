import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, StartEvent, SubProcess } from '../../model/process.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import { linkPlaces } from './linkPlaces.ts';
import { nodesInside } from './nodesInside.ts';
import type { TimeBuilding } from './timeBuilding.ts';
import { timerMinutes } from './timerMinutes.ts';

/**
 * Links an event sub-process with what is around it: a timer takes its own time from the beginning
 * of its scope, anything else may come wherever a dossier is in the scope. One that interrupts may
 * also come while another is carried out that does not; one that does not counts once. One for
 * compensation is called by what throws it.
 */
export function linkEventSubProcess(building: TimeBuilding, node: SubProcess): void {
  const { graph, entry, counts } = building;
  const scope = graph.nodes.get(node.parentId);
  const [start] = graph.starts(node.id);
  if (start === undefined || start.event.kind === 'compensation') return;
  // The inside of what is not walked through is no part of the way.
  if (scope !== undefined && !building.isOpened(scope)) return;
  const target = entry.get(node.id);
  const minutes = onceAfter(start);
  if (minutes !== null && counts(node.parentId)) {
    for (const from of beginnings(building, scope)) linkPlaces(building, from, target, { minutes });
    return;
  }
  for (const { id } of sourcesOf(building, node, start)) {
    linkPlaces(building, entry.get(id), target);
  }
}

/** The time of a timer that fires once; one that fires again and again may come at any time. */
function onceAfter({ event }: StartEvent): number | null {
  return event.kind === 'timer' && event.timer.kind === 'cycle' ? null : timerMinutes(event);
}

function beginnings(
  { graph, entry, inside, processId }: TimeBuilding,
  scope: FlowNode | undefined,
): readonly (number | undefined)[] {
  if (scope !== undefined) return [inside.get(scope.id)];
  return graph.entries(processId).map(({ id }) => entry.get(id));
}

function sourcesOf(
  building: TimeBuilding,
  node: SubProcess,
  { isInterrupting }: StartEvent,
): readonly FlowNode[] {
  const { graph } = building;
  const isOpenTo = (other: FlowNode): boolean =>
    !isEventSubProcess(other) || (isInterrupting && !interrupts(building, other.id));
  return nodesInside(building, graph.children(node.parentId).filter(isOpenTo));
}

function interrupts({ graph }: TimeBuilding, id: ElementId): boolean {
  return graph
    .starts(id)
    .some((start) => start.isInterrupting || start.event.kind === 'compensation');
}
