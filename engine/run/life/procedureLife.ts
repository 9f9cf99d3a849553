import type { VersionId } from '../../model/ids.ts';
import type { DraftStage, ForceStage, LifeStep } from '../../model/life.ts';
import { DRAFT_STEPS } from './lifeTable.ts';

/** What the steps so far have led to. */
export type ProcedureLife = {
  /** Of the last step; 0 before the first. */
  readonly seq: number;
  readonly stage: DraftStage;
  /** Who sent the draft that is in review or approved. */
  readonly sent: LifeStep | null;
  readonly approval: LifeStep | null;
  /** Why the draft that is drawn now came back; null once it is sent again. */
  readonly sentBack: LifeStep | null;
  readonly suspension: LifeStep | null;
  readonly abolition: LifeStep | null;
};

const BEGINNING: ProcedureLife = {
  seq: 0,
  stage: 'DRAFT',
  sent: null,
  approval: null,
  sentBack: null,
  suspension: null,
  abolition: null,
};

/** Where a procedure stands after these steps, given by seq. Pure. */
export function procedureLife(steps: readonly LifeStep[]): ProcedureLife {
  return steps.reduce(afterStep, BEGINNING);
}

/**
 * Whether dossiers are received while this version is in force. A suspension is of one version: a
 * later one that takes force ends it.
 */
export function forceStage(life: ProcedureLife, inForceId: VersionId | null): ForceStage {
  if (life.abolition !== null) return 'ABOLISHED';
  const isSuspended = life.suspension !== null && life.suspension.versionId === inForceId;
  return isSuspended ? 'SUSPENDED' : 'IN_FORCE';
}

function afterStep(life: ProcedureLife, step: LifeStep): ProcedureLife {
  const { seq, act } = step;
  switch (act) {
    case 'suspend':
      return { ...life, seq, suspension: step };
    case 'resume':
      return { ...life, seq, suspension: null };
    case 'abolish':
      return { ...life, seq, abolition: step };
    case 'send':
      return { ...life, seq, stage: DRAFT_STEPS.send.to, sent: step, sentBack: null };
    case 'approve':
      return { ...life, seq, stage: DRAFT_STEPS.approve.to, approval: step };
    case 'withdraw':
    case 'send-back':
    case 'publish': {
      const sentBack = act === 'send-back' ? step : null;
      return { ...life, seq, stage: DRAFT_STEPS[act].to, sent: null, approval: null, sentBack };
    }
  }
}
