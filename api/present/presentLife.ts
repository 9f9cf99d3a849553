import type { LifeAct, LifeStep } from '../../engine/model/life.ts';
import type { ProcedureVersion } from '../../engine/model/procedure.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import { refuseDraftStep, refuseForceStep } from '../../engine/run/life/decideStep.ts';
import { forceStage } from '../../engine/run/life/procedureLife.ts';
import type { Person } from '../../engine/model/person.ts';
import { LIFE_ACTS, type LifeAllowed, type LifeStepView, type LifeView } from '../contract/life.ts';
import type { Allowed } from '../contract/primitives.ts';
import { may, type PolicyKey } from '../policy/policies.ts';
import { textOf } from '../texts/fillText.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';
import type { ProcedureReading } from './presentProcedure.ts';

/** The line of the policy table that guards each step. */
export const STEP_POLICIES = {
  send: 'procedure.send',
  withdraw: 'procedure.send',
  'send-back': 'procedure.approve',
  approve: 'procedure.approve',
  publish: 'procedure.publish',
  suspend: 'procedure.suspend',
  resume: 'procedure.suspend',
  abolish: 'procedure.suspend',
} as const satisfies Readonly<Record<LifeAct, PolicyKey>>;

type LifeReading = ProcedureReading & { readonly openCommentCount: number };

/** Where a procedure stands, for one person: the buttons follow from the rules of the commands. */
export function presentLife(reading: LifeReading, person: Person, directory: Directory): LifeView {
  const { procedure, life, inForce, versions, steps, openCommentCount } = reading;
  const present = (step: LifeStep | null) => step && presentStep(step, versions, directory);
  return {
    procedureId: procedure.procedureId,
    revision: reading.draft?.revision ?? null,
    stage: life.stage,
    force: forceStage(life, inForce?.versionId ?? null),
    sent: present(life.sent),
    sentBack: present(life.sentBack),
    approval: present(life.approval),
    suspension: present(life.suspension),
    abolition: present(life.abolition),
    openCommentCount,
    allowed: Object.fromEntries(
      LIFE_ACTS.map((act) => [act, allowedStep(act, reading, person)]),
    ) as LifeAllowed,
    steps: steps.map((step) => presentStep(step, versions, directory)).toReversed(),
  };
}

function allowedStep(act: LifeAct, reading: LifeReading, person: Person): Allowed {
  if (!may(STEP_POLICIES[act], person.roles)) return { reason: textOf('reasons', 'ROLE_MISSING') };
  const refusal = refusalOf(act, reading, person);
  if (refusal === null) return true;
  const { procedure } = reading;
  const stage = 'stage' in refusal ? textOf('stages', refusal.stage) : '';
  const on = 'on' in refusal ? (refusal.on?.split('-').toReversed().join('/') ?? '') : '';
  const facts = { ...refusal, stageText: stage, procedureName: procedure.name, on };
  return { reason: textOf('refusals', refusal.code, facts) };
}

function refusalOf(act: LifeAct, reading: LifeReading, { personId }: Person): Refusal | null {
  const { life, draft, inForce, procedure } = reading;
  const { procedureId } = procedure;
  if (act === 'suspend' || act === 'resume' || act === 'abolish') {
    if (inForce !== null) return refuseForceStep(act, life, inForce);
    return { code: 'STEP_NOT_EXPECTED', procedureId, act, stage: life.stage };
  }
  if (draft === null) return { code: 'DRAFT_NOT_FOUND', procedureId };
  return refuseDraftStep(act, { life, draft, personId });
}

function presentStep(
  step: LifeStep,
  versions: readonly ProcedureVersion[],
  directory: Directory,
): LifeStepView {
  const { seq, act, at, personId, reason, decision, legalBasis, on, versionId } = step;
  return {
    seq,
    act,
    at: toMoment(at),
    person: directory.personRef(personId),
    reason,
    decision,
    legalBasis: legalBasis && {
      text: legalBasis.text,
      article: legalBasis.article,
      from: legalBasis.from,
    },
    on,
    versionNumber: versions.find((it) => it.versionId === versionId)?.number ?? null,
  };
}
