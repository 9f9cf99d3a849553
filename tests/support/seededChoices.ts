import { below, pick, seededRandom } from './seededRandom.ts';

/** A stream of choices, the same for the same seed. */
export type SeededChoices = {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of the list, which has at least one. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

/** Makes a stream. */
export function seededChoices(seed: number): SeededChoices {
  const next = seededRandom(seed);
  return {
    next,
    below: (limit) => below(next, limit),
    chance: (share) => next() < share,
    pick: (items) => pick(next, items) as (typeof items)[number],
  };
}
