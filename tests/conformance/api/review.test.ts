import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommentList } from '../../../api/contract/comments.ts';
import type { LifeView, SaveRow, SaveView } from '../../../api/contract/life.ts';
import type { DossierView } from '../../../api/contract/dossiers.ts';
import type { DraftView, ProcedureRow, ProcedureView } from '../../../api/contract/procedures.ts';
import { approveDraft, DECISION } from './approveDraft.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  no,
  openApi,
  openTask,
  PROCEDURE_ID,
  yes,
  type Client,
  type OpenApi,
} from './openApi.ts';

let api: OpenApi;
let designer: Client;
let controller: Client;
let counter: Client;

beforeAll(async () => {
  api = await openApi();
  designer = await api.as('caicach.tinh');
  controller = await api.as('kiemsoat.tinh');
  counter = await api.as('tiepnhan.binhan');
});

afterAll(async () => {
  await api.end();
});

const PATH = `/procedures/${PROCEDURE_ID}`;
const BASIS = { text: 'Quyết định 20/QĐ-UBND', article: 'Điều 2', from: null };

const lifeFor = (client: Client) => yes<LifeView>(client.get(`${PATH}/life`));
const readDraft = () => yes<DraftView>(designer.get(`${PATH}/draft`));

async function step(client: Client, act: string, wish: object = {}): Promise<Response> {
  const { revision } = await readDraft();
  return client.post(`${PATH}/review/${act}`, { revision, reason: '', ...wish });
}

async function save(client: Client, differs: Partial<DraftView>, isAutomatic = false) {
  const { bpmn, decisions, forms, papers, fees, revision } = await readDraft();
  const content = { bpmn, decisions, forms, papers, fees };
  return client.put(`${PATH}/draft`, { ...content, revision, isAutomatic, ...differs });
}

test('a seeded procedure is in force; each person reads what they may', async () => {
  const life = await lifeFor(designer);

  expect(life).toMatchObject({ stage: 'DRAFT', force: 'IN_FORCE', openCommentCount: 0 });
  expect(life.steps).toMatchObject([{ act: 'publish', versionNumber: 1, person: null }]);
  expect(life.allowed.send).toBe(true);
  expect(life.allowed.suspend).toMatchObject({
    reason: { vi: expect.stringContaining('vai trò') },
  });
  expect((await lifeFor(controller)).allowed.suspend).toBe(true);
  expect((await lifeFor(counter)).allowed.send).not.toBe(true);
});

test('sent for review, a draft is locked until it is sent back with a reason', async () => {
  const sent = await yes<LifeView>(step(designer, 'send', { reason: 'Giảm thời hạn' }));
  expect(sent).toMatchObject({ stage: 'IN_REVIEW', sent: { reason: 'Giảm thời hạn' } });

  const locked = await no(save(designer, { fees: [] }));
  expect(locked).toMatchObject({
    status: 409,
    code: 'DRAFT_LOCKED',
    detail: expect.stringContaining('đang thẩm định'),
  });
  expect((await no(step(controller, 'send-back'))).code).toBe('REQUEST_INVALID');
  expect(await no(step(designer, 'send-back', { reason: 'x' }))).toMatchObject({
    status: 403,
    code: 'FORBIDDEN',
  });
  const back = await yes<LifeView>(
    step(controller, 'send-back', { reason: 'Thiếu căn cứ của bước ký' }),
  );

  expect(back).toMatchObject({ stage: 'DRAFT', sent: null, sentBack: { act: 'send-back' } });
  expect(back.steps[0]).toMatchObject({
    person: { name: 'Đặng Thành Trung' },
    reason: 'Thiếu căn cứ của bước ký',
  });
  expect((await save(designer, {})).status).toBe(200);
});

test('who sent it withdraws it, and nobody else', async () => {
  await yes<LifeView>(step(designer, 'send'));

  const other = await api.as('pheduyet.tinh');
  expect(await no(step(other, 'withdraw'))).toMatchObject({ status: 409, code: 'NOT_YOUR_DRAFT' });

  expect(await yes<LifeView>(step(designer, 'withdraw'))).toMatchObject({ stage: 'DRAFT' });
  expect(await no(step(designer, 'withdraw'))).toMatchObject({ code: 'STEP_NOT_EXPECTED' });
});

