import type { PatternPart } from './readPattern.ts';

/** A text longer than this fits no pattern: matching stays bounded whatever is typed. */
const LENGTH_MAX = 500;

/**
 * Whether the whole text is built as the parts say. All ways to match are followed at once, so the
 * time is bounded by text times pattern.
 */
export function matchesPattern(parts: readonly PatternPart[], text: string): boolean {
  const characters = Array.from(text);
  if (characters.length > LENGTH_MAX) return false;
  const places = parts.flatMap(toPlaces);
  let reached = closure(places, new Set([0]));
  for (const character of characters) {
    const next = new Set<number>();
    for (const at of reached) {
      const place = places[at];
      if (place === undefined || !place.fits(character)) continue;
      next.add(place.repeats ? at : at + 1);
    }
    reached = closure(places, next);
  }
  return reached.has(places.length);
}

type Place = {
  readonly fits: PatternPart['fits'];
  readonly isOptional: boolean;
  readonly repeats: boolean;
};

/** A part as places in a row: what must stand there, then what may. */
function toPlaces({ fits, min, max }: PatternPart): readonly Place[] {
  const must = Array.from({ length: min }, () => ({ fits, isOptional: false, repeats: false }));
  if (max === Infinity) return [...must, { fits, isOptional: true, repeats: true }];
  const may = Array.from({ length: max - min }, () => ({ fits, isOptional: true, repeats: false }));
  return [...must, ...may];
}

/** What is left out is passed without a character. */
function closure(places: readonly Place[], from: Set<number>): ReadonlySet<number> {
  // A Set yields what is added while it is walked.
  for (const at of from) if (places[at]?.isOptional === true) from.add(at + 1);
  return from;
}
