import type { Difference } from './difference.ts';
import type { DifferenceMessage } from './texts/tellDifference.ts';

/** One difference with its words. */
export type ComparedEntry = Difference & { readonly message: DifferenceMessage };
