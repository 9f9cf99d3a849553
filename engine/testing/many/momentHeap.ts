import type { Instant } from '../../model/time.ts';

/** Things to come, earliest first; of the same moment in the order in which they were added. */
export type MomentHeap<Thing> = {
  readonly add: (at: Instant, thing: Thing) => void;
  /** Takes the earliest out; null when nothing is to come. */
  readonly take: () => { readonly at: Instant; readonly thing: Thing } | null;
};

type Entry<Thing> = { readonly at: Instant; readonly place: number; readonly thing: Thing };

/** An empty one. Owns its list: a binary heap. */
export function momentHeap<Thing>(): MomentHeap<Thing> {
  const heap: Entry<Thing>[] = [];
  let added = 0;
  return {
    add: (at, thing) => {
      heap.push({ at, place: added, thing });
      added += 1;
      rise(heap, heap.length - 1);
    },
    take: () => {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return null;
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap);
      }
      return first;
    },
  };
}

function isBefore<Thing>(one: Entry<Thing>, other: Entry<Thing>): boolean {
  return one.at === other.at ? one.place < other.place : one.at < other.at;
}

function rise<Thing>(heap: Entry<Thing>[], from: number): void {
  for (let at = from; at > 0;) {
    const up = (at - 1) >> 1;
    if (!swapIfBefore(heap, at, up)) return;
    at = up;
  }
}

function sink<Thing>(heap: Entry<Thing>[]): void {
  for (let at = 0; ;) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    const [one, other] = [heap[left], heap[right]];
    const least = one !== undefined && other !== undefined && isBefore(other, one) ? right : left;
    if (!swapIfBefore(heap, least, at)) return;
    at = least;
  }
}

/** Swaps when what stands below comes first. */
function swapIfBefore<Thing>(heap: Entry<Thing>[], below: number, above: number): boolean {
  const [one, other] = [heap[below], heap[above]];
  if (one === undefined || other === undefined || !isBefore(one, other)) return false;
  heap[below] = other;
  heap[above] = one;
  return true;
}
