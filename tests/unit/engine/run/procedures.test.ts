import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyChange } from '../../../../engine/model/change.ts';
import { asId } from '../../../../engine/model/ids.ts';
import { createProcedure } from '../../../../engine/run/createProcedure.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { saveDraft } from '../../../../engine/run/saveDraft.ts';
import { openStore, type OpenedStore } from '../../../support/openStore.ts';
import { publishReviewed, REVIEW_STEPS } from '../../../support/publishReviewed.ts';
import {
  actor,
  anIntakeOf,
  drawing,
  moment,
  openOffice,
  openTasks,
  type TestOffice,
} from '../../../support/testOffice.ts';

const OFFICER = actor('hoa', 'province');

describe.each(['memory', 'sqlite'] as const)('procedures on %s', (kind) => {
  let opened: OpenedStore;
  let office: TestOffice;
  beforeEach(async () => {
    opened = openStore(kind);
    office = await openOffice(opened.store);
  });
  afterEach(() => opened.remove());

  const contentOf = (bpmn: string) => ({ bpmn, decisions: [], forms: [], papers: [], fees: [] });
  const base = () => ({ commandId: office.commandId(), actor: OFFICER });
  const save = (revision: number, bpmn: string, procedureId = 'licence') =>
    saveDraft(office.runtime, { ...base(), procedureId, revision, content: contentOf(bpmn) });
  const publish = (revision: number, effectiveOn: string, procedureId = 'licence') =>
    publishReviewed(
      office.runtime,
      { ...base(), procedureId, revision, effectiveOn, legalBasis: null, note: '' },
      office.commandId,
    );

  test('a new procedure has a draft, and its code is taken', async () => {
    const create = { code: '1.009999', name: 'Mới', field: 'Thử', content: contentOf('<x/>') };

    const created = await createProcedure(office.runtime, { ...base(), ...create });
    const again = await createProcedure(office.runtime, { ...base(), ...create });

    expect(created).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(again).toMatchObject({ refusal: { code: 'PROCEDURE_EXISTS' } });
  });

  test('a draft is saved only on the revision that was read', async () => {
    expect(await save(0, '<a/>')).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await save(1, '<b/>')).toMatchObject({ ok: true, value: { revision: 2 } });

    const stale = await save(1, '<c/>');

    expect(stale).toMatchObject({
      refusal: { code: 'DRAFT_CHANGED', revision: 2, byPersonId: 'hoa' },
    });
    expect((await office.store.findDraft('licence'))?.bpmn).toBe('<b/>');
    expect(await save(0, '<x/>', 'unknown')).toMatchObject({
      refusal: { code: 'PROCEDURE_NOT_FOUND' },
    });
  });

  test('a drawing with errors is not published', async () => {
    await save(0, drawing('licence').replace(' lt:post="authority-leader"', ''));

    const refused = await publish(1, '2026-12-07');

    expect(refused).toMatchObject({ ok: false, refusal: { code: 'HAS_PROBLEMS' } });
    expect(await office.store.listVersions('licence')).toHaveLength(1);
  });

  test('a post that nobody holds stops publishing', async () => {
    const asked = drawing('licence').replace('lt:post="authority-leader"', 'lt:post="nobody"');
    await save(0, asked);

    const vacant = await publish(1, '2026-12-07');

    const problems =
      vacant.ok || vacant.refusal.code !== 'HAS_PROBLEMS' ? [] : vacant.refusal.problems;
    expect(problems[0]).toMatchObject({ rule: 'nobody-eligible', elementId: 'sign' });
    expect(await office.store.listVersions('licence')).toHaveLength(1);
  });

  test.each([
    ['timer', 'timeDuration'],
    ['conditional', 'condition'],
  ])('a partner process that a %s event would begin is not published', async (kind, member) => {
    const text = kind === 'timer' ? 'P1D' : 'kind = "a"';
    const expression = `<bpmn:${member} xsi:type="bpmn:tFormalExpression">${text}</bpmn:${member}>`;
    const name = `bpmn:${kind}EventDefinition`;
    const event = `<${name} id="md2">${expression}</${name}>`;
    const asked = drawing('partners')
      .replace('<bpmn:messageEventDefinition id="md2" messageRef="askMessage" />', event)
      .replace('<bpmn:messageFlow id="m1" sourceRef="ask" targetRef="asked" />', '');
    await save(0, asked, 'partners');

    const refused = await publish(1, '2026-12-07', 'partners');

    const problems =
      refused.ok || refused.refusal.code !== 'HAS_PROBLEMS' ? [] : refused.refusal.problems;
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'start-never-begins', elementId: 'asked' }),
    );
  });

  test('publishing needs a draft, its revision and a day that is not past', async () => {
    expect(await publish(0, '2026-12-07')).toMatchObject({ refusal: { code: 'DRAFT_NOT_FOUND' } });
    await save(0, drawing('licence'));
    expect(await publish(5, '2026-12-07')).toMatchObject({ refusal: { code: 'DRAFT_CHANGED' } });
    expect(await publish(1, '2026-12-06')).toMatchObject({
      refusal: { code: 'EFFECTIVE_TOO_EARLY', today: '2026-12-07' },
    });
  });

  test('a dossier stays on its version, a new one takes the version in force', async () => {
    const before = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
    await save(0, drawing('licence').replace('name="Thẩm định"', 'name="Thẩm tra"'));
    expect(await publish(1, '2026-12-08')).toMatchObject({ ok: true, value: { number: 2 } });
    const today = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
    office.clock.now = moment('2026-12-08 08:00');
    const tomorrow = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));

    const versions: (number | undefined)[] = [];
    const names: (string | undefined)[] = [];
    for (const received of [before, today, tomorrow]) {
      if (!received.ok) throw new Error(received.refusal.code);
      const { dossierId } = received.value;
      const dossier = await office.store.findDossier(asId(dossierId));
      versions.push(dossier?.versionNumber);
      const task = (await openTasks(office, dossierId)).get('intake');
      if (task === undefined) throw new Error('No task.');
      const { taskId } = task;
      await completeTask(office.runtime, { ...base(), taskId, variables: {} });
      names.push((await openTasks(office, dossierId)).get('appraise')?.name);
    }

    expect(versions).toEqual([1, 1, 2]);
    expect(names).toEqual(['Thẩm định', 'Thẩm định', 'Thẩm tra']);
  });

  test('a dossier is refused without a version, an agency or a required paper', async () => {
    const intake = () => anIntakeOf(office, 'licence');
    const { store, runtime } = office;
    const receive = (differs: object) => receiveDossier(runtime, { ...intake(), ...differs });

    expect(await receive({ procedureId: 'unknown' })).toMatchObject({
      refusal: { code: 'PROCEDURE_NOT_FOUND' },
    });
    expect(await receive({ receivingAgencyId: 'nowhere' })).toMatchObject({
      refusal: { code: 'AGENCY_NOT_FOUND' },
    });
    expect(await receive({ competentAgencyId: 'province' })).toMatchObject({
      refusal: { code: 'PARTY_NOT_FOUND', agencyRole: 'division', count: 0 },
    });
    const licence = await store.findProcedure('licence');
    if (licence === null) throw new Error('Expected the procedure to be there.');
    await store.commit({ ...emptyChange(), procedures: [{ ...licence, isPart: true }] });
    expect(await receive({})).toMatchObject({ refusal: { code: 'PROCEDURE_IS_PART' } });
    await store.commit({ ...emptyChange(), procedures: [licence] });
    office.clock.now = moment('2025-12-31 08:00');
    expect(await receive({})).toMatchObject({
      refusal: { code: 'NO_VERSION_IN_FORCE', on: '2025-12-31' },
    });
    office.clock.now = moment('2027-12-31 16:00');
    expect(await receive({})).toMatchObject({ refusal: { code: 'CALENDAR_TOO_SHORT' } });
    const page = {
      agencyIds: null,
      query: null,
      status: 'all',
      now: 0,
      offset: 0,
      limit: 9,
    } as const;
    expect((await store.listDossiers(page)).total).toBe(0);
  });

  test('a required paper that is missing stops the receipt', async () => {
    const paper = { name: 'Đơn', kind: 'original', count: 1, required: true } as const;
    const papers = [
      { ...paper, key: 'request' },
      { ...paper, key: 'photo', required: false },
    ];
    const content = { ...contentOf(drawing('licence')), papers };
    await saveDraft(office.runtime, { ...base(), procedureId: 'licence', revision: 0, content });
    await publish(1, '2026-12-07');
    const intake = anIntakeOf(office, 'licence');
    const given = { paperKey: 'request', form: 'original', verifiedAgainstOriginal: true } as const;

    const missing = await receiveDossier(office.runtime, intake);
    const none = await receiveDossier(office.runtime, {
      ...intake,
      papers: [{ ...given, count: 0 }],
    });
    const complete = await receiveDossier(office.runtime, {
      ...intake,
      papers: [{ ...given, count: 1 }],
    });

    const refusal = { code: 'PAPERS_MISSING', paperKeys: ['request'] };
    expect([missing, none]).toEqual([
      { ok: false, refusal },
      { ok: false, refusal },
    ]);
    expect(complete.ok).toBe(true);
  });

  test('a published decision is made by itself, the one that was published', async () => {
    const content = { ...contentOf(drawing('licence').replace(...DECIDED)), decisions: [rate(5)] };
    await saveDraft(office.runtime, { ...base(), procedureId: 'licence', revision: 0, content });
    await publish(1, '2026-12-07');
    const received = await receiveDossier(office.runtime, anIntakeOf(office, 'licence'));
    if (!received.ok) throw new Error(received.refusal.code);
    const { dossierId } = received.value;
    const later = { ...content, decisions: [rate(7)] };
    const revision = 1 + REVIEW_STEPS;
    const second = { ...base(), procedureId: 'licence', revision, content: later };
    await saveDraft(office.runtime, second);
    await publish(revision + 1, '2026-12-07');

    const taskId = (await openTasks(office, dossierId)).get('intake')?.taskId ?? asId('none');
    await completeTask(office.runtime, { ...base(), taskId, variables: {} });

    const situation = await office.store.findSituation(asId(dossierId));
    expect(situation?.instances[0]?.snapshot.variables).toMatchObject({ rate: 5 });
    expect([...(await openTasks(office, dossierId)).keys()]).toEqual(['appraise']);
    const hashes = (await office.store.listVersions('licence')).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(3);
  });

  test('a draft whose decisions cannot be read is not published', async () => {
    const content = { ...contentOf(drawing('licence')), decisions: ['<nothing'] };
    await saveDraft(office.runtime, { ...base(), procedureId: 'licence', revision: 0, content });

    const refused = await publish(1, '2026-12-07');

    const problems = expect.arrayContaining([
      expect.objectContaining({ rule: 'xml-not-well-formed', severity: 'error' }),
    ]) as unknown;
    expect(refused).toMatchObject({ refusal: { code: 'HAS_PROBLEMS', problems } });
  });
});

/** A business rule task behind the intake. */
const DECIDED = [
  '<bpmn:sequenceFlow id="f3" sourceRef="intake" targetRef="appraise" />',
  `<bpmn:businessRuleTask id="decide" lt:decision="rate" />
   <bpmn:sequenceFlow id="f3" sourceRef="intake" targetRef="decide" />
   <bpmn:sequenceFlow id="f3b" sourceRef="decide" targetRef="appraise" />`,
] as const;

function rate(value: number): string {
  return `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="file" name="file"
    namespace="n"><decision id="rate" name="rate"><variable name="rate"/>
    <literalExpression><text>${value}</text></literalExpression></decision></definitions>`;
}
