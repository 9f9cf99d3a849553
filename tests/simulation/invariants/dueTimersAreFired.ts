import type { World } from '../world.ts';
import type { Invariant } from './invariant.ts';

/**
 * I11: after the turns of a worker that nothing stopped, no timer is overdue; and the worker has
 * nothing to complain of.
 */
export function dueTimersAreFired(): Invariant {
  return {
    name: 'I11 due timers are fired',
    onStep: async ({ said }, world) => {
      const found = world.complaints.splice(0).filter((line) => !isRaceLost(line));
      const isQuiet = said.startsWith('worker: worker fired');
      return isQuiet ? [...found, ...(await overdue(world))] : found;
    },
  };
}

/** Asked dossier by dossier, not of the list that the worker reads. */
async function overdue({ bareStore, clock, dossierIds }: World): Promise<readonly string[]> {
  const found: string[] = [];
  for (const dossierId of dossierIds) {
    const situation = await bareStore.findSituation(dossierId);
    const due = (situation?.timers ?? []).filter(({ dueAt }) => dueAt <= clock.now);
    found.push(...due.map(({ timerId }) => `${timerId} is due and has not fired`));
  }
  return found;
}

/** Many answers for one dossier at once: those that lost every race are taken in the next turn. */
function isRaceLost(line: string): boolean {
  return line.includes('INSTANCE_BUSY');
}
