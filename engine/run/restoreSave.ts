import type { RestoreSave } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DraftAnswer } from './answers.ts';
import { planSave } from './life/planSave.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Makes an earlier save the draft again. It is a new save: what stood before it stays in the list.
 *
 * Durable when it resolves to `ok`. Refuses: SAVE_NOT_FOUND and what saveDraft refuses.
 */
export function restoreSave(
  runtime: Runtime,
  command: RestoreSave,
): Promise<Result<DraftAnswer, Refusal>> {
  const { commandId, actor, procedureId, saveId } = command;
  const { personId } = actor;
  const head = { commandId, command: 'restoreSave', personId };
  return runCommand<DraftAnswer>(runtime, head, async () => {
    const save = await runtime.store.findSave(saveId);
    if (save === null || save.procedureId !== procedureId) {
      return refuse({ code: 'SAVE_NOT_FOUND', saveId });
    }
    const revision = command.revision + 1;
    const change = await planSave(runtime, {
      procedureId,
      revision: command.revision,
      personId,
      content: save,
      isAutomatic: false,
      restoredFrom: save.revision,
    });
    if (!change.ok) return change;
    return accept({
      change: change.value,
      answer: { procedureId, revision },
      events: [{ type: 'procedure', id: procedureId, revision, agencyIds: [] }],
    });
  });
}
