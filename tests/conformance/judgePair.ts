import { canonicalJson } from '../../engine/model/canonicalJson.ts';
import { checkDrawing } from './checkDrawing.ts';
import type { Pair } from './findPairs.ts';
import { playPair, type Way } from './playPair.ts';

/** What a pair came to in one way; null when it is as expected. */
export type Judgement = { readonly way: string; readonly difference: string | null };

/** Executes a pair in every way, or checks its drawing once when it belongs to a rule. */
export async function judgePair(pair: Pair, ways: readonly Way[]): Promise<readonly Judgement[]> {
  if (pair.kind === 'rule') {
    const difference = await differenceOf(() => checkDrawing(pair.path));
    return [{ way: 'check', difference }];
  }
  const judgements: Judgement[] = [];
  for (const way of ways) {
    const difference = await differenceOf(() => playPair(pair.path, way));
    judgements.push({ way: way.name, difference });
  }
  return judgements;
}

/** A pair that cannot even be executed is one that failed. */
async function differenceOf(
  judge: () => Promise<{ readonly told: unknown; readonly expected: unknown }>,
): Promise<string | null> {
  try {
    const { told, expected } = await judge();
    const [got, wanted] = [canonicalJson(told), canonicalJson(expected)];
    return got === wanted ? null : `Expected ${wanted}, but got ${got}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
