import type { Invariant } from './invariant.ts';

/**
 * I9: a timer fires at or after its due moment, by the moment of its line and by the clock of the
 * program; and the row that waits now is not changed meanwhile.
 */
export function timerIsNeverEarly(): Invariant {
  const due = new Map<string, number>();
  return {
    name: 'I9 a timer is never early',
    onDossier: ({ instances, situation }, { clock }) => {
      const early = instances.flatMap(({ fresh }) =>
        fresh.flatMap(({ type, causeId, at, facts }) => {
          if (type !== 'timer-fired' || causeId === null) return [];
          const dueAt = due.get(causeId) ?? Number(facts['dueAt']);
          return at >= dueAt && clock.now >= dueAt ? [] : [`${causeId} was due ${dueAt}`];
        }),
      );
      const moved = situation.timers.filter(({ timerId, dueAt }) => {
        const before = due.get(timerId) ?? dueAt;
        due.set(timerId, dueAt);
        return before !== dueAt;
      });
      return [...early, ...moved.map(({ timerId }) => `${timerId} was given another due moment`)];
    },
  };
}
