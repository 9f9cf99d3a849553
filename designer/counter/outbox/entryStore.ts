import type { KeptEntry } from './keptEntry.ts';

/** The part of the browser's storage that is used here. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'lienthong.outbox.';

/**
 * The entries of one person on this computer. Each lies under a key of its own, so that two tabs
 * never write over each other's.
 */
export function entryStore(shelf: Shelf, personId: string) {
  const prefix = `${PREFIX}${personId}.`;
  return {
    /** By the moment of writing. Entries that cannot be read are left out, and stay. */
    list: (): readonly KeptEntry[] => {
      const keys = Array.from({ length: shelf.length }, (_, place) => shelf.key(place));
      return keys
        .flatMap((key) => (key?.startsWith(prefix) ? [shelf.getItem(key)] : []))
        .flatMap((text) => readEntry(text) ?? [])
        .toSorted(byWriting);
    },
    find: (commandId: string): KeptEntry | null => readEntry(shelf.getItem(prefix + commandId)),
    /** False: the browser kept nothing (no room, or storage is switched off). */
    put: (entry: KeptEntry): boolean => {
      const key = prefix + entry.commandId;
      const text = JSON.stringify(entry);
      try {
        shelf.setItem(key, text);
        return shelf.getItem(key) === text;
      } catch (error) {
        if (error instanceof DOMException) return false;
        throw error;
      }
    },
    remove: (commandId: string): void => shelf.removeItem(prefix + commandId),
  };
}

/** The entries of one person on this computer. */
export type EntryStore = ReturnType<typeof entryStore>;

function readEntry(text: string | null): KeptEntry | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as KeptEntry;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function byWriting(one: KeptEntry, other: KeptEntry): number {
  return one.writtenAt - other.writtenAt;
}
