import type { Invariant } from './invariant.ts';

/** I19: every line names an agency that takes part in the dossier, or none (timers, answers). */
export function agencyTakesPart(): Invariant {
  return {
    name: 'I19 the agency takes part',
    onDossier: ({ instances, situation }) =>
      instances.flatMap(({ fresh }) =>
        fresh.flatMap(({ agencyId, dossierId, personId, instanceId, seq }) => {
          const { dossier } = situation;
          const takesPart = agencyId !== null && dossier.agencyIds.includes(agencyId);
          const isRight = personId === null ? agencyId === null : takesPart;
          const isHere = dossierId === dossier.dossierId;
          return isRight && isHere ? [] : [`${instanceId} line ${seq} names ${agencyId}`];
        }),
      ),
  };
}
