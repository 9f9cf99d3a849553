import type { Invariant } from './invariant.ts';

/**
 * I11: after the turns of a worker that nothing stopped, no timer is overdue; and the worker has
 * nothing to complain of.
 */
export function dueTimersAreFired(): Invariant {
  return {
    name: 'I11 due timers are fired',
    onStep: async ({ said }, { bareStore, clock, complaints }) => {
      const found = complaints.splice(0).filter((line) => !isRaceLost(line));
      const isQuiet = said.startsWith('worker: worker fired');
      const overdue = isQuiet ? await bareStore.listDueTimers(clock.now, 5) : [];
      return [...found, ...overdue.map(({ timerId }) => `${timerId} is due and has not fired`)];
    },
  };
}

/** Many answers for one dossier at once: those that lost every race are taken in the next turn. */
function isRaceLost(line: string): boolean {
  return line.includes('INSTANCE_BUSY');
}
