import type { Fee } from '../../../engine/model/form.ts';
import type { SeenDossier } from '../look.ts';
import type { World } from '../world.ts';

/**
 * The fees of a dossier whose amount does not come out of a step, counted apart from the program.
 */
export function feesOf(world: World, { situation }: SeenDossier): readonly Fee[] {
  const { procedureId } = situation.dossier;
  const played = world.procedures.find((one) => one.procedureId === procedureId);
  return (played?.kit.content.fees ?? []).filter(({ amountVariable }) => !amountVariable);
}

/** The most that a fee came to at any time in the life of the dossier. */
export function mostOwed({ amountDong, online, timesVariable }: Fee, seen: SeenDossier): number {
  const isOnline = seen.situation.dossier.channel === 'online';
  const rate = isOnline && online ? online.amountDong : amountDong;
  if (!timesVariable) return rate;
  const times = seen.instances.flatMap(({ history }) =>
    history.flatMap(({ input }) => {
      const given = input !== null && 'variables' in input ? input.variables[timesVariable] : null;
      return typeof given === 'number' ? [given] : [];
    }),
  );
  return rate * Math.max(0, ...times);
}
