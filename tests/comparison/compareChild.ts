import { compareSeed, type Comparison } from './compareSeed.ts';

/** What the parent asks a child for: seeds from, and how many. */
export type SeedRange = { readonly from: number; readonly count: number };

/** A child's answer for one seed; `thrown` when an executor has failed with an exception. */
export type SeedAnswer =
  | { readonly comparison: Comparison }
  | { readonly seed: number; readonly thrown: string };

process.on('message', (range: SeedRange) => void answer(range));

async function answer({ from, count }: SeedRange): Promise<void> {
  for (let seed = from; seed < from + count; seed += 1) process.send?.(await answerFor(seed));
  process.disconnect();
}

async function answerFor(seed: number): Promise<SeedAnswer> {
  try {
    return { comparison: await compareSeed(seed) };
  } catch (fault) {
    return {
      seed,
      thrown: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    };
  }
}
