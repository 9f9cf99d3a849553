import { foldText } from '../../../engine/model/foldText.ts';

/** A part of a text that was searched; `match` says whether it was looked for. */
export type FoundPart = { readonly value: string; readonly match?: true };

/** Cuts a text into the parts that a search looked for and the parts between. Pure. */
export function findWords(text: string, words: readonly string[]): readonly FoundPart[] {
  // Composed, so that each letter with its marks folds to one letter at the same place.
  const composed = text.normalize('NFC');
  const folded = foldText(composed);
  const hits = Array.from({ length: composed.length }, () => false);
  for (const word of words) {
    let at = folded.indexOf(word);
    while (at >= 0) {
      hits.fill(true, at, at + word.length);
      at = folded.indexOf(word, at + word.length);
    }
  }
  return partsOf(composed, hits);
}

function partsOf(text: string, hits: readonly boolean[]): readonly FoundPart[] {
  const parts: { value: string; isHit: boolean }[] = [];
  for (const [index, isHit] of hits.entries()) {
    const letter = text.charAt(index);
    const last = parts.at(-1);
    if (last?.isHit === isHit) last.value += letter;
    else parts.push({ value: letter, isHit });
  }
  return parts.map(({ value, isHit }) => (isHit ? { value, match: true } : { value }));
}
