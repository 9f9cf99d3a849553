import { answerParent } from '../support/answersOfChildren.ts';
import { compareSeed, type Comparison } from './compareSeed.ts';

/** A child's answer for one seed; `thrown` when an executor has failed with an exception. */
export type SeedAnswer =
  | { readonly comparison: Comparison }
  | { readonly seed: number; readonly thrown: string };

answerParent(answerFor);

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
