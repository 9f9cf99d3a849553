import type { NetTransition } from './net.ts';
import type { Move } from './numberedNet.ts';

/** A step of a counterexample: the transition and, for a split, which flows were taken. */
export type Fired = { readonly transition: NetTransition; readonly taken: readonly number[] };

/** Something that exploring has come to, with the move that led there; null at the start. */
export type Visited = { readonly parent: Visited | null; readonly by: Move | null };

/** The steps that led there. */
export function pathTo(visited: Visited): readonly Fired[] {
  const path: Fired[] = [];
  for (let at: Visited | null = visited; at !== null; at = at.parent) {
    if (at.by !== null) path.push(firedBy(at.by));
  }
  return path.toReversed();
}

/** A move as a step of a counterexample. */
export function firedBy({ transition, taken }: Move): Fired {
  return { transition, taken };
}
