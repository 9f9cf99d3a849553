import type { ChangeMark } from '../features/changeMarks/ChangeMarks.ts';
import { CHANGE_SIGNS } from './changeSigns.ts';
import type { ChangedThing } from '../../../engine/compare/groupEntries.ts';
import type { ComparisonTranslate } from './useComparisonTexts.ts';

/**
 * The marks of one of two diagrams, one for each element. What is in a step that stays (a field of
 * its form) marks the step as changed; that the step itself is new or gone says more.
 */
export function marksOf(
  things: readonly ChangedThing[],
  side: 'before' | 'after',
  t: ComparisonTranslate,
): readonly ChangeMark[] {
  const marks = new Map<string, ChangeMark>();
  for (const thing of things) {
    const elementId = side === 'before' ? thing.beforeId : thing.afterId;
    if (elementId === null) continue;
    const change = isHeld(thing) ? 'changed' : thing.change;
    const known = marks.get(elementId);
    if (known !== undefined && change === 'changed') continue;
    marks.set(elementId, { elementId, change, words: `${CHANGE_SIGNS[change]} ${t(change)}` });
  }
  return [...marks.values()];
}

/** Forms and fields are no elements: they are shown at the step that has them. */
function isHeld({ entries }: ChangedThing): boolean {
  const { kind } = entries[0].subject;
  return kind === 'form' || kind === 'field';
}
