import { emptyChange } from '../model/change.ts';
import type { CreateProcedure } from '../model/command.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DraftAnswer } from './answers.ts';
import { keepSave } from './life/keepSave.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Makes a procedure with its first draft (revision 1).
 *
 * Durable when it resolves to `ok`. Refuses: PROCEDURE_EXISTS.
 */
export function createProcedure(
  runtime: Runtime,
  command: CreateProcedure,
): Promise<Result<DraftAnswer, Refusal>> {
  const { commandId, actor, code, name, field, content } = command;
  const head = { commandId, command: 'createProcedure', personId: actor.personId };
  return runCommand<DraftAnswer>(runtime, head, async () => {
    const known = (await runtime.store.listProcedures()).find((one) => one.code === code);
    if (known !== undefined) {
      const { procedureId } = known;
      return refuse({ code: 'PROCEDURE_EXISTS', procedureId, procedureCode: code });
    }
    const procedureId = runtime.newId();
    const { bpmn, decisions, forms, papers, fees } = content;
    const at = runtime.now();
    const { personId } = actor;
    const drawn = { bpmn, decisions, forms, papers, fees };
    const authors = personId === null ? [] : [personId];
    const updated = { authors, updatedAt: at, updatedBy: personId };
    const record = { procedureId, ...drawn, revision: 1, ...updated };
    const saved = { revision: 1, content, at, personId, isAutomatic: false, restoredFrom: null };
    return accept({
      change: {
        ...emptyChange(),
        procedures: [{ procedureId, code, name, field, isPart: false }],
        drafts: [{ record, expectedRevision: null }],
        ...keepSave(saved, null, { procedureId, kept: [] }),
      },
      answer: { procedureId, revision: 1 },
      events: [{ type: 'procedure', id: procedureId, revision: 1, agencyIds: [] }],
    });
  });
}
