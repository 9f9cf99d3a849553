import { describe, expect, test } from 'vitest';
import { asId, type PersonId, type VersionId } from '../../../../../engine/model/ids.ts';
import type {
  DraftAct,
  DraftStage,
  ForceAct,
  ForceStage,
  LifeAct,
  LifeStep,
} from '../../../../../engine/model/life.ts';
import type { Draft } from '../../../../../engine/model/procedure.ts';
import type { Refusal } from '../../../../../engine/model/refusal.ts';
import {
  refuseDraftStep,
  refuseForceStep,
  refuseSaving,
} from '../../../../../engine/run/life/decideStep.ts';
import { forceStage, procedureLife } from '../../../../../engine/run/life/procedureLife.ts';
import { refuseReceiving } from '../../../../../engine/run/life/refuseReceiving.ts';

const DRAWER = asId<PersonId>('hoa');
const OTHER = asId<PersonId>('trung');
const VERSION = { procedureId: 'P1', versionId: asId<VersionId>('V1') };

const DRAFT: Draft = {
  procedureId: 'P1',
  revision: 3,
  authors: [DRAWER],
  updatedAt: 1,
  updatedBy: DRAWER,
  bpmn: '',
  decisions: [],
  forms: [],
  papers: [],
  fees: [],
};

function steps(...acts: readonly LifeAct[]): readonly LifeStep[] {
  return acts.map((act, index) => ({
    procedureId: 'P1',
    seq: index + 1,
    act,
    at: Date.parse('2026-12-07T08:00:00+07:00'),
    personId: act === 'approve' || act === 'send-back' ? OTHER : DRAWER,
    revision: 1,
    versionId: asId<VersionId>('V1'),
    reason: 'Thiếu bước thẩm định',
    decision: null,
    legalBasis: { text: 'Quyết định 9/QĐ', article: null, from: null, to: null },
    on: act === 'abolish' ? '2026-12-10' : null,
  }));
}

const lifeAfter = (...acts: readonly LifeAct[]) => procedureLife(steps(...acts));

const WAYS: Readonly<Record<DraftStage, readonly LifeAct[]>> = {
  DRAFT: [],
  IN_REVIEW: ['send'],
  APPROVED: ['send', 'approve'],
};

/** Every pair of stage and step, taken by somebody who did not draw. */
const DRAFT_LEADS: readonly (readonly [DraftStage, DraftAct, DraftStage])[] = [
  ['DRAFT', 'send', 'IN_REVIEW'],
  ['IN_REVIEW', 'send-back', 'DRAFT'],
  ['IN_REVIEW', 'approve', 'APPROVED'],
  ['APPROVED', 'send-back', 'DRAFT'],
  ['APPROVED', 'publish', 'DRAFT'],
];

const DRAFT_REFUSED: readonly (readonly [DraftStage, DraftAct, Refusal['code']])[] = [
  ['DRAFT', 'withdraw', 'STEP_NOT_EXPECTED'],
  ['DRAFT', 'send-back', 'STEP_NOT_EXPECTED'],
  ['DRAFT', 'approve', 'STEP_NOT_EXPECTED'],
  ['DRAFT', 'publish', 'DRAFT_NOT_APPROVED'],
  ['IN_REVIEW', 'send', 'STEP_NOT_EXPECTED'],
  ['IN_REVIEW', 'withdraw', 'NOT_YOUR_DRAFT'],
  ['IN_REVIEW', 'publish', 'DRAFT_NOT_APPROVED'],
  ['APPROVED', 'send', 'STEP_NOT_EXPECTED'],
  ['APPROVED', 'withdraw', 'STEP_NOT_EXPECTED'],
  ['APPROVED', 'approve', 'STEP_NOT_EXPECTED'],
];

