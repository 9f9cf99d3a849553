import { expect, test } from 'vitest';
import { loadVersionModel } from '../../../api/model/versionModel.ts';
import { presentStandingStill } from '../../../api/present/presentIncidents.ts';
import { callableNames } from '../../../api/present/callableNames.ts';
import { emptyChange } from '../../../engine/model/change.ts';
import type { Form } from '../../../engine/model/form.ts';
import { asId } from '../../../engine/model/ids.ts';
import { receiveDossier } from '../../../engine/run/receiveDossier.ts';
import { createMemoryStore } from '../../../engine/store/memory/memoryStore.ts';
import { aVersion } from '../../support/records.ts';
import { anIntakeOf, drawing, openOffice } from '../../support/testOffice.ts';

const FORM: Form = { key: 'verdict', title: { vi: 'Ý kiến', en: 'Opinion' }, fields: [] };
const WITH_FORM = drawing('opinion').replace(
  'userTask id="answer"',
  'userTask id="answer" lt:form="verdict"',
);

async function openCalling(effectiveOn: string) {
  const store = createMemoryStore();
  const office = await openOffice(store, {}, ['asking']);
  const version = { versionId: asId<never>('opinion-1'), procedureId: 'opinion', effectiveOn };
  await store.commit({
    ...emptyChange(),
    procedures: [
      { procedureId: 'opinion', code: 'opinion', name: 'Ý kiến', field: 'Thử', isPart: false },
    ],
    versions: [aVersion({ ...version, bpmn: WITH_FORM, forms: [FORM] })],
  });
  const received = await receiveDossier(office.runtime, anIntakeOf(office, 'asking'));
  if (!received.ok) throw new Error(received.refusal.code);
  return { office, dossierId: received.value.dossierId };
}

test('a task of a called procedure has the form and the name of its own version', async () => {
  const { office, dossierId } = await openCalling('2026-12-01');
  const [task] = await office.store.listDossierTasks(asId(dossierId));
  if (task === undefined) throw new Error('No task.');

  const model = await loadVersionModel(office.runtime, 'asking-1', [task.elementId]);

  expect(model.formOf(task.elementId)).toEqual(FORM);
  expect(model.nodes.get(task.elementId)).toMatchObject({ name: 'Cho ý kiến' });
  expect(model.processOf(task.elementId)?.procedureId).toBe('opinion');
  expect(model.version.versionId).toBe('asking-1');
  expect(model.formOf('return')).toBeNull();
});

test('a call that cannot be made says so in both languages', async () => {
  const { office } = await openCalling('2027-12-01');
  const [standing] = await office.store.listStandingStill(10);
  const person = await office.store.findPerson(asId('mai'));
  if (standing === undefined || person === null) throw new Error('Nothing stands still.');
  const model = await loadVersionModel(office.runtime, standing.dossier.versionId);

  const [view] = presentStandingStill(standing, model, person);

  expect(view?.text).toEqual({
    vi:
      'Thủ tục opinion được gọi tại “Lấy ý kiến” hiện không có phiên bản nào đang có hiệu lực. ' +
      'Hồ sơ được giữ nguyên tại đây; hãy thử lại khi thủ tục đó có hiệu lực.',
    en:
      'The procedure opinion, called at “Lấy ý kiến”, has no version in force now. The dossier ' +
      'waits here as it is; try again once that procedure is in force.',
  });
});

test('a procedure can be called by its code and its processes once it is published', () => {
  const procedure = {
    procedureId: 'P',
    code: '1.000016',
    name: 'Ý kiến',
    field: 'Thử',
    isPart: false,
  };

  expect(callableNames(procedure, [])).toEqual([]);
  expect(callableNames(procedure, [aVersion({ bpmn: drawing('calling') })])).toEqual([
    '1.000016',
    'calling',
    'shared',
  ]);
});
