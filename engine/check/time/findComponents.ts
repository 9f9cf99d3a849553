/**
 * Strongly connected components, numbered so that every edge between two of them goes to a larger
 * number; iterative, linear (Tarjan). Places that `starts` do not reach have -1.
 */
export function findComponents(
  targets: readonly (readonly number[])[],
  starts: readonly number[],
): Int32Array {
  const search: Search = {
    targets,
    index: new Int32Array(targets.length).fill(-1),
    low: new Int32Array(targets.length),
    component: new Int32Array(targets.length).fill(-1),
    open: [],
    counts: { seen: 0, closed: 0 },
  };
  for (const start of starts) if (search.index[start] === -1) searchFrom(search, start);
  const { component, counts } = search;
  return component.map((number) => (number === -1 ? -1 : counts.closed - 1 - number));
}

type Search = {
  readonly targets: readonly (readonly number[])[];
  /** When a place was seen, and the earliest open place that it leads back to. */
  readonly index: Int32Array;
  readonly low: Int32Array;
  readonly component: Int32Array;
  readonly open: number[];
  readonly counts: { seen: number; closed: number };
};

type Visit = { readonly at: number; readonly next: Iterator<number, undefined> };

function searchFrom(search: Search, start: number): void {
  const stack = [enter(search, start)];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value: to } = top.next.next();
    if (to === undefined) {
      close(search, top.at);
      stack.pop();
      const below = stack.at(-1);
      if (below !== undefined) lower(search.low, below.at, search.low[top.at]);
    } else if (search.index[to] === -1) stack.push(enter(search, to));
    else if (search.component[to] === -1) lower(search.low, top.at, search.index[to]);
  }
}

function enter({ targets, index, low, open, counts }: Search, at: number): Visit {
  index[at] = counts.seen;
  low[at] = counts.seen;
  counts.seen += 1;
  open.push(at);
  return { at, next: (targets[at] ?? []).values() };
}

/** The first place seen of a component takes all that is open above it. */
function close({ index, low, open, component, counts }: Search, at: number): void {
  if (low[at] !== index[at]) return;
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    component[member] = counts.closed;
    if (member === at) break;
  }
  counts.closed += 1;
}

function lower(low: Int32Array, at: number, to: number | undefined): void {
  low[at] = Math.min(low[at] ?? 0, to ?? 0);
}