describe('a draft', () => {
  test.each(DRAFT_LEADS)('in %s by %s goes to %s', (stage, act, to) => {
    const way = WAYS[stage];

    const refusal = refuseDraftStep(act, {
      life: lifeAfter(...way),
      draft: DRAFT,
      personId: OTHER,
    });

    expect(refusal).toBeNull();
    expect(lifeAfter(...way, act).stage).toBe(to);
  });

  test.each(DRAFT_REFUSED)('in %s does not take %s: %s', (stage, act, code) => {
    const life = lifeAfter(...WAYS[stage]);

    const refusal = refuseDraftStep(act, { life, draft: DRAFT, personId: OTHER });

    expect(refusal).toMatchObject({ code, procedureId: 'P1' });
  });

  test.each([
    ['who saved it last', { ...DRAFT, authors: [], updatedBy: OTHER }],
    ['who drew an earlier part of it', { ...DRAFT, authors: [OTHER, DRAWER] }],
  ])('is not approved by %s', (_who, draft) => {
    const life = lifeAfter('send');

    expect(refuseDraftStep('approve', { life, draft, personId: OTHER })).toEqual({
      code: 'OWN_DRAFT',
      procedureId: 'P1',
    });
  });

  test('is not approved by who sent it, though somebody else drew it', () => {
    const draft = { ...DRAFT, authors: [OTHER], updatedBy: OTHER };

    const refusal = refuseDraftStep('approve', {
      life: lifeAfter('send'),
      draft,
      personId: DRAWER,
    });

    expect(refusal).toMatchObject({ code: 'OWN_DRAFT' });
  });

  test('is withdrawn by who drew or sent it, by nobody else', () => {
    const life = lifeAfter('send');

    expect(refuseDraftStep('withdraw', { life, draft: DRAFT, personId: DRAWER })).toBeNull();
    expect(refuseDraftStep('withdraw', { life, draft: DRAFT, personId: OTHER })).toMatchObject({
      code: 'NOT_YOUR_DRAFT',
    });
    expect(lifeAfter('send', 'withdraw').stage).toBe('DRAFT');
  });

  test('is saved while it is drawn, and not before it has come back', () => {
    expect(refuseSaving(lifeAfter(), 'P1')).toBeNull();
    expect(refuseSaving(lifeAfter('send'), 'P1')).toMatchObject({
      code: 'DRAFT_LOCKED',
      stage: 'IN_REVIEW',
    });
    expect(refuseSaving(lifeAfter('send', 'approve'), 'P1')).toMatchObject({ stage: 'APPROVED' });
    expect(refuseSaving(lifeAfter('send', 'send-back'), 'P1')).toBeNull();
  });

  test('that came back says why, until it is sent again; an approval lapses with it', () => {
    const back = lifeAfter('send', 'approve', 'send-back');

    expect(back.sentBack?.reason).toBe('Thiếu bước thẩm định');
    expect(back.approval).toBeNull();
    expect(lifeAfter('send', 'approve', 'send-back', 'send').sentBack).toBeNull();
  });
});

const FORCE_WAYS: Readonly<Record<ForceStage, readonly LifeAct[]>> = {
  IN_FORCE: ['suspend', 'resume'],
  SUSPENDED: ['suspend'],
  ABOLISHED: ['abolish'],
};

const FORCE_LEADS: readonly (readonly [ForceStage, ForceAct, ForceStage])[] = [
  ['IN_FORCE', 'suspend', 'SUSPENDED'],
  ['IN_FORCE', 'abolish', 'ABOLISHED'],
  ['SUSPENDED', 'resume', 'IN_FORCE'],
  ['SUSPENDED', 'abolish', 'ABOLISHED'],
];

const FORCE_REFUSED: readonly (readonly [ForceStage, ForceAct])[] = [
  ['IN_FORCE', 'resume'],
  ['SUSPENDED', 'suspend'],
  ['ABOLISHED', 'suspend'],
  ['ABOLISHED', 'resume'],
  ['ABOLISHED', 'abolish'],
];

describe('a procedure', () => {
  test.each(FORCE_LEADS)('that is %s by %s is %s', (stage, act, to) => {
    const way = FORCE_WAYS[stage];
    expect(forceStage(lifeAfter(...way), VERSION.versionId)).toBe(stage);

    expect(refuseForceStep(act, lifeAfter(...way), VERSION)).toBeNull();

    expect(forceStage(lifeAfter(...way, act), VERSION.versionId)).toBe(to);
  });

  test.each(FORCE_REFUSED)('that is %s does not take %s', (stage, act) => {
    const refusal = refuseForceStep(act, lifeAfter(...FORCE_WAYS[stage]), VERSION);

    expect(refusal).toMatchObject({ code: 'STEP_NOT_EXPECTED', act, stage });
  });

  test('that is suspended receives nothing until it is resumed', () => {
    const today = '2026-12-08';

    expect(refuseReceiving(lifeAfter('suspend'), VERSION, today)).toEqual({
      code: 'PROCEDURE_SUSPENDED',
      procedureId: 'P1',
      on: '2026-12-07',
      reason: 'Thiếu bước thẩm định',
    });
    expect(refuseReceiving(lifeAfter('suspend', 'resume'), VERSION, today)).toBeNull();
  });

  test('receives again when a later version takes force', () => {
    const later = { ...VERSION, versionId: asId<VersionId>('V2') };

    expect(refuseReceiving(lifeAfter('suspend'), later, '2026-12-08')).toBeNull();
    expect(forceStage(lifeAfter('suspend'), later.versionId)).toBe('IN_FORCE');
  });

  test('that is abolished receives until the day, and never more from then on', () => {
    const life = lifeAfter('suspend', 'resume', 'abolish');
    const later = { ...VERSION, versionId: asId<VersionId>('V2') };

    expect(refuseReceiving(life, VERSION, '2026-12-09')).toBeNull();
    expect(refuseReceiving(life, VERSION, '2026-12-10')).toEqual({
      code: 'PROCEDURE_ABOLISHED',
      procedureId: 'P1',
      on: '2026-12-10',
      basis: 'Quyết định 9/QĐ',
    });
    expect(refuseReceiving(life, later, '2027-01-01')).toMatchObject({
      code: 'PROCEDURE_ABOLISHED',
    });
  });

  test.each(['send', 'approve', 'publish', 'withdraw', 'send-back'] as const)(
    'that is abolished refuses to %s a draft',
    (act) => {
      const life = lifeAfter('send', 'approve', 'abolish');

      const refusal = refuseDraftStep(act, { life, draft: DRAFT, personId: OTHER });

      expect(refusal).toMatchObject({ code: 'PROCEDURE_ABOLISHED', on: '2026-12-10' });
    },
  );
});
