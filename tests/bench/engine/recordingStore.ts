import type { Store } from '../../../engine/store/store.ts';

/** One call of the port; `isCounted` belongs to what is measured. */
export type StoreCall = {
  readonly method: keyof Store;
  readonly args: readonly unknown[];
  readonly isCounted: boolean;
};

/** A store that writes down what it is asked; `calls` grows. */
export type Recording = {
  readonly store: Store;
  readonly calls: readonly StoreCall[];
  /** Whether the calls from now on are counted. */
  readonly count: (isCounted: boolean) => void;
};

/** Lets every call through to the store and keeps it with its arguments, in order. */
export function recordingStore(store: Store): Recording {
  const calls: StoreCall[] = [];
  let isCounted = false;
  const recorded = Object.fromEntries(
    Object.entries(store).map(([name, method]) => [
      name,
      (...args: unknown[]): unknown => {
        calls.push({ method: name as keyof Store, args, isCounted });
        return Reflect.apply(method, store, args);
      },
    ]),
  );
  const count = (on: boolean): void => {
    isCounted = on;
  };
  return { store: recorded as unknown as Store, calls, count };
}

/** Asks a store the same again, each call when the one before is answered. */
export async function replay(store: Store, calls: readonly StoreCall[]): Promise<void> {
  for (const { method, args } of calls) await Reflect.apply(store[method], store, args);
}
