/**
 * Something changed; told after it is durable. `agencyIds` and `personIds` say who may hear of it.
 */
export type LifeEvent = {
  readonly type: 'task' | 'dossier' | 'procedure' | 'notice' | 'submission' | 'queue';
  readonly id: string;
  readonly revision: number;
  readonly agencyIds: readonly string[];
  readonly personIds?: readonly string[];
};

/** Told to those who listen in this process; nothing is kept. */
export type LifeEvents = {
  readonly publish: (event: LifeEvent) => void;
  /** Returns the function that stops listening. */
  readonly subscribe: (listener: (event: LifeEvent) => void) => () => void;
};

/** Listeners are called in the order they came; one must not throw. */
export function createLifeEvents(): LifeEvents {
  const listeners = new Set<(event: LifeEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
