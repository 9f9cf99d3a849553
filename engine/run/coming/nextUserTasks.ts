import type { ElementId } from '../../model/ids.ts';
import type { FlowNode, Task } from '../../model/process.ts';
import type { ProcessGround } from '../../model/processGround.ts';

/** Here a token waits for something else than a person's next step. */
const WAITS: ReadonlySet<FlowNode['type']> = new Set<FlowNode['type']>([
  'receiveTask',
  'intermediateCatchEvent',
  'eventBasedGateway',
]);

/** What was found before; a process that was loaded never changes. */
const FOUND = new WeakMap<ProcessGround, Map<ElementId, readonly Task[]>>();

/**
 * The user tasks that may come right after an element, in the order of the drawing: along the
 * flows, into sub-processes and calls and out of them, over gateways and automatic steps, and not
 * over another user task or a wait.
 */
export function nextUserTasks(elementId: ElementId, ground: ProcessGround): readonly Task[] {
  const known = FOUND.get(ground) ?? new Map<ElementId, readonly Task[]>();
  FOUND.set(ground, known);
  const tasks = known.get(elementId) ?? findNext(elementId, ground);
  known.set(elementId, tasks);
  return tasks;
}

function findNext(elementId: ElementId, ground: ProcessGround): readonly Task[] {
  const found = new Set<ElementId>();
  const seen = new Set<ElementId>(after(elementId, ground));
  // A set is walked in the order of insertion, what is added meanwhile included.
  for (const id of seen) {
    const node = ground.nodes.get(id);
    if (node === undefined || isWait(node)) continue;
    if (node.type === 'userTask') found.add(id);
    else for (const next of beyond(node, ground)) seen.add(next);
  }
  return [...ground.nodes.values()].filter(
    (node): node is Task => node.type === 'userTask' && found.has(node.id),
  );
}

/** A catch event of a link only goes on. */
function isWait(node: FlowNode): boolean {
  return WAITS.has(node.type) && linkOf(node) === null;
}

function beyond(node: FlowNode, ground: ProcessGround): readonly ElementId[] {
  if (node.type === 'subProcess') return startsIn(node.id, ground);
  if (node.type === 'callActivity') return startsIn(node.calledId, ground);
  return after(node.id, ground);
}

/** The plain starts of a sub-process or a called process. */
function startsIn(parentId: ElementId, { nodes }: ProcessGround): readonly ElementId[] {
  return [...nodes.values()]
    .filter((node) => node.type === 'startEvent' && node.parentId === parentId)
    .map(({ id }) => id);
}

/** Along the flows; from an end of what is inside something on to what follows that. */
function after(elementId: ElementId, ground: ProcessGround): readonly ElementId[] {
  const { models, nodes } = ground;
  const targets = models
    .flatMap(({ flows }) => flows)
    .filter(({ sourceId }) => sourceId === elementId)
    .map(({ targetId }) => targetId);
  if (targets.length > 0) return targets;
  const node = nodes.get(elementId);
  const linkName = linkOf(node);
  if (linkName !== null) {
    return [...nodes.values()]
      .filter((other) => other.type === 'intermediateCatchEvent' && linkOf(other) === linkName)
      .map(({ id }) => id);
  }
  return [...nodes.values()]
    .filter((other) => isAround(other, node))
    .flatMap((other) => after(other.id, ground));
}

/** The sub-process of a node, or a call of its process. */
function isAround(other: FlowNode, node: FlowNode | undefined): boolean {
  if (node === undefined || other === node) return false;
  if (other.type === 'callActivity') return other.calledId === node.parentId;
  return other.type === 'subProcess' && other.id === node.parentId;
}

function linkOf(node: FlowNode | undefined): string | null {
  return node !== undefined && 'event' in node && node.event.kind === 'link'
    ? node.event.linkName
    : null;
}
