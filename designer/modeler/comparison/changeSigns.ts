import type { ComparedEntry } from '../../../engine/compare/comparedEntry.ts';

/** The sign of each kind of change, as it stands on the diagrams. */
export const CHANGE_SIGNS: { readonly [Change in ComparedEntry['change']]: string } = {
  added: '+',
  removed: '−',
  changed: '≠',
};
