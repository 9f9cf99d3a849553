import { emptyChange } from '../../model/change.ts';
import type { PlanMobileSession } from '../../model/command.ts';
import type { MobileSession } from '../../model/mobileSession.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { MobileSessionAnswer } from '../answers.ts';
import { localDay } from '../localDay.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Plans that officers of a one-stop unit receive at another place.
 *
 * Durable when it resolves to `ok`. Refuses: AGENCY_NOT_FOUND for what is no one-stop unit,
 * MOBILE_SESSION_TIMES, PERSON_NOT_FOUND for who is no active officer of the unit,
 * PROCEDURE_NOT_FOUND.
 */
export function planSession(
  runtime: Runtime,
  command: PlanMobileSession,
): Promise<Result<MobileSessionAnswer, Refusal>> {
  const { commandId, actor, agencyId, officerIds, procedureIds, on, from, to } = command;
  const head = { commandId, command: 'planSession', personId: actor.personId };
  return runCommand<MobileSessionAnswer>(runtime, head, async () => {
    const agency = await runtime.store.findAgency(agencyId);
    if (agency?.kind !== 'one-stop') return refuse({ code: 'AGENCY_NOT_FOUND', agencyId });
    const plannedAt = runtime.now();
    if (from >= to || on < localDay(plannedAt)) {
      return refuse({ code: 'MOBILE_SESSION_TIMES', on, from, to });
    }
    const no = (await refuseOfficers(runtime, command)) ?? (await refuseOffer(runtime, command));
    if (no !== null) return refuse(no);
    const session: MobileSession = {
      mobileSessionId: runtime.newId(),
      agencyId,
      place: command.place,
      hamlet: command.hamlet,
      on,
      from,
      to,
      officerIds: [...new Set(officerIds)],
      procedureIds: [...new Set(procedureIds)],
      status: 'planned',
      plannedBy: actor.personId,
      plannedAt,
      openedAt: null,
      closedAt: null,
      reason: null,
      revision: 1,
    };
    return accept({
      change: { ...emptyChange(), mobileSessions: [{ record: session, expectedRevision: null }] },
      answer: { mobileSessionId: session.mobileSessionId },
      events: [],
    });
  });
}

async function refuseOfficers(
  { store }: Runtime,
  { officerIds, agencyId }: PlanMobileSession,
): Promise<Refusal | null> {
  for (const personId of officerIds) {
    const person = await store.findPerson(personId);
    const isTheirs = person?.placements.some((place) => place.agencyId === agencyId) ?? false;
    if (person?.status !== 'active' || !isTheirs) return { code: 'PERSON_NOT_FOUND', personId };
  }
  return null;
}

async function refuseOffer(
  { store }: Runtime,
  { procedureIds }: PlanMobileSession,
): Promise<Refusal | null> {
  for (const procedureId of procedureIds) {
    const procedure = await store.findProcedure(procedureId);
    if (procedure === null || procedure.isPart) return { code: 'PROCEDURE_NOT_FOUND', procedureId };
  }
  return null;
}
