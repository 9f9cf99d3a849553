import type { Invariant } from './invariant.ts';

/** I10: a timer whose row went without a firing, because its element was left, never fires. */
export function cancelledTimerNeverFires(): Invariant {
  const waiting = new Map<string, string>();
  const cancelled = new Set<string>();
  return {
    name: 'I10 a cancelled timer never fires',
    onDossier: ({ instances, situation }) => {
      const { dossierId } = situation.dossier;
      const fired = instances.flatMap(({ fresh }) =>
        fresh.flatMap(({ type, causeId }) => (type === 'timer-fired' ? [causeId ?? ''] : [])),
      );
      const wrong = fired.filter((timerId) => cancelled.has(timerId));
      const now = new Set(situation.timers.map(({ timerId }) => timerId));
      for (const [timerId, owner] of waiting) {
        if (owner !== dossierId || now.has(timerId)) continue;
        waiting.delete(timerId);
        if (!fired.includes(timerId)) cancelled.add(timerId);
      }
      const back = [...now].filter((timerId) => cancelled.has(timerId));
      for (const timerId of now) waiting.set(timerId, dossierId);
      return [
        ...wrong.map((timerId) => `${timerId} fired after it was cancelled`),
        ...back.map((timerId) => `${timerId} waits again after it was cancelled`),
      ];
    },
  };
}
