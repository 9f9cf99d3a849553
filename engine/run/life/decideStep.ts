import type { PersonId } from '../../model/ids.ts';
import type { DraftAct, ForceAct } from '../../model/life.ts';
import type { Draft, ProcedureVersion } from '../../model/procedure.ts';
import type { Refusal } from '../../model/refusal.ts';
import { DRAFT_STEPS, FORCE_STEPS } from './lifeTable.ts';
import { forceStage, type ProcedureLife } from './procedureLife.ts';

/** What is known about a draft when somebody wants to do something to it. */
export type DraftGround = {
  readonly life: ProcedureLife;
  readonly draft: Draft;
  readonly personId: PersonId | null;
};

/**
 * Why a person may not take this step with the draft; null: they may. Pure.
 *
 * Refuses: PROCEDURE_ABOLISHED, DRAFT_NOT_APPROVED, STEP_NOT_EXPECTED, OWN_DRAFT, NOT_YOUR_DRAFT.
 */
export function refuseDraftStep(act: DraftAct, ground: DraftGround): Refusal | null {
  const { life, draft } = ground;
  const { procedureId } = draft;
  if (life.abolition !== null) return abolished(procedureId, life.abolition);
  const { from, who } = DRAFT_STEPS[act];
  if (!from.includes(life.stage)) {
    if (act === 'publish') return { code: 'DRAFT_NOT_APPROVED', procedureId };
    return { code: 'STEP_NOT_EXPECTED', procedureId, act, stage: life.stage };
  }
  const isDrawer = drawersOf(ground).has(ground.personId);
  if (who === 'another' && isDrawer) return { code: 'OWN_DRAFT', procedureId };
  if (who === 'drawer' && !isDrawer) return { code: 'NOT_YOUR_DRAFT', procedureId };
  return null;
}

/** Why this step may not be taken with the procedure in force; null: it may. Pure. */
export function refuseForceStep(
  act: ForceAct,
  life: ProcedureLife,
  { procedureId, versionId }: Pick<ProcedureVersion, 'procedureId' | 'versionId'>,
): Refusal | null {
  const stage = forceStage(life, versionId);
  if (FORCE_STEPS[act].from.includes(stage)) return null;
  return { code: 'STEP_NOT_EXPECTED', procedureId, act, stage };
}

/** Why the draft may not be saved now; null: it may. Pure. */
export function refuseSaving(life: ProcedureLife, procedureId: string): Refusal | null {
  if (life.stage === 'DRAFT') return null;
  return { code: 'DRAFT_LOCKED', procedureId, stage: life.stage };
}

/** Everybody who saved this draft since the last version, whoever saved last, and who sent it. */
function drawersOf({ life, draft }: DraftGround): ReadonlySet<PersonId | null> {
  return new Set([...draft.authors, draft.updatedBy, life.sent?.personId ?? null]);
}

function abolished(
  procedureId: string,
  { on, legalBasis }: NonNullable<ProcedureLife['abolition']>,
): Refusal {
  return { code: 'PROCEDURE_ABOLISHED', procedureId, on, basis: legalBasis?.text ?? '' };
}
