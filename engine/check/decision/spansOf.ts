import type { ValueClass } from './valueClass.ts';

/** Ranges that touch, as one; a named end belongs to it where its own class is chosen. */
export type Span = {
  readonly from: number | null;
  readonly to: number | null;
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
};

/** The numbers among the chosen classes, from the smallest on. */
export function spansOf(
  classes: readonly ValueClass[],
  chosen: readonly boolean[],
): readonly Span[] {
  const spans: Span[] = [];
  let isOpen = false;
  for (const [index, one] of classes.entries()) {
    if (one.kind !== 'range' || chosen[index] !== true) {
      isOpen = false;
      continue;
    }
    const isPoint = one.from !== null && one.from === one.to;
    const last = isOpen ? spans.pop() : undefined;
    const { from, hasFrom } = last ?? { from: one.from, hasFrom: isPoint };
    spans.push({ from, hasFrom, to: one.to, hasTo: isPoint });
    isOpen = true;
  }
  return spans;
}
