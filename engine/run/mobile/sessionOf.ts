import type { ReceiveDossier } from '../../model/command.ts';
import type { MobileSession } from '../../model/mobileSession.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { Runtime } from '../runtime.ts';

/**
 * The session at which a dossier is received; null at the counter.
 *
 * Refuses: MOBILE_SESSION_NOT_FOUND also for one of another unit, MOBILE_SESSION_NOT_OPEN,
 * MOBILE_OFFICER_NOT_PART, MOBILE_PROCEDURE_NOT_PART.
 */
export async function sessionOf(
  { store }: Runtime,
  { mobileSessionId = null, receivingAgencyId, procedureId, actor }: ReceiveDossier,
): Promise<Result<MobileSession | null, Refusal>> {
  if (mobileSessionId === null) return accept(null);
  const session = await store.findMobileSession(mobileSessionId);
  if (session === null || session.agencyId !== receivingAgencyId) {
    return refuse({ code: 'MOBILE_SESSION_NOT_FOUND', mobileSessionId });
  }
  if (session.status !== 'open') {
    return refuse({ code: 'MOBILE_SESSION_NOT_OPEN', status: session.status });
  }
  if (!session.officerIds.some((personId) => personId === actor.personId)) {
    return refuse({ code: 'MOBILE_OFFICER_NOT_PART' });
  }
  if (!session.procedureIds.includes(procedureId)) {
    return refuse({ code: 'MOBILE_PROCEDURE_NOT_PART', procedureId });
  }
  return accept(session);
}
