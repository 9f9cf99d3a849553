import type { Procedure } from '../../engine/model/procedure.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import { procedureLife } from '../../engine/run/life/procedureLife.ts';
import { refuseReceiving } from '../../engine/run/life/refuseReceiving.ts';
import { versionInForce } from '../../engine/run/versionInForce.ts';
import type { Runtime } from '../../engine/run/runtime.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { toDay } from '../present/moment.ts';
import type { ProcedureReading } from '../present/presentProcedure.ts';

/** A procedure with its draft and versions; ends the request when there is none. */
export async function loadProcedure(
  runtime: Runtime,
  procedureId: string,
): Promise<ProcedureReading> {
  return readProcedure(runtime, orNotFound(await runtime.store.findProcedure(procedureId)));
}

/** The draft and versions of a procedure that is known. */
export async function readProcedure(
  { store, now }: Runtime,
  procedure: Procedure,
): Promise<ProcedureReading> {
  const { procedureId } = procedure;
  const [draft, versions, steps] = await Promise.all([
    store.findDraft(procedureId),
    store.listVersions(procedureId),
    store.listLifeSteps(procedureId),
  ]);
  const today = toDay(now());
  const inForce = versionInForce(versions, today);
  const life = procedureLife(steps);
  const refusal = inForce && refuseReceiving(life, inForce, today);
  return { procedure, draft, versions, inForce, steps, life, stopped: stoppedBy(refusal) };
}

function stoppedBy(refusal: Refusal | null): ProcedureReading['stopped'] {
  if (refusal === null) return null;
  return refusal.code === 'PROCEDURE_ABOLISHED' ? 'ABOLISHED' : 'SUSPENDED';
}
