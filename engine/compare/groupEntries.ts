import type { ComparedEntry } from './comparedEntry.ts';
import type { ElementRef } from './difference.ts';

/** The differences of one thing; all of them of one kind of change. */
export type ChangedThing = {
  readonly key: string;
  readonly change: ComparedEntry['change'];
  readonly beforeId: string | null;
  readonly afterId: string | null;
  readonly entries: readonly [ComparedEntry, ...ComparedEntry[]];
};

/** What changed in one process; null: in what the procedure asks for. */
export type ChangedProcess = {
  readonly process: ElementRef | null;
  readonly things: readonly ChangedThing[];
};

/** Differences by process and by thing, in the order in which each first comes up. */
export function groupEntries(entries: readonly ComparedEntry[]): readonly ChangedProcess[] {
  const processes = groupBy(entries, ({ process }) => process?.id ?? '');
  return processes.map(([first, ...others]) => ({
    process: first.process,
    things: groupBy([first, ...others], keyOf).map(toThing),
  }));
}

function toThing(entries: readonly [ComparedEntry, ...ComparedEntry[]]): ChangedThing {
  const { change, beforeId, afterId } = entries[0];
  return { key: keyOf(entries[0]), change, beforeId, afterId, entries };
}

function keyOf({ subject, change, beforeId, afterId }: ComparedEntry): string {
  const { kind, name, holder } = subject;
  return JSON.stringify([change, kind, name, holder, beforeId, afterId]);
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item, ...Item[]])[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
