import { emptyChange } from '../model/change.ts';
import type { ChangeForce } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { ForceAnswer } from './answers.ts';
import { refuseForceStep } from './life/decideStep.ts';
import { procedureLife } from './life/procedureLife.ts';
import { localDay } from './localDay.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';
import { versionInForce } from './versionInForce.ts';

/**
 * Suspends the version in force, resumes it, or abolishes the procedure. Dossiers under way go on
 * in each case; new ones are not received meanwhile, or never more from the day of abolition on.
 *
 * Durable when it resolves to `ok`.
 * Refuses: PROCEDURE_NOT_FOUND, NO_VERSION_IN_FORCE, STEP_NOT_EXPECTED.
 */
export function changeForce(
  runtime: Runtime,
  command: ChangeForce,
): Promise<Result<ForceAnswer, Refusal>> {
  const { commandId, actor, procedureId, act, reason, legalBasis, on } = command;
  const { personId } = actor;
  const head = { commandId, command: 'changeForce', personId };
  return runCommand<ForceAnswer>(runtime, head, async () => {
    const { store } = runtime;
    const procedure = await store.findProcedure(procedureId);
    if (procedure === null) return refuse({ code: 'PROCEDURE_NOT_FOUND', procedureId });
    const at = runtime.now();
    const today = localDay(at);
    const inForce = versionInForce(await store.listVersions(procedureId), today);
    if (inForce === null) return refuse({ code: 'NO_VERSION_IN_FORCE', procedureId, on: today });
    const life = procedureLife(await store.listLifeSteps(procedureId));
    const refusal = refuseForceStep(act, life, inForce);
    if (refusal !== null) return refuse(refusal);
    const seq = life.seq + 1;
    const { versionId } = inForce;
    const taken = { procedureId, seq, act, at, personId, revision: null, versionId };
    return accept({
      change: {
        ...emptyChange(),
        lifeSteps: [{ ...taken, reason, decision: null, legalBasis, on }],
      },
      answer: { procedureId, versionId, seq },
      events: [{ type: 'procedure', id: procedureId, revision: seq, agencyIds: [] }],
    });
  });
}
