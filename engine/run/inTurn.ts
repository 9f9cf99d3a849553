/** Runs work of the same key one after the other, of different keys side by side. */
export type Turns = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * Made once per runtime. It only spares conflicts inside this process; what must be unique is held
 * by the store.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
