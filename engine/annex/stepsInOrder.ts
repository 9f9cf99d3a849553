import type { ElementId } from '../model/ids.ts';
import { isActivity, type Activity, type FlowNode, type ProcessModel } from '../model/process.ts';

/**
 * The steps of a process that people do, in the order of flow: along the way that goes on by
 * default first; what happens only beside it (a refusal, a time that ran out) comes after. A way
 * back changes nothing. Steps that no way leads to come last, in document order.
 */
export function stepsInOrder(process: ProcessModel): readonly Activity[] {
  const nodes = new Map(process.nodes.map((node) => [node.id, node]));
  const finished: ElementId[] = [];
  const seen = new Set<ElementId>();
  // A stack of its own: a drawing may be longer than the calls that a computer nests.
  const visit = (from: ElementId): void => {
    const stack = [{ id: from, next: nextOf(process, nodes.get(from)) }];
    seen.add(from);
    while (stack.length > 0) {
      const top = stack.at(-1);
      const to = top?.next.pop();
      if (to === undefined) finished.push(stack.pop()?.id ?? '');
      else if (!seen.has(to)) {
        seen.add(to);
        stack.push({ id: to, next: nextOf(process, nodes.get(to)) });
      }
    }
  };
  // The last one finished comes first, so that what was not reached is looked at first of all.
  const starts = process.nodes.filter((node) => isOuterStart(process, node));
  for (const { id } of starts) visit(id);
  const rest = process.nodes.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  const order = [...finished.toReversed(), ...rest];
  return order.flatMap((id) => {
    const node = nodes.get(id);
    return node !== undefined && isActivity(node) && isDoneByPeople(node) ? [node] : [];
  });
}

function isOuterStart({ id }: ProcessModel, node: FlowNode): boolean {
  return node.type === 'startEvent' && node.parentId === id;
}

/**
 * Where a token may go next, best last: what is visited last stands right behind its node. Events
 * on the edge come first, then other flows, then the default, then what is inside.
 */
function nextOf(process: ProcessModel, node: FlowNode | undefined): ElementId[] {
  if (node === undefined) return [];
  const edges = process.nodes.flatMap((it) =>
    it.type === 'boundaryEvent' && it.attachedToId === node.id ? [it.id] : [],
  );
  const flows = process.flows.filter(({ sourceId }) => sourceId === node.id).toReversed();
  const byDefault = flows.filter(({ isDefault }) => isDefault);
  const others = flows.filter(({ isDefault }) => !isDefault);
  const inside = process.nodes.flatMap((it) =>
    it.type === 'startEvent' && it.parentId === node.id ? [it.id] : [],
  );
  const next = [...edges, ...[...others, ...byDefault].map(({ targetId }) => targetId), ...inside];
  // The stack takes from the end, and what it takes first is finished first.
  return next.toReversed();
}

function isDoneByPeople(node: Activity): boolean {
  if (node.type === 'userTask' || node.type === 'manualTask') return true;
  return node.type === 'task' && node.performer !== null;
}
