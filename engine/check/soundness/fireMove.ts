import type { Disarming, Marking, Move } from './numberedNet.ts';

/** The marking after a move that can happen in it; a move that leaves the block puts nothing. */
export function fireMove(marking: Marking, move: Move): Marking {
  const rest = [...marking];
  for (const place of move.from) rest.splice(rest.indexOf(place), 1);
  for (const disarming of move.disarms) disarm(rest, disarming);
  for (const place of move.to) insert(rest, place);
  return rest;
}

function disarm(marking: number[], { activity, armed }: Disarming): void {
  const active = marking.filter((place) => place === activity).length;
  let last = marking.findLastIndex((place) => armed.includes(place));
  while (last >= 0 && marking.filter((place) => armed.includes(place)).length > active) {
    marking.splice(last, 1);
    last = marking.findLastIndex((place) => armed.includes(place));
  }
}

/** Adds a token and keeps the order; sorting anew takes most of the time of a large block. */
function insert(marking: number[], place: number): void {
  let at = marking.length;
  while (at > 0 && (marking[at - 1] ?? 0) > place) at -= 1;
  marking.splice(at, 0, place);
}
