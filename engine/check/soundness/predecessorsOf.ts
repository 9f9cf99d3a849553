import type { Net } from './net.ts';

/** Place -> places from which a step puts a token there. */
export function predecessorsOf(net: Net): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const transition of net.transitions) {
    const to = [...transition.to, ...transition.branches.flatMap((branch) => branch.to)];
    for (const place of to) before.set(place, [...(before.get(place) ?? []), ...transition.from]);
  }
  return before;
}