test('a controller who has drawn does not approve; another one does', async () => {
  const { papers } = await readDraft();
  const renamed = papers.map((paper, index) => (index === 0 ? { ...paper, count: 2 } : paper));
  await yes<DraftView>(save(controller, { papers: renamed }));
  await yes<LifeView>(step(designer, 'send'));
  const decision = { decision: DECISION };

  expect((await lifeFor(controller)).allowed.approve).toMatchObject({
    reason: { vi: expect.stringContaining('người khác phải phê duyệt') },
  });
  expect(await no(step(controller, 'approve', decision))).toMatchObject({
    status: 409,
    code: 'OWN_DRAFT',
  });
  expect((await no(step(controller, 'approve'))).code).toBe('REQUEST_INVALID');
  const other = await api.as('pheduyet.tinh');
  const approved = await yes<LifeView>(step(other, 'approve', decision));

  expect(approved).toMatchObject({ stage: 'APPROVED', approval: { decision: DECISION } });
  expect(approved.allowed.withdraw).toMatchObject({ reason: { en: expect.anything() } });
  expect((await lifeFor(designer)).allowed.publish).toBe(true);
  const back = await yes<LifeView>(step(other, 'send-back', { reason: 'Ghi sai số' }));
  expect(back).toMatchObject({ stage: 'DRAFT', approval: null });
});

test('only an approved draft is published, and the version names its decision', async () => {
  const { revision } = await readDraft();
  const wish = { effectiveOn: '2026-11-23', legalBasis: BASIS, note: '' };

  expect(await no(designer.post(`${PATH}/publish`, { ...wish, revision }))).toMatchObject({
    status: 409,
    code: 'DRAFT_NOT_APPROVED',
  });
  await yes(step(designer, 'send'));
  const other = await api.as('pheduyet.tinh');
  await yes(step(other, 'approve', { decision: DECISION }));
  await yes(designer.post(`${PATH}/publish`, { ...wish, revision: revision + 2 }));

  const view = await yes<ProcedureView>(designer.get(PATH));
  expect(view.versions.map((it) => [it.number, it.status, it.decision])).toEqual([
    [2, 'PUBLISHED', DECISION],
    [1, 'SUPERSEDED', null],
  ]);
  expect(view.draft).toMatchObject({ stage: 'DRAFT', revision: revision + 3 });
});

test('suspended, the counter refuses by name; what is under way goes on', async () => {
  const { dossierId } = await receiveTwo();
  await no(controller.post(`${PATH}/force/suspend`, { reason: ' ' }));
  const reason = 'Chờ văn bản của Bộ';
  const suspended = await yes<LifeView>(controller.post(`${PATH}/force/suspend`, { reason }));
  expect(suspended).toMatchObject({ force: 'SUSPENDED', suspension: { reason } });

  const refused = await no(counter.post('/dossiers', twoPapers()));
  expect(refused).toMatchObject({ status: 409, code: 'PROCEDURE_SUSPENDED' });
  expect(refused.texts.vi).toContain('tạm ngừng tiếp nhận hồ sơ từ 23/11/2026: Chờ văn bản của Bộ');
  expect(refused.texts.vi).toContain('hộ kinh doanh');
  const preview = counter.post('/dossiers/preview', { procedureId: PROCEDURE_ID });
  expect((await no(preview)).code).toBe('PROCEDURE_SUSPENDED');
  const rows = await yes<ProcedureRow[]>(counter.get('/procedures'));
  expect(rows.find((it) => it.procedureId === PROCEDURE_ID)?.stopped).toBe('SUSPENDED');
  const { taskId } = await openTask(counter, dossierId);
  const done = await counter.post(`/tasks/${taskId}/complete`, { variables: INTAKE_VALUES });
  expect(done.status).toBe(200);

  await yes<LifeView>(controller.post(`${PATH}/force/resume`, { reason: 'Đã có văn bản' }));
  expect((await receiveTwo()).dossierId).not.toBe(dossierId);
});

