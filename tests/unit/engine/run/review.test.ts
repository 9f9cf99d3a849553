import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DraftAct } from '../../../../engine/model/life.ts';
import { asId } from '../../../../engine/model/ids.ts';
import { addComment } from '../../../../engine/run/addComment.ts';
import { addRemark } from '../../../../engine/run/addRemark.ts';
import { changeForce } from '../../../../engine/run/changeForce.ts';
import { createProcedure } from '../../../../engine/run/createProcedure.ts';
import { moveDraft } from '../../../../engine/run/moveDraft.ts';
import { publishVersion } from '../../../../engine/run/publishVersion.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { restoreSave } from '../../../../engine/run/restoreSave.ts';
import { saveDraft } from '../../../../engine/run/saveDraft.ts';
import { openStore, type OpenedStore } from '../../../support/openStore.ts';
import {
  actor,
  anIntakeOf,
  drawing,
  moment,
  openOffice,
  openTasks,
  type TestOffice,
} from '../../../support/testOffice.ts';

const HOA = actor('hoa', 'province');
const TRUNG = actor('trung', 'province');
const DECISION = { number: '15/QĐ-UBND', on: '2026-12-01' };
const BASIS = { text: 'Quyết định 20/QĐ-UBND', article: null, from: null, to: null };

