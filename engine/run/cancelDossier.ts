import type { CancelDossier } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { refuse, type Result } from '../model/result.ts';
import type { DossierAnswer } from './answers.ts';
import { isDecisionSigned } from './isDecisionSigned.ts';
import { finishDraft, loadDossier } from './planDossierCommand.ts';
import { planOccurrences } from './planOccurrences.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Ends a dossier before its time: withdrawn by the applicant (status 7) or stopped by the authority
 * (status 8).
 *
 * Partner instances that still run are cancelled with it. Durable when it resolves to `ok`.
 * Refuses: DOSSIER_NOT_FOUND, INSTANCE_ENDED, DECISION_SIGNED.
 * Source: Circular 03/2025, article 7: only while no decision on the result is there.
 */
export function cancelDossier(
  runtime: Runtime,
  command: CancelDossier,
): Promise<Result<DossierAnswer, Refusal>> {
  const { commandId, actor, dossierId, outcome, reason } = command;
  const head = { commandId, command: 'cancelDossier', personId: actor.personId };
  return runCommand<DossierAnswer>(runtime, head, async () => {
    const loaded = await loadDossier(runtime, dossierId, actor);
    if (!loaded.ok) return loaded;
    const { draft, context, situation } = loaded.value;
    const history = await runtime.store.listDossierHistory(dossierId);
    if (isDecisionSigned(situation, history, [...context.version.processes.values()])) {
      return refuse({ code: 'DECISION_SIGNED', dossierId });
    }
    const mainId = situation.dossier.instanceId;
    for (const { instanceId, snapshot } of situation.instances) {
      const isRunning = snapshot.status === 'active' || snapshot.status === 'incident';
      if (!isRunning && instanceId !== mainId) continue;
      const planned = planOccurrences(
        draft,
        {
          instanceId,
          type: 'instance-cancelled',
          event: { type: 'cancel', outcome },
          elementId: null,
          causeId: null,
          facts: { reason },
        },
        context,
      );
      if (!planned.ok) return planned;
    }
    return finishDraft(loaded.value);
  });
}
