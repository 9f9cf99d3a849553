/**
 * Strongly connected components, numbered so that every edge between two of them goes to a larger
 * number; iterative, linear. Places that `starts` do not reach have -1.
 */
export function findComponents(
  targets: readonly (readonly number[])[],
  starts: readonly number[],
): Int32Array {
  const count = targets.length;
  const index = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const component = new Int32Array(count).fill(-1);
  const open: number[] = [];
  let seen = 0;
  let closed = 0;
  const enter = (at: number): { readonly at: number; next: number } => {
    index[at] = seen;
    low[at] = seen;
    seen += 1;
    open.push(at);
    return { at, next: 0 };
  };
  const close = (at: number): void => {
    if (low[at] !== index[at]) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      component[member] = closed;
      if (member === at) break;
    }
    closed += 1;
  };
  for (const start of starts) {
    const stack = index[start] === -1 ? [enter(start)] : [];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = targets[top.at]?.[top.next];
      top.next += 1;
      if (to === undefined) {
        close(top.at);
        stack.pop();
        const below = stack.at(-1);
        if (below) low[below.at] = Math.min(low[below.at] ?? 0, low[top.at] ?? 0);
      } else if (index[to] === -1) {
        stack.push(enter(to));
      } else if (component[to] === -1) {
        low[top.at] = Math.min(low[top.at] ?? 0, index[to] ?? 0);
      }
    }
  }
  return component.map((number) => (number === -1 ? -1 : closed - 1 - number));
}
