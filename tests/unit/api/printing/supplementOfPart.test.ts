import { expect, test } from 'vitest';
import { readProcedureFolder } from '../../../../api/demonstration/readProcedureFolder.ts';
import { loadPrintSource } from '../../../../api/printing/facts/printSource.ts';
import { slipFacts } from '../../../../api/printing/facts/slipFacts.ts';
import { stopFacts } from '../../../../api/printing/facts/stopFacts.ts';
import { supplementFacts } from '../../../../api/printing/facts/supplementFacts.ts';
import type { DatedFacts } from '../../../../api/printing/facts/datedFacts.ts';
import { emptyChange } from '../../../../engine/model/change.ts';
import { asId, type DossierId } from '../../../../engine/model/ids.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import { isOpenTask } from '../../../../engine/model/records.ts';
import { cancelDossier } from '../../../../engine/run/cancelDossier.ts';
import { completeTask } from '../../../../engine/run/completeTask.ts';
import { receiveDossier } from '../../../../engine/run/receiveDossier.ts';
import { createMemoryStore } from '../../../../engine/store/memory/memoryStore.ts';
import { aVersion } from '../../../support/records.ts';
import {
  actor,
  anIntakeOf,
  drawing,
  moment,
  openOffice,
  type TestOffice,
} from '../../../support/testOffice.ts';

const DIVISION = actor('binh', 'division');
const COUNTER = actor('mai', 'one-stop');

/** A procedure that calls the published part "supplement" of the repository, with its forms. */
async function openWithPart(): Promise<TestOffice> {
  const read = readProcedureFolder('procedures/part-supplement');
  if (!read.ok) throw new Error(read.refusal.what);
  const { code, name, bpmn, forms } = read.value;
  const store = createMemoryStore();
  const office = await openOffice(store, {}, []);
  const caller = drawing('asking').replace('calledElement="opinion"', `calledElement="${code}"`);
  const procedure = { field: 'Thử', isPart: false };
  const version = { effectiveOn: '2026-12-01', papers: [], fees: [] };
  await store.commit({
    ...emptyChange(),
    procedures: [
      { ...procedure, procedureId: 'asking', code: 'asking', name: 'asking' },
      { ...procedure, procedureId: 'part', code, name, isPart: true },
    ],
    versions: [
      aVersion({ ...version, versionId: asId('A1'), procedureId: 'asking', bpmn: caller }),
      aVersion({ ...version, versionId: asId('S1'), procedureId: 'part', bpmn, forms }),
    ],
  });
  return office;
}

async function receive(office: TestOffice): Promise<DossierId> {
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'asking'));
  if (!received.ok) throw new Error(JSON.stringify(received.refusal));
  return asId(received.value.dossierId);
}

async function complete(
  office: TestOffice,
  dossierId: DossierId,
  [by, variables]: readonly [ReturnType<typeof actor>, Variables],
): Promise<void> {
  const tasks = await office.store.listDossierTasks(dossierId);
  const task = tasks.find((it) => isOpenTask(it) && it.kind === 'user');
  if (task === undefined) throw new Error('Expected a task that waits, but there is none.');
  const commandId = office.commandId();
  const done = await completeTask(office.runtime, {
    commandId,
    actor: by,
    taskId: task.taskId,
    variables,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

async function sourceOf({ runtime, store }: TestOffice, dossierId: DossierId) {
  const dossier = await store.findDossier(dossierId);
  if (dossier === null) throw new Error('Expected the dossier to be stored.');
  return loadPrintSource({ runtime, demonstration: false }, dossier);
}

function factsOf(dated: DatedFacts) {
  if (!dated.ok) throw new Error(dated.refusal);
  return dated.value;
}

test('what a called part asks for is printed with its number, sender and limit', async () => {
  const office = await openWithPart();
  const dossierId = await receive(office);
  await complete(office, dossierId, [DIVISION, { missingPapers: '1) Bản vẽ\n\n– Giấy ủy quyền' }]);

  const drafted = factsOf(supplementFacts(await sourceOf(office, dossierId)));
  expect(drafted.facts.texts).toMatchObject({ formNumber: '', deadline: '', turn: '01' });

  office.clock.now = moment('2026-12-08 14:00');
  await complete(office, dossierId, [DIVISION, { requestNumber: '07/HDHS-PKT' }]);
  office.clock.now = moment('2026-12-09 09:30');
  await complete(office, dossierId, [COUNTER, { sentBy: 'portal' }]);

  const { at, facts } = factsOf(supplementFacts(await sourceOf(office, dossierId)));
  expect(at).toBe(moment('2026-12-09 09:30'));
  expect(facts.lists.supplementItems).toEqual(['Bản vẽ', 'Giấy ủy quyền']);
  expect(facts.texts).toMatchObject({
    formNumber: '07/HDHS-PKT',
    guideName: 'Người mai',
    turn: '01',
    // 15 working days after it was sent.
    deadline: '09 giờ 30 phút, ngày 30 tháng 12 năm 2026',
    sampleMark: '',
  });
});

test('between called part and caller the slip follows the dossier', async () => {
  const office = await openWithPart();
  const dossierId = await receive(office);
  office.clock.now = moment('2026-12-08 10:00');
  await complete(office, dossierId, [DIVISION, { missingPapers: 'Bản vẽ' }]);
  await complete(office, dossierId, [DIVISION, { requestNumber: '1' }]);

  const { facts } = factsOf(slipFacts(await sourceOf(office, dossierId)));

  expect(facts.tables.handOvers?.map(({ agencies, note }) => [agencies, note])).toEqual([
    ['1. Giao: Cơ quan one-stop\n2. Nhận: Cơ quan division', ''],
    ['1. Giao: Cơ quan division\n2. Nhận: Cơ quan one-stop', ''],
  ]);
  expect(facts.tables.agencyTimes?.map(({ agency, result }) => [agency, result])).toEqual([
    ['Cơ quan division', 'Đúng hạn'],
    ['Cơ quan one-stop', 'Đang giải quyết'],
  ]);
});

test('a dossier that is withdrawn tells who asked for it and why', async () => {
  const office = await openWithPart();
  const dossierId = await receive(office);
  expect(stopFacts(await sourceOf(office, dossierId))).toEqual({
    ok: false,
    refusal: 'NOT_STOPPED',
  });
  const reason = 'Người nộp không còn nhu cầu.';
  const commandId = office.commandId();
  const command = { commandId, actor: COUNTER, dossierId, outcome: 'withdrawn', reason } as const;
  expect((await cancelDossier(office.runtime, command)).ok).toBe(true);

  const { facts } = factsOf(stopFacts(await sourceOf(office, dossierId)));

  expect(facts.texts).toMatchObject({
    askedBy: 'Trần Văn Bình',
    reason,
    feesHandling: 'Không',
    stoppedAt: '08 giờ 00 phút, ngày 07 tháng 12 năm 2026',
  });
});
