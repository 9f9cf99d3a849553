import type { MoveDraft } from '../model/command.ts';
import { emptyChange } from '../model/change.ts';
import type { Draft } from '../model/procedure.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import type { DraftAnswer } from './answers.ts';
import { linksOfDraft } from './calls/linksOfDraft.ts';
import { refuseDraftStep } from './life/decideStep.ts';
import { draftChanged } from './life/planSave.ts';
import { procedureLife } from './life/procedureLife.ts';
import { runCommand } from './runCommand.ts';
import type { Runtime } from './runtime.ts';

/**
 * Takes a draft one step through its review: sends it, withdraws it, sends it back, approves it. It
 * is sent without errors only, and nobody approves what they drew; `life/lifeTable` has the rules.
 *
 * The step is kept with who, when and why, and moves the revision, so that no save of before goes
 * through. Durable when it resolves to `ok`.
 * Refuses: PROCEDURE_NOT_FOUND, DRAFT_NOT_FOUND, PROCEDURE_ABOLISHED, STEP_NOT_EXPECTED, OWN_DRAFT,
 * NOT_YOUR_DRAFT, DRAFT_CHANGED, HAS_PROBLEMS.
 */
export function moveDraft(
  runtime: Runtime,
  command: MoveDraft,
): Promise<Result<DraftAnswer, Refusal>> {
  const { commandId, actor, procedureId, act, reason, decision } = command;
  const { personId } = actor;
  const head = { commandId, command: 'moveDraft', personId };
  return runCommand<DraftAnswer>(runtime, head, async () => {
    const { store } = runtime;
    const draft = await store.findDraft(procedureId);
    if (draft === null) return refuse(await noDraft(runtime, procedureId));
    const life = procedureLife(await store.listLifeSteps(procedureId));
    const refusal =
      refuseDraftStep(act, { life, draft, personId }) ??
      draftChanged(draft, command) ??
      (act === 'send' ? await errorsOf(runtime, draft) : null);
    if (refusal !== null) return refuse(refusal);
    const revision = draft.revision + 1;
    const step = {
      procedureId,
      seq: life.seq + 1,
      act,
      at: runtime.now(),
      personId,
      revision,
      versionId: null,
      reason,
      decision,
      legalBasis: null,
      on: null,
    };
    return accept({
      change: {
        ...emptyChange(),
        drafts: [{ record: { ...draft, revision }, expectedRevision: draft.revision }],
        lifeSteps: [step],
      },
      answer: { procedureId, revision },
      events: [{ type: 'procedure', id: procedureId, revision, agencyIds: [] }],
    });
  });
}

/** Why there is nothing to move: no draft, or no procedure at all. */
export async function noDraft({ store }: Runtime, procedureId: string): Promise<Refusal> {
  const procedure = await store.findProcedure(procedureId);
  return procedure === null
    ? { code: 'PROCEDURE_NOT_FOUND', procedureId }
    : { code: 'DRAFT_NOT_FOUND', procedureId };
}

async function errorsOf(runtime: Runtime, draft: Draft): Promise<Refusal | null> {
  const problems = await runtime.check(draft, await linksOfDraft(runtime, draft));
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  return hasErrors ? { code: 'HAS_PROBLEMS', problems } : null;
}
