import { emptyChange } from '../model/change.ts';
import type { SaveDraft } from '../model/command.ts';
import type { Draft } from '../model/procedure.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DraftAnswer } from './answers.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Saves what an officer drew, if nobody saved since it was read. Drafts may have problems;
 * publishing refuses them.
 *
 * Durable when it resolves to `ok`. Refuses: PROCEDURE_NOT_FOUND, DRAFT_CHANGED.
 */
export function saveDraft(
  runtime: Runtime,
  command: SaveDraft,
): Promise<Result<DraftAnswer, Refusal>> {
  const { commandId, actor, procedureId, content } = command;
  const head = { commandId, command: 'saveDraft', personId: actor.personId };
  return runCommand<DraftAnswer>(runtime, head, async () => {
    const procedure = await runtime.store.findProcedure(procedureId);
    if (procedure === null) return refuse({ code: 'PROCEDURE_NOT_FOUND', procedureId });
    const stored = await runtime.store.findDraft(procedureId);
    const changed = draftChanged(stored, command);
    if (changed !== null) return refuse(changed);
    const revision = command.revision + 1;
    const { bpmn, decisions, forms, papers, fees } = content;
    const updated = { updatedAt: runtime.now(), updatedBy: actor.personId };
    const drawn = { bpmn, decisions, forms, papers, fees };
    const record = { procedureId, ...drawn, revision, ...updated };
    const expectedRevision = stored?.revision ?? null;
    return accept({
      change: { ...emptyChange(), drafts: [{ record, expectedRevision }] },
      answer: { procedureId, revision },
      events: [{ type: 'procedure', id: procedureId, revision, agencyIds: [] }],
    });
  });
}

/** Refuses DRAFT_CHANGED when the draft is not the one that was read. */
export function draftChanged(
  stored: Draft | null,
  { procedureId, revision }: { readonly procedureId: string; readonly revision: number },
): Refusal | null {
  if ((stored?.revision ?? 0) === revision) return null;
  return {
    code: 'DRAFT_CHANGED',
    procedureId,
    revision: stored?.revision ?? 0,
    byPersonId: stored?.updatedBy ?? null,
    at: stored?.updatedAt ?? 0,
  };
}