describe.each(['memory', 'sqlite'] as const)('the life of a version on %s', (kind) => {
  let opened: OpenedStore;
  let office: TestOffice;
  beforeEach(async () => {
    opened = openStore(kind);
    office = await openOffice(opened.store);
  });
  afterEach(() => opened.remove());

  const base = (who = HOA) => ({
    commandId: office.commandId(),
    actor: who,
    procedureId: 'licence',
  });
  const contentOf = (bpmn: string) => ({ bpmn, decisions: [], forms: [], papers: [], fees: [] });
  const revisionNow = async () => (await office.store.findDraft('licence'))?.revision ?? 0;
  const save = async (bpmn: string, who = HOA) =>
    saveDraft(office.runtime, {
      ...base(who),
      revision: await revisionNow(),
      content: contentOf(bpmn),
    });
  const move = async (act: Exclude<DraftAct, 'publish'>, who = HOA, reason = '') =>
    moveDraft(office.runtime, {
      ...base(who),
      revision: await revisionNow(),
      act,
      reason,
      decision: act === 'approve' ? DECISION : null,
    });
  const publish = async () =>
    publishVersion(office.runtime, {
      ...base(),
      revision: await revisionNow(),
      effectiveOn: '2026-12-07',
      legalBasis: BASIS,
      note: 'Bản hai',
    });
  const force = (act: 'suspend' | 'resume' | 'abolish', on: string | null = null) =>
    changeForce(office.runtime, {
      ...base(TRUNG),
      act,
      reason: 'Chờ văn bản mới',
      legalBasis: act === 'abolish' ? BASIS : null,
      on,
    });
  const receive = () => receiveDossier(office.runtime, anIntakeOf(office, 'licence'));

  test('a draft goes through its review, and every step is kept', async () => {
    await save(drawing('licence'));
    expect(await move('send')).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await save('<x/>')).toMatchObject({
      refusal: { code: 'DRAFT_LOCKED', stage: 'IN_REVIEW' },
    });
    expect(await publish()).toMatchObject({ refusal: { code: 'DRAFT_NOT_APPROVED' } });
    expect(await move('approve')).toMatchObject({ refusal: { code: 'OWN_DRAFT' } });
    expect((await move('send-back', TRUNG, 'Thiếu thời hạn')).ok).toBe(true);
    expect((await save(drawing('licence').replace('Thẩm định', 'Thẩm tra'))).ok).toBe(true);
    await move('send');
    await move('approve', TRUNG);

    const published = await publish();

    expect(published).toMatchObject({ ok: true, value: { number: 2 } });
    const steps = await office.store.listLifeSteps('licence');
    expect(steps.map(({ seq, act, personId }) => [seq, act, personId])).toEqual([
      [1, 'send', 'hoa'],
      [2, 'send-back', 'trung'],
      [3, 'send', 'hoa'],
      [4, 'approve', 'trung'],
      [5, 'publish', 'hoa'],
    ]);
    expect(steps[1]?.reason).toBe('Thiếu thời hạn');
    expect(steps[4]).toMatchObject({ decision: DECISION, on: '2026-12-07', legalBasis: BASIS });
    expect((await office.store.findDraft('licence'))?.authors).toEqual([]);
  });

  test('a draft with errors is not sent', async () => {
    await save(drawing('licence').replace(' lt:post="authority-leader"', ''));

    const refused = await move('send');

    expect(refused).toMatchObject({ refusal: { code: 'HAS_PROBLEMS' } });
    expect(await office.store.listLifeSteps('licence')).toEqual([]);
  });

  test('a save that was read before the draft was sent does not go through', async () => {
    await save(drawing('licence'));
    const stale = { ...base(), revision: 1, content: contentOf('<late/>') };
    const [sent, saved] = await Promise.all([move('send'), saveDraft(office.runtime, stale)]);

    const stored = await office.store.findDraft('licence');

    expect([sent.ok, saved.ok].toSorted()).toEqual([false, true]);
    expect(stored?.bpmn === '<late/>').toBe(saved.ok);
  });

  test('a step on an old revision, without a draft or of no procedure is refused', async () => {
    expect(await move('send')).toMatchObject({ refusal: { code: 'DRAFT_NOT_FOUND' } });
    await save(drawing('licence'));
    const wish = { revision: 0, act: 'send', reason: '', decision: null } as const;

    const stale = await moveDraft(office.runtime, { ...base(), ...wish });
    const nowhere = await moveDraft(office.runtime, { ...base(), ...wish, procedureId: 'none' });

    expect(stale).toMatchObject({ refusal: { code: 'DRAFT_CHANGED' } });
    expect(nowhere).toMatchObject({ refusal: { code: 'PROCEDURE_NOT_FOUND' } });
  });

  test('the same step sent twice is one step', async () => {
    await save(drawing('licence'));
    const command = { ...base(), revision: 1, act: 'send', reason: '', decision: null } as const;

    const first = await moveDraft(office.runtime, command);
    const again = await moveDraft(office.runtime, command);

    expect(again).toEqual(first);
    expect(await office.store.listLifeSteps('licence')).toHaveLength(1);
  });

  test('while it is suspended nothing new is received, what is under way goes on', async () => {
    const before = await receive();
    if (!before.ok) throw new Error(before.refusal.code);
    expect(await force('resume')).toMatchObject({ refusal: { code: 'STEP_NOT_EXPECTED' } });

    expect((await force('suspend')).ok).toBe(true);

    expect(await receive()).toMatchObject({
      refusal: { code: 'PROCEDURE_SUSPENDED', on: '2026-12-07', reason: 'Chờ văn bản mới' },
    });
    const { dossierId } = before.value;
    const taskId = (await openTasks(office, dossierId)).get('intake')?.taskId ?? asId('none');
    const { commandId, actor: who } = base();
    const done = await completeTask(office.runtime, {
      commandId,
      actor: who,
      taskId,
      variables: {},
    });
    expect(done.ok).toBe(true);
    expect([...(await openTasks(office, dossierId)).keys()]).toEqual(['appraise']);
    await force('resume');
    expect((await receive()).ok).toBe(true);
  });

  test('an abolished procedure receives until its day and is never published again', async () => {
    expect((await force('abolish', '2026-12-08')).ok).toBe(true);
    expect((await receive()).ok).toBe(true);
    office.clock.now = moment('2026-12-08 08:00');

    expect(await receive()).toMatchObject({
      refusal: { code: 'PROCEDURE_ABOLISHED', basis: BASIS.text, on: '2026-12-08' },
    });
    expect(await force('resume')).toMatchObject({
      refusal: { code: 'STEP_NOT_EXPECTED', stage: 'ABOLISHED' },
    });
    await save(drawing('licence'));
    expect(await move('send')).toMatchObject({ refusal: { code: 'PROCEDURE_ABOLISHED' } });
  });

  test('what is not in force, or not there, is neither suspended nor abolished', async () => {
    const wish = { act: 'suspend', reason: 'x', legalBasis: null, on: null } as const;
    const nowhere = await changeForce(office.runtime, { ...base(), ...wish, procedureId: 'none' });
    office.clock.now = moment('2025-12-31 08:00');

    expect(nowhere).toMatchObject({ refusal: { code: 'PROCEDURE_NOT_FOUND' } });
    expect(await force('suspend')).toMatchObject({ refusal: { code: 'NO_VERSION_IN_FORCE' } });
  });

  test('an earlier save is restored as a new one, and nothing is lost', async () => {
    await save('<one/>');
    await save('<two/>');
    const [, first] = await office.store.listSaves('licence');
    const saveId = first?.saveId ?? '';

    const restored = await restoreSave(office.runtime, { ...base(), saveId, revision: 2 });

    expect(restored).toMatchObject({ ok: true, value: { revision: 3 } });
    expect((await office.store.findDraft('licence'))?.bpmn).toBe('<one/>');
    const kept = await office.store.listSaves('licence');
    expect(kept.map(({ revision, restoredFrom }) => [revision, restoredFrom])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
    expect((await office.store.findSave('licence.2'))?.bpmn).toBe('<two/>');
    const wish = { ...base(), saveId: 'partners.1', revision: 3 };
    expect(await restoreSave(office.runtime, wish)).toMatchObject({
      refusal: { code: 'SAVE_NOT_FOUND' },
    });
  });

  test('a new procedure begins its list of saves', async () => {
    const wish = { code: '1.009999', name: 'Mới', field: 'Thử', content: contentOf('<x/>') };
    const { commandId, actor: who } = base();
    const made = await createProcedure(office.runtime, { commandId, actor: who, ...wish });

    const saves = made.ok ? await office.store.listSaves(made.value.procedureId) : [];

    expect(saves).toMatchObject([{ revision: 1, savedBy: 'hoa', isAutomatic: false }]);
  });

  test('a comment is answered, resolved, reopened, and outlives its element', async () => {
    await save(drawing('licence'));
    const written = await addComment(office.runtime, {
      ...base(TRUNG),
      elementId: 'appraise',
      elementName: 'Thẩm định',
      text: 'Thời hạn này dài hơn quy định',
      assigneeId: HOA.personId,
    });
    const commentId = written.ok ? written.value.commentId : '';
    const remark = (of: 'said' | 'resolved' | 'reopened' | 'assigned', text = '') =>
      addRemark(office.runtime, { ...base(), commentId, kind: of, text, assigneeId: null });

    await remark('said', 'Đã rút còn 2 giờ');
    expect(await remark('reopened')).toMatchObject({ refusal: { code: 'COMMENT_CHANGED' } });
    expect((await remark('resolved')).ok).toBe(true);
    expect(await remark('resolved')).toMatchObject({ refusal: { code: 'COMMENT_CHANGED' } });
    await remark('reopened');
    await save(drawing('licence').replace('name="Thẩm định"', 'name="Thẩm tra"'));
    await save('<empty/>');

    const [comment] = await office.store.listComments('licence');
    expect(comment).toMatchObject({
      elementId: 'appraise',
      elementName: 'Thẩm tra',
      isOpen: true,
      assigneeId: 'hoa',
    });
    expect(comment?.remarks.map((it) => [it.kind, it.personId])).toEqual([
      ['said', 'trung'],
      ['assigned', 'trung'],
      ['said', 'hoa'],
      ['resolved', 'hoa'],
      ['reopened', 'hoa'],
    ]);
  });

  test('a comment on nothing and a remark on no comment are refused', async () => {
    const wish = { elementId: null, elementName: '', text: 'x', assigneeId: null };
    const remark = { commentId: 'none', kind: 'resolved', text: '', assigneeId: null } as const;

    expect(await addComment(office.runtime, { ...base(), ...wish })).toMatchObject({
      refusal: { code: 'DRAFT_NOT_FOUND' },
    });
    expect(await addRemark(office.runtime, { ...base(), ...remark })).toMatchObject({
      refusal: { code: 'COMMENT_NOT_FOUND' },
    });
  });
});
