import type { TaskRecord } from '../../../engine/model/records.ts';
import type { DossierSituation } from '../../../engine/store/store.ts';
import { pick } from '../../support/seededRandom.ts';
import { actorOf, OFFICERS, type Officer } from '../people.ts';
import type { ProcedureKit } from '../procedureKits.ts';
import type { World } from '../world.ts';

/** Somebody at the post of the task, most often the one who has claimed it. */
export function officerFor({ random }: World, task: TaskRecord): Officer {
  const there = OFFICERS.filter(
    ({ agencyId, post }) => agencyId === task.agencyId && post === task.post,
  );
  const claimant = there.find(({ personId }) => personId === task.claimedBy);
  if (claimant !== undefined && random() < 0.8) return claimant;
  return pick(random, there) ?? OFFICERS[0]!;
}

/** The kit that a dossier is played by. */
export function kitOf(world: World, { dossier }: DossierSituation): ProcedureKit {
  return world.procedures.find(({ procedureId }) => procedureId === dossier.procedureId)!.kit;
}

/** Somebody of the dossier's agencies who is as wanted; whoever receives it otherwise. */
export function officerOf(
  { random }: World,
  { dossier }: DossierSituation,
  isWanted: (officer: Officer) => boolean,
): Officer {
  const there = OFFICERS.filter(({ agencyId }) => dossier.agencyIds.includes(agencyId));
  const { receivingAgencyId } = dossier;
  return (
    pick(random, there.filter(isWanted)) ??
    OFFICERS.find(({ agencyId }) => agencyId === receivingAgencyId)!
  );
}

/** Whoever received it. */
export function receiverActor({ dossier }: DossierSituation) {
  return actorOf(OFFICERS.find(({ agencyId }) => agencyId === dossier.receivingAgencyId)!);
}
