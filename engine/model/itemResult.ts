import type { Loop } from './process.ts';

/**
 * The variable in which an item leaves what it adds to the output collection; null where that is
 * computed, or the loop collects nothing. It is local to the item: items side by side would write
 * over each other.
 *
 * Source: BPMN 2.0.2 clause 10.3.8, outputDataItem.
 */
export function itemResult({
  outputItem,
  itemVariable,
}: Extract<Loop, { readonly kind: 'multi' }>): string | null {
  if (outputItem === null || outputItem === itemVariable) return null;
  return NAME.test(outputItem) && !LITERALS.has(outputItem) ? outputItem : null;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const LITERALS = new Set(['true', 'false', 'null', 'loopCounter']);
