import { emptyChange } from '../../model/change.ts';
import type { WithdrawMaintenance } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import type { MaintenanceAnswer } from '../answers.ts';
import { runCommand } from '../runCommand.ts';
import type { Runtime } from '../runtime.ts';

/**
 * Says that a maintenance will not be, or is over.
 *
 * Durable when it resolves to `ok`. Refuses: MAINTENANCE_NOT_FOUND for one that has ended.
 */
export function withdrawMaintenance(
  runtime: Runtime,
  { commandId, actor, maintenanceId }: WithdrawMaintenance,
): Promise<Result<MaintenanceAnswer, Refusal>> {
  const head = { commandId, command: 'withdrawMaintenance', personId: actor.personId };
  return runCommand<MaintenanceAnswer>(runtime, head, async () => {
    const at = runtime.now();
    const known = await runtime.store.listMaintenances(at);
    const found = known.find((it) => it.maintenanceId === maintenanceId);
    if (found === undefined) return refuse({ code: 'MAINTENANCE_NOT_FOUND', maintenanceId });
    return accept({
      change: { ...emptyChange(), maintenances: [{ ...found, withdrawnAt: at }] },
      answer: { maintenanceId },
      events: [],
    });
  });
}
