import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type { Form, FormField } from '../../../api/contract/forms.ts';
import type { TaskView } from '../../../api/contract/tasks.ts';
import { emptyChange } from '../../../engine/model/change.ts';
import { asId } from '../../../engine/model/ids.ts';
import { aVersion } from '../../support/records.ts';
import { drawing } from '../../support/testOffice.ts';
import { householdDossier, openApi, yes, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
  await publish(
    'experts',
    drawing('experts').replace('"=experts"', '"=[&#34;An&#34;, &#34;Chi&#34;]"'),
  );
  await publish('alarm', drawing('alarm'));
  await publish('undoing', drawing('undoing'));
});

afterAll(async () => {
  await api.end();
});

async function publish(name: string, bpmn: string): Promise<void> {
  await api.services.runtime.store.commit({
    ...emptyChange(),
    procedures: [{ procedureId: name, code: name, name, field: 'Thử', isPart: false }],
    versions: [
      aVersion({ versionId: asId(`${name}-1`), procedureId: name, bpmn, forms: [OPINION] }),
    ],
  });
}

function field(key: string, readOnly: boolean): FormField {
  return { key, kind: 'text', label: { vi: key, en: key }, required: false, readOnly };
}

const OPINION: Form = {
  key: 'opinion',
  title: { vi: 'Ý kiến', en: 'Opinion' },
  fields: [field('expert', true), field('verdict', false)],
};

async function receive(procedureId: string): Promise<string> {
  const desk = await api.as('tiepnhan.binhan');
  const dossier = { ...householdDossier(), procedureId, papers: [] };
  return (await yes<DossierView>(desk.post('/dossiers', dossier))).dossierId;
}

async function view(dossierId: string): Promise<DossierView> {
  const desk = await api.as('tiepnhan.binhan');
  return yes<DossierView>(desk.get(`/dossiers/${dossierId}`));
}

/** Completes the first open task at the element, as whoever has its post. */
async function completeAt(dossierId: string, elementId: string): Promise<void> {
  const { tasks } = await view(dossierId);
  const task = tasks.find((one) => one.elementId === elementId && one.status === 'open');
  const who = {
    receiver: 'tiepnhan.binhan',
    officer: 'chuyenvien.binhan',
    'authority-leader': 'lanhdao.binhan',
  }[task?.post ?? ''];
  const person = await api.as(who ?? '');
  await yes(person.post(`/tasks/${task?.taskId}/complete`, { variables: {} }));
}

async function told(dossierId: string): Promise<readonly (readonly [string, string])[]> {
  const desk = await api.as('tiepnhan.binhan');
  const lines = await yes<HistoryLine[]>(desk.get(`/dossiers/${dossierId}/history`));
  return lines.map(({ text }) => [text.vi, text.en] as const);
}

test('a person sees which item a task is for, and what is known of that item', async () => {
  const dossierId = await receive('experts');
  await completeAt(dossierId, 'prepare');

  const { tasks, holder } = await view(dossierId);
  const items = tasks.filter(({ elementId }) => elementId === 'opinion');
  const officer = await api.as('chuyenvien.binhan');
  const views = await Promise.all(
    items.map(({ taskId }) => yes<TaskView>(officer.get(`/tasks/${taskId}`))),
  );

  expect(items.map(({ item }) => item)).toEqual([1, 2]);
  expect(holder.map(({ item, taskId }) => [item, taskId])).toEqual(
    items.map(({ item, taskId }) => [item, taskId]),
  );
  expect(views.map(({ values }) => values)).toEqual([{ expert: 'An' }, { expert: 'Chi' }]);
  expect((await told(dossierId)).flat()).toContain(
    'Hoàn thành “Chuẩn bị”; chuyển đến: Cho ý kiến ×2',
  );
});

test('the history tells signals in both languages', async () => {
  const [dossierId, other] = [await receive('alarm'), await receive('alarm')];
  await completeAt(dossierId, 'watch');
  await api.worker.turn();

  expect((await told(dossierId)).flat()).toContain(
    'Completed “Trực”; handed on to: Báo cáo; signal at “Phát tin bão”',
  );
  expect((await told(other)).flat()).toContain(
    'Nhận tín hiệu tại “Nghe tin bão”; chuyển đến: Phòng chống',
  );
  const { diagram, waitingFor } = await view(other);
  expect(diagram.tokens.map(({ elementId }) => elementId).toSorted()).toEqual(['protect', 'watch']);
  expect(waitingFor).toEqual([]);
});

test('the history tells what was undone', async () => {
  const dossierId = await receive('undoing');
  for (const elementId of ['reserve', 'bill', 'decide', 'refund']) {
    await completeAt(dossierId, elementId);
  }

  expect((await told(dossierId)).flat()).toContain(
    'Hoàn thành “Hoàn tiền”; chuyển đến: Bỏ giữ chỗ; đã hoàn tác “Lập phiếu thu”',
  );
});
