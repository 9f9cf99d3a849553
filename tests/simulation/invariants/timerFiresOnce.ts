import type { Invariant } from './invariant.ts';

/** I8: a timer fires at most once in its life. */
export function timerFiresOnce(): Invariant {
  const fired = new Map<string, string>();
  return {
    name: 'I8 a timer fires once',
    onDossier: ({ instances }) =>
      instances.flatMap(({ fresh }) =>
        fresh.flatMap(({ type, causeId, instanceId, seq }) => {
          if (type !== 'timer-fired') return [];
          if (causeId === null) return [`${instanceId} line ${seq} names no timer`];
          const before = fired.get(causeId);
          fired.set(causeId, `${instanceId} line ${seq}`);
          return before === undefined ? [] : [`${causeId} fired in ${before} and again`];
        }),
      ),
  };
}
