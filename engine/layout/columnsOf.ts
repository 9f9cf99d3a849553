import type { ModdleElement } from 'bpmn-moddle';
import { groupBy } from '../model/groupBy.ts';
import type { ScopeContent, ScopeFlow } from './scopeContent.ts';

type Visit = { readonly node: ModdleElement; readonly ways: ScopeFlow[] };

/**
 * The column of every node: one more than that of the last node before it. A flow that closes a
 * loop leads back and counts for no column; which one does is found by walking from the starts in
 * document order. What stands aside in its lane comes behind all others.
 */
export function columnsOf({
  nodes,
  flows,
  aside,
}: ScopeContent): ReadonlyMap<ModdleElement, number> {
  const ways = groupBy(flows, ({ from }) => from);
  const targets = new Set(flows.map(({ to }) => to));
  const starts = nodes.filter((node) => !targets.has(node));
  const seen = new Set<ModdleElement>();
  const back = new Set<ScopeFlow>();
  const finished: ModdleElement[] = [];
  for (const start of [...starts, ...nodes]) {
    if (!seen.has(start)) walk(start, { ways, seen, back, finished });
  }
  const columns = new Map<ModdleElement, number>(nodes.map((node) => [node, 0]));
  for (const node of finished.toReversed()) {
    for (const flow of ways.get(node) ?? []) {
      if (back.has(flow)) continue;
      const column = Math.max(columns.get(flow.to) ?? 0, (columns.get(node) ?? 0) + 1);
      columns.set(flow.to, column);
    }
  }
  const last = Math.max(-1, ...columns.values());
  for (const node of aside) columns.set(node, last + 1);
  return columns;
}

type Walk = {
  readonly ways: ReadonlyMap<ModdleElement, readonly ScopeFlow[]>;
  readonly seen: Set<ModdleElement>;
  readonly back: Set<ScopeFlow>;
  readonly finished: ModdleElement[];
};

/** Depth first with a stack of its own: a file may hold a longer way than calls may nest. */
function walk(start: ModdleElement, { ways, seen, back, finished }: Walk): void {
  const stack: Visit[] = [];
  const open = new Set<ModdleElement>();
  const enter = (node: ModdleElement): void => {
    seen.add(node);
    open.add(node);
    stack.push({ node, ways: [...(ways.get(node) ?? [])].toReversed() });
  };
  enter(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const flow = top.ways.pop();
    if (flow === undefined) {
      stack.pop();
      open.delete(top.node);
      finished.push(top.node);
    } else if (open.has(flow.to)) back.add(flow);
    else if (!seen.has(flow.to)) enter(flow.to);
  }
}