test('every save that was asked for is listed, read and restored as a new one', async () => {
  const before = await readDraft();
  const changed = before.bpmn.replace('name="Ký giấy chứng nhận', 'name="Ký ban hành giấy');
  expect(changed).not.toBe(before.bpmn);
  await yes(save(designer, { bpmn: changed }, true));
  await yes(save(designer, { bpmn: changed.replace('Ký ban hành', 'Ký, ban hành') }, true));
  const rows = await yes<SaveRow[]>(designer.get(`${PATH}/saves`));
  expect(rows[0]).toMatchObject({
    saveCount: 2,
    isAutomatic: true,
    savedBy: { name: 'Vũ Thị Hải Vân' },
  });
  const earlier = rows[1]?.saveId ?? '';

  const old = await yes<SaveView>(designer.get(`${PATH}/saves/${earlier}`));
  const { revision } = await readDraft();
  const restored = await yes<DraftView>(
    designer.post(`${PATH}/saves/${earlier}/restore`, { revision }),
  );

  expect(old.bpmn).toBe(before.bpmn);
  expect(restored).toMatchObject({ bpmn: before.bpmn, revision: revision + 1 });
  const after = await yes<SaveRow[]>(designer.get(`${PATH}/saves`));
  expect(after).toHaveLength(rows.length + 1);
  expect(after[0]?.restored?.savedAt).toBe(rows[1]?.savedAt);
  expect((await designer.get(`${PATH}/saves/none.1`)).status).toBe(404);
  expect((await counter.get(`${PATH}/saves`)).status).toBe(403);
});

test('a comment is given to a colleague, answered and resolved', async () => {
  const wish = { elementId: 'appraise', elementName: 'Thẩm định hồ sơ', text: 'Rút ngắn bước này' };
  const { colleagues } = await yes<CommentList>(controller.get(`${PATH}/comments`));
  expect(colleagues.map(({ name }) => name)).toEqual([
    'Đặng Thành Trung',
    'Nguyễn Thị Thanh Hương',
    'Vũ Thị Hải Vân',
  ]);
  const assigneeId = colleagues[2]?.personId ?? '';
  const written = await yes<CommentList>(
    controller.post(`${PATH}/comments`, { ...wish, assigneeId }),
  );
  const [comment] = written.comments;
  const remarks = `${PATH}/comments/${comment?.commentId}/remarks`;
  expect(comment).toMatchObject({ isOpen: true, assignee: { name: 'Vũ Thị Hải Vân' } });
  expect((await lifeFor(designer)).openCommentCount).toBe(1);

  await yes(designer.post(remarks, { kind: 'said', text: 'Đã sửa' }));
  const resolved = await yes<CommentList>(designer.post(remarks, { kind: 'resolved' }));

  expect(resolved.comments[0]).toMatchObject({ isOpen: false });
  expect(resolved.comments[0]?.remarks.at(-2)).toMatchObject({ kind: 'said', text: 'Đã sửa' });
  expect(await no(designer.post(remarks, { kind: 'resolved' }))).toMatchObject({
    status: 409,
    code: 'COMMENT_CHANGED',
  });
  const stranger = { kind: 'assigned', assigneeId: 'demo-tiepnhan.binhan' };
  expect(await no(designer.post(remarks, stranger))).toMatchObject({
    status: 422,
    code: 'NOT_A_COLLEAGUE',
  });
  expect((await counter.get(`${PATH}/comments`)).status).toBe(403);
  expect(
    (await no(designer.post(`${PATH}/comments/none/remarks`, { kind: 'resolved' }))).code,
  ).toBe('COMMENT_NOT_FOUND');
});

test('abolished, it refuses from the day on and is not published again', async () => {
  const wish = { reason: '', legalBasis: BASIS, on: '2026-11-24' };
  const abolished = await yes<LifeView>(controller.post(`${PATH}/force/abolish`, wish));
  expect(abolished).toMatchObject({ force: 'ABOLISHED', abolition: { on: '2026-11-24' } });
  expect(abolished.allowed.resume).not.toBe(true);
  await receiveTwo();

  api.setNow('2026-11-24T08:00:00+07:00');

  const refused = await no((await api.as('tiepnhan.binhan')).post('/dossiers', twoPapers()));
  expect(refused).toMatchObject({ status: 409, code: 'PROCEDURE_ABOLISHED' });
  expect(refused.texts.vi).toContain('bãi bỏ từ 24/11/2026 theo Quyết định 20/QĐ-UBND');
  designer = await api.as('caicach.tinh');
  await expect(approveDraft(api, PROCEDURE_ID)).rejects.toThrow('PROCEDURE_ABOLISHED');
});

/** The draft of an earlier test asks for two copies of the first paper. */
function twoPapers() {
  const dossier = householdDossier();
  return { ...dossier, papers: dossier.papers.map((paper) => ({ ...paper, count: 2 })) };
}

async function receiveTwo(): Promise<DossierView> {
  return yes<DossierView>(counter.post('/dossiers', twoPapers()));
}
