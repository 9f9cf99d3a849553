import type { Marking, Move } from './numberedNet.ts';

/** The marking after a move that can happen in it; a move that leaves the block puts nothing. */
export function fireMove(marking: Marking, { from, to }: Move): Marking {
  const rest = [...marking];
  for (const place of from) rest.splice(rest.indexOf(place), 1);
  return [...rest, ...to].toSorted((left, right) => left - right);
}
