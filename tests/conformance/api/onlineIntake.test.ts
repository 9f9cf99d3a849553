import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import {
  SubmissionTrackingSchema,
  type OfferedRow,
  type OfferedView,
  type Submitted,
} from '../../../api/contract/intake.ts';
import type { SubmissionPage, SubmissionView } from '../../../api/contract/submissions.ts';
import { verifyStore } from '../../../engine/run/verifyStore.ts';
import {
  aFile,
  aWish,
  DECLARED,
  IN_ORDER,
  openAtCounter,
  submit,
  track,
  upload,
} from './intake.ts';
import { COUNTER } from './openCounter.ts';
import { MONDAY, no, openApi, openTask, PROCEDURE_ID, yes, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

beforeEach(() => {
  api.setNow(MONDAY);
});

afterAll(async () => {
  await api.end();
});

test('whoever comes sees what can be handed in online, and what it needs', async () => {
  const rows = await yes<readonly OfferedRow[]>(api.nobody.get('/intake/procedures'));
  const view = await yes<OfferedView>(api.nobody.get(`/intake/procedures/${PROCEDURE_ID}`));

  expect(rows.map(({ name }) => name)).toContain(view.name);
  expect(rows.find(({ procedureId }) => procedureId === 'certified-copies')).toBeUndefined();
  expect(rows.find(({ procedureId }) => procedureId === 'part-intake')).toBeUndefined();
  expect(view).toMatchObject({ term: { amount: 3, unit: 'WORKING_DAY' }, feeDong: 100_000 });
  expect(view.form.fields.map(({ key }) => key)).toEqual(Object.keys(DECLARED));
  expect(view.places).toContainEqual({
    agencyId: 'h99-binhan-one-stop',
    name: 'Trung tâm Phục vụ hành chính công xã Bình An',
    authorityName: 'Ủy ban nhân dân xã Bình An',
    isOfAuthority: true,
  });
});

test('handed in, it has a number, waits for 8 working hours, and is no dossier yet', async () => {
  api.setNow('2026-11-20T16:30:00+07:00');
  const submitted = await submit(api);

  expect(submitted.number).toMatch(/^DK\.H99\.21\.01-261120-\d{4}$/u);
  // Half an hour on Friday, seven and a half on Monday.
  expect(submitted.checkDueAt).toBe('2026-11-23T16:30:00+07:00');
  const view = await track(api, submitted);
  expect(SubmissionTrackingSchema.strict().parse(view)).toEqual(view);
  expect(view).toMatchObject({ status: 1, dossier: null, words: null, canWithdraw: true });
  expect(JSON.stringify(view)).not.toContain('Hường');
});

test('accepted, it becomes a dossier with code, promise from then on, and files', async () => {
  const submitted = await submit(api);
  const { counter, view } = await openAtCounter(api, submitted);
  expect(view).toMatchObject({ status: 1, variables: DECLARED, dossier: null });
  expect(view.allowed).toEqual({ accept: true, askSupplement: true, refuse: true });
  api.setNow('2026-11-23T09:20:00+07:00');

  const path = `/submissions/${view.submissionId}`;
  const accepted = await yes<SubmissionView>(counter.post(`${path}/accept`, IN_ORDER));

  const { dossierId } = accepted.dossier ?? { dossierId: '' };
  const dossier = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  expect(dossier).toMatchObject({
    status: 2,
    channel: 'online',
    receivedAt: '2026-11-23T09:20:00+07:00',
    promisedAt: '2026-11-26T09:20:00+07:00',
  });
  expect(dossier.documents.map(({ fileName }) => fileName)).toEqual(['to-khai.pdf']);
  expect(dossier.papers).toMatchObject([
    { paperKey: 'application', form: 'electronic', verifiedAgainstOriginal: true },
  ]);
  const task = await openTask(counter, dossierId);
  const { values } = await yes<{ values: object }>(counter.get(`/tasks/${task.taskId}`));
  expect(values).toMatchObject(DECLARED);
  const receipt = await counter.get(`/dossiers/${dossierId}/receipt.pdf`);
  expect(receipt.headers.get('content-type')).toBe('application/pdf');
  const seen = await track(api, submitted);
  expect(seen).toMatchObject({ status: 2, dossier: { code: dossier.code, status: 2 } });
  const { store } = api.services.runtime;
  const due = await store.listDueNotices('mail', Number.MAX_SAFE_INTEGER, 50);
  expect(due.filter((notice) => notice.dossierId === dossierId)).toMatchObject([
    { kind: 'received', address: 'huong@vidu.example' },
  ]);
  expect((await verifyStore(api.services.runtime)).findings).toEqual([]);
});

test('a double press hands in once, and accepts once', async () => {
  const { uploadId } = await upload(api);
  const id = crypto.randomUUID();
  const press = () => yes<Submitted>(api.nobody.post('/intake/submissions', aWish([uploadId]), id));
  const [first, second] = await Promise.all([press(), press()]);
  expect(second).toEqual(first);

  const { counter, view } = await openAtCounter(api, first);
  const command = crypto.randomUUID();
  const accept = () =>
    yes<SubmissionView>(
      counter.post(`/submissions/${view.submissionId}/accept`, IN_ORDER, command),
    );
  const [one, two] = await Promise.all([accept(), accept()]);
  expect(two.dossier).toEqual(one.dossier);
  const again = counter.post(`/submissions/${view.submissionId}/accept`, IN_ORDER);
  expect(await no(again)).toMatchObject({ code: 'SUBMISSION_MOVED', status: 409 });
});

test('two officers at once receive it once', async () => {
  const { counter, view } = await openAtCounter(api, await submit(api));
  const path = `/submissions/${view.submissionId}`;

  const statuses = await Promise.all([
    counter.post(`${path}/accept`, IN_ORDER),
    counter.post(`${path}/refuse`, { text: 'Không thuộc thẩm quyền.' }),
    counter.post(`${path}/accept`, IN_ORDER),
  ]);

  expect(statuses.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
});

test('what is asked for is told, sent once, and the office has its time again', async () => {
  const submitted = await submit(api);
  const { number, secret } = submitted;
  const { counter, view } = await openAtCounter(api, submitted);
  const path = `/submissions/${view.submissionId}`;
  const text = 'Giấy đề nghị thiếu chữ ký.';
  const asked = await yes<SubmissionView>(counter.post(`${path}/ask`, { text }));
  expect(asked).toMatchObject({ status: 5, checkDueAt: null });
  // Fifteen working days; 24 November 2026 is one of them.
  expect(asked.supplementDueAt).toBe('2026-12-14T09:00:00+07:00');
  expect(await no(counter.post(`${path}/accept`, IN_ORDER))).toMatchObject({
    code: 'SUBMISSION_MOVED',
  });
  expect(await track(api, submitted)).toMatchObject({
    status: 5,
    words: text,
    canSupplement: true,
    correction: null,
  });

  api.setNow('2026-11-24T08:00:00+07:00');
  const { uploadId } = await upload(api, aFile('đã ký', 'da-ky.pdf'));
  const papers = [{ paperKey: 'application', source: 'file', uploadIds: [uploadId] }];
  const nextDay = await api.as(COUNTER);
  const send = () =>
    api.nobody.post('/tracking/submission/supplement', { number, secret, papers, text: 'Đã ký.' });
  expect(await yes(send())).toMatchObject({ status: 1, checkDueAt: '2026-11-25T08:00:00+07:00' });
  expect(await no(send())).toMatchObject({ code: 'SUBMISSION_MOVED', status: 409 });

  const again = nextDay.post(`${path}/ask`, { text });
  expect(await no(again)).toMatchObject({ code: 'SUPPLEMENT_USED' });
  const accepted = await yes<SubmissionView>(nextDay.post(`${path}/accept`, IN_ORDER));
  const { dossierId } = accepted.dossier ?? { dossierId: '' };
  const { documents } = await yes<DossierView>(nextDay.get(`/dossiers/${dossierId}`));
  expect(documents.map(({ fileName }) => fileName)).toEqual(['da-ky.pdf']);
  expect(accepted.steps.map(({ act }) => act)).toEqual(['ask-supplement', 'supplement', 'accept']);
});

test('answers that the office names are corrected, and those before stay to be read', async () => {
  const submitted = await submit(api);
  const { number, secret } = submitted;
  const { counter, view } = await openAtCounter(api, submitted);
  const path = `/submissions/${view.submissionId}`;
  const text = 'Tên hộ kinh doanh trùng với hộ khác.';
  const strange = counter.post(`${path}/ask`, { text, answersAsked: ['chiTiet'] });
  expect(await no(strange)).toMatchObject({ code: 'FIELD_UNKNOWN', status: 422 });
  expect((await track(api, submitted)).correction).toBeNull();
  const answersAsked = ['householdName'];
  const asked = await yes<SubmissionView>(counter.post(`${path}/ask`, { text, answersAsked }));
  expect(asked.steps).toMatchObject([{ act: 'ask-supplement', answersAsked, changes: [] }]);
  expect((await counter.get(`${path}/supplement-request.pdf`)).status).toBe(200);
  const { correction } = await track(api, submitted);
  // Nothing else of what was filled in.
  expect(correction).toMatchObject({
    asked: answersAsked,
    answers: { householdName: 'Tạp hóa Hường' },
  });
  expect(Object.keys(correction?.answers ?? {})).toEqual(answersAsked);

  api.setNow('2026-11-24T08:00:00+07:00');
  const id = crypto.randomUUID();
  const send = (variables: object, commandId?: string) =>
    api.nobody.post(
      '/tracking/submission/supplement',
      { number, secret, papers: [], text: '', variables },
      commandId,
    );
  expect(await no(send({ capitalDong: 1 }))).toMatchObject({
    code: 'FIELD_NOT_ASKED',
    status: 422,
  });
  expect(await no(send({ householdName: '' }))).toMatchObject({ code: 'FORM_INVALID' });
  const corrected = await yes(send({ householdName: 'Tạp hóa Hường Sen' }, id));
  expect(corrected).toMatchObject({ status: 1, correction: null });
  expect(await yes(send({ householdName: 'Tạp hóa Hường Sen' }, id))).toEqual(corrected);

  const nextDay = await api.as(COUNTER);
  const seen = await yes<SubmissionView>(nextDay.get(path));
  expect(seen.variables).toEqual({ ...DECLARED, householdName: 'Tạp hóa Hường Sen' });
  expect(seen.steps.at(-1)).toEqual({
    act: 'supplement',
    at: '2026-11-24T08:00:00+07:00',
    personName: null,
    text: '',
    answersAsked: [],
    changes: [{ key: 'householdName', from: 'Tạp hóa Hường', to: 'Tạp hóa Hường Sen' }],
  });
  const accepted = await yes<SubmissionView>(nextDay.post(`${path}/accept`, IN_ORDER));
  const task = await openTask(nextDay, accepted.dossier?.dossierId ?? '');
  const { values } = await yes<{ values: object }>(nextDay.get(`/tasks/${task.taskId}`));
  expect(values).toMatchObject({ householdName: 'Tạp hóa Hường Sen' });
  expect(accepted.steps.at(1)?.changes).toHaveLength(1);
  const { dossierId = '' } = accepted.dossier ?? {};
  const handler = await api.as('chuyenvien.binhan');
  const history = await yes<readonly HistoryLine[]>(handler.get(`/dossiers/${dossierId}/history`));
  expect(history.map(({ type }) => type)).toEqual([
    'instance-started',
    'answers-corrected',
    'document-added',
  ]);
  expect(history[1]).toMatchObject({
    text: {
      vi:
        'Tiếp nhận tờ khai người nộp đã sửa lúc 08:00 24/11/2026, ' +
        'theo yêu cầu của Trần Thị Mai Khanh lúc 09:00 23/11/2026',
    },
    personName: 'Trần Thị Mai Khanh',
    changes: [
      {
        field: { key: 'householdName', label: { vi: 'Tên hộ kinh doanh' } },
        from: 'Tạp hóa Hường',
        to: 'Tạp hóa Hường Sen',
      },
    ],
  });
  expect(history[0]?.changes).toEqual([]);
  const elsewhere = await api.as('motcua.tanloc');
  expect((await elsewhere.get(`/dossiers/${dossierId}/history`)).status).toBe(404);
  expect((await verifyStore(api.services.runtime)).findings).toEqual([]);
});

test('a supplement that does not come lapses, and nothing brings it back', async () => {
  const submitted = await submit(api);
  const { counter, view } = await openAtCounter(api, submitted);
  const path = `/submissions/${view.submissionId}`;
  await yes(counter.post(`${path}/ask`, { text: 'Thiếu chữ ký.' }));

  api.setNow('2026-12-14T08:59:00+07:00');
  await api.worker.turn();
  expect((await track(api, submitted)).status).toBe(5);
  api.setNow('2026-12-14T09:00:00+07:00');
  await api.worker.turn();

  expect(await track(api, submitted)).toMatchObject({ status: 8, canSupplement: false });
  const { number, secret } = submitted;
  const late = { number, secret, papers: [], text: 'Xin lỗi.' };
  expect(await no(api.nobody.post('/tracking/submission/supplement', late))).toMatchObject({
    code: 'SUBMISSION_MOVED',
  });
});

test('refused and taken back are ends, each with its reason', async () => {
  const refused = await submit(api);
  const { counter, view } = await openAtCounter(api, refused);
  const path = `/submissions/${view.submissionId}`;
  const text = 'Không thuộc thẩm quyền giải quyết.';
  expect((await counter.post(`${path}/refuse`, { text: ' ' })).status).toBe(400);
  await yes(counter.post(`${path}/refuse`, { text }));
  expect(await track(api, refused)).toMatchObject({ status: 3, words: text, canWithdraw: false });
  for (const [way, body] of [
    ['accept', IN_ORDER],
    ['ask', { text }],
    ['refuse', { text }],
  ] as const) {
    const answer = await no(counter.post(`${path}/${way}`, body));
    expect([way, answer.code, answer.status]).toEqual([way, 'SUBMISSION_MOVED', 409]);
  }

  const taken = await submit(api);
  const { number, secret } = taken;
  const withdraw = { number, secret, reason: 'Nộp nhầm.' };
  await yes(api.nobody.post('/tracking/submission/withdraw', withdraw));
  expect(await track(api, taken)).toMatchObject({ status: 7, dossier: null });
  expect(await no(api.nobody.post('/tracking/submission/withdraw', withdraw))).toMatchObject({
    code: 'SUBMISSION_MOVED',
  });
});

test('what is missing or strange is refused before anything is kept', async () => {
  const { uploadId } = await upload(api);
  const send = (wish: object) => no(api.nobody.post('/intake/submissions', wish));
  const wish = aWish([uploadId]);
  const paper = { paperKey: 'application', source: 'file', uploadIds: [uploadId] } as const;

  expect(await send({ ...wish, papers: [] })).toMatchObject({ code: 'PAPERS_MISSING' });
  expect(await send({ ...wish, papers: [paper, { ...paper, paperKey: 'x' }] })).toMatchObject({
    code: 'PAPER_UNKNOWN',
  });
  expect(await send({ ...wish, papers: [{ ...paper, source: 'data' }] })).toMatchObject({
    code: 'PAPER_WITHOUT_SOURCE',
  });
  expect(await send(aWish(['none']))).toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
  expect(await send({ ...wish, procedureId: 'certified-copies' })).toMatchObject({
    code: 'NOT_OFFERED_ONLINE',
  });
  expect(await send({ ...wish, variables: {} })).toMatchObject({ code: 'FORM_INVALID' });
  const forged = { ...wish, variables: { ...DECLARED, dossier: { code: 'x' } } };
  expect(await send(forged)).toMatchObject({ code: 'FORM_INVALID' });
  expect(await send({ ...wish, receivingAgencyId: 'none' })).toMatchObject({
    code: 'AGENCY_NOT_FOUND',
  });
  const weak = await api.nobody.post('/intake/submissions', wish, 'guessable-1');
  expect(weak.status).toBe(400);
  await yes(api.nobody.post('/intake/submissions', wish));
  expect(await send(wish)).toMatchObject({ code: 'UPLOAD_NOT_FOUND' });
});

test('a database stands for a paper that names one', async () => {
  const { uploadId } = await upload(api);
  const papers = [
    { paperKey: 'application', source: 'file', uploadIds: [uploadId] },
    { paperKey: 'identity', source: 'data', uploadIds: [] },
  ] as const;
  const submitted = await yes<Submitted>(
    api.nobody.post('/intake/submissions', aWish([], { papers })),
  );
  const { view } = await openAtCounter(api, submitted);

  expect(view.papers.find(({ paperKey }) => paperKey === 'identity')).toMatchObject({
    source: 'data',
    dataSource: 'Cơ sở dữ liệu quốc gia về dân cư',
  });
});

test('the list shows what waits, oldest first, and finds by name without marks', async () => {
  const { counter } = await openAtCounter(api, await submit(api));
  const waiting = await yes<SubmissionPage>(counter.get('/submissions?status=waiting'));
  const found = await yes<SubmissionPage>(counter.get('/submissions?status=all&query=huong'));

  const moments = waiting.items.map(({ submittedAt }) => submittedAt);
  expect(moments).toEqual(moments.toSorted());
  expect(waiting.items.every(({ status }) => status === 1)).toBe(true);
  // That of Friday is due at 16:30, and it is 09:00.
  expect(waiting.items.some(({ isOverdue }) => isOverdue)).toBe(false);
  expect(found.total).toBeGreaterThan(waiting.total);
});
