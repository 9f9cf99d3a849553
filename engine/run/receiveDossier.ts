import type { ReceiveDossier } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, type Result } from '../model/result.ts';
import type { ReceivedAnswer } from './answers.ts';
import { planReceived, type StoredAnswer } from './planReceived.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Receives a dossier: gives it code, promise and tracking secret, pins the version in force and
 * starts its process, in one commit.
 *
 * The code is that of the receiving agency, the day and the agency's running number of the day;
 * dossiers of one agency take turns, and the store refuses a number twice. Durable when it resolves
 * to `ok`.
 * Refuses: PROCEDURE_NOT_FOUND, PROCEDURE_IS_PART, NO_VERSION_IN_FORCE, PROCEDURE_SUSPENDED,
 * PROCEDURE_ABOLISHED, FILING_CLOSED, AGENCY_NOT_FOUND, COMMUNE_UNKNOWN, PARTY_NOT_FOUND,
 * PAPERS_MISSING, RESULT_NOT_REUSABLE, CALENDAR_TOO_SHORT, and what sessionOf refuses.
 */
export async function receiveDossier(
  runtime: Runtime,
  command: ReceiveDossier,
): Promise<Result<ReceivedAnswer, Refusal>> {
  const { commandId, actor, receivingAgencyId } = command;
  const head = { commandId, command: 'receiveDossier', personId: actor.personId };
  const received = await runtime.inTurn(`receive ${receivingAgencyId}`, () =>
    runCommand<StoredAnswer>(runtime, head, () => planReceived(runtime, command)),
  );
  if (!received.ok) return received;
  const trackingSecret = runtime.trackingSecret(received.value.dossierId);
  return accept({ ...received.value, trackingSecret });
}
