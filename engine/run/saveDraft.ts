import type { SaveDraft } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, type Result } from '../model/result.ts';
import type { DraftAnswer } from './answers.ts';
import { planSave } from './life/planSave.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Saves what an officer drew, if nobody saved since it was read and it is not in review. Drafts may
 * have problems; sending them for review and publishing refuse them.
 *
 * Durable when it resolves to `ok`. Refuses: PROCEDURE_NOT_FOUND, DRAFT_LOCKED, DRAFT_CHANGED.
 */
export function saveDraft(
  runtime: Runtime,
  command: SaveDraft,
): Promise<Result<DraftAnswer, Refusal>> {
  const { commandId, actor, procedureId, content, isAutomatic = false } = command;
  const { personId } = actor;
  const head = { commandId, command: 'saveDraft', personId };
  return runCommand<DraftAnswer>(runtime, head, async () => {
    const revision = command.revision + 1;
    const change = await planSave(runtime, {
      procedureId,
      revision: command.revision,
      personId,
      content,
      isAutomatic,
      restoredFrom: null,
    });
    if (!change.ok) return change;
    return accept({
      change: change.value,
      answer: { procedureId, revision },
      events: [{ type: 'procedure', id: procedureId, revision, agencyIds: [] }],
    });
  });
}
