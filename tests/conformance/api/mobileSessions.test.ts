import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierPage, DossierReceived, DossierView } from '../../../api/contract/dossiers.ts';
import type {
  MobileDesk,
  MobileSessionNews,
  MobileSessionView,
} from '../../../api/contract/mobileSessions.ts';
import { householdDossier, no, yes, type Client } from './openApi.ts';
import { expectAll, openCounter, type OpenCounter } from './openCounter.ts';
import { playScenario } from './playScenario.ts';

const UNIT = 'h99-binhan-one-stop';
const DAY = '2026-11-19';
const PLACE = 'Nhà văn hóa ấp 3';
const COPIES = 'certified-copies';

let api: OpenCounter;
let head: Client;
let officer: Client;
let officerId: string;

beforeAll(async () => {
  api = await openCounter();
  await now('07:00', '2026-11-16');
  const { units } = await desk(head);
  officerId = units[0]?.officers.find(({ name }) => name === 'Trần Thị Mai Khanh')?.personId ?? '';
});

afterAll(async () => {
  await api.end();
});

/** Whoever signed in on another day has to sign in again. */
async function now(time: string, day = DAY): Promise<void> {
  api.setNow(`${day}T${time}:00+07:00`);
  head = await api.as('truongmotcua.binhan');
  officer = await api.as('tiepnhan.binhan');
}

const desk = (client: Client) => yes<MobileDesk>(client.get('/mobile-sessions/desk'));
const news = () => yes<readonly MobileSessionNews[]>(api.nobody.get('/mobile-sessions'));
const wish = (differs: object = {}) => ({
  agencyId: UNIT,
  place: PLACE,
  hamlet: 'ấp 3, xã Bình An',
  on: DAY,
  from: '08:00',
  to: '11:00',
  officerIds: [officerId],
  procedureIds: [COPIES],
  ...differs,
});
const plan = (differs: object = {}, client = head) =>
  client.post('/mobile-sessions', wish(differs));
const act = (id: string, what: 'open' | 'close', client = officer) =>
  client.post(`/mobile-sessions/${id}/${what}`, {});

async function planned(differs: object = {}): Promise<MobileSessionView> {
  const before = new Set((await desk(head)).sessions.map((it) => it.mobileSessionId));
  const { sessions } = await yes<MobileDesk>(plan(differs));
  const made = sessions.find(({ mobileSessionId }) => !before.has(mobileSessionId));
  if (made === undefined) throw new Error('Expected a session to be planned.');
  return made;
}

async function sessionOf(id: string, client = officer): Promise<MobileSessionView> {
  const found = (await desk(client)).sessions.find((it) => it.mobileSessionId === id);
  if (found === undefined) throw new Error(`Expected the session ${id}.`);
  return found;
}

/** A dossier of that procedure at the counter, with its papers. */
const dossierOf = (procedureId: string, papers: readonly string[]) => {
  const paper = { form: 'original', count: 1, verifiedAgainstOriginal: true } as const;
  return {
    ...householdDossier(),
    procedureId,
    papers: papers.map((paperKey) => ({ ...paper, paperKey })),
  };
};

const receiveAt = (mobileSessionId: string, differs: object = {}) =>
  officer.post('/dossiers', {
    ...dossierOf(COPIES, ['original', 'copy']),
    mobileSessionId,
    returnChannel: 'mobile',
    ...differs,
  });

test('the head plans, everybody reads where and when, and nobody reads who', async () => {
  const { mobileSessionId } = await planned();

  const told = (await news()).find((it) => it.mobileSessionId === mobileSessionId);
  expect(told).toEqual({
    mobileSessionId,
    agencyName: 'Trung tâm Phục vụ hành chính công xã Bình An',
    place: PLACE,
    hamlet: 'ấp 3, xã Bình An',
    on: DAY,
    from: '08:00',
    to: '11:00',
    status: 'planned',
    reason: null,
    procedures: [{ procedureId: COPIES, name: 'Chứng thực bản sao từ bản chính' }],
  });
});

test('only the head of the unit plans, with its own officers, and not in the past', async () => {
  expect(await no(plan({}, officer))).toMatchObject({ status: 403 });
  const elsewhere = { agencyId: 'h99-thanhphu-one-stop' };
  expect(await no(plan(elsewhere))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await no(plan({ on: '2026-11-15' }))).toMatchObject({ code: 'MOBILE_SESSION_TIMES' });
  expect(await no(plan({ to: '08:00' }))).toMatchObject({ code: 'MOBILE_SESSION_TIMES' });
  expect(await no(plan({ officerIds: ['nobody'] }))).toMatchObject({ code: 'PERSON_NOT_FOUND' });
  const other = (await desk(await api.as('motcua.thanhphu'))).units[0]?.officers[0]?.personId;
  expect(await no(plan({ officerIds: [other] }))).toMatchObject({ code: 'PERSON_NOT_FOUND' });
  expect(await no(plan({ procedureIds: ['part-intake'] }))).toMatchObject({
    code: 'PROCEDURE_NOT_FOUND',
  });
  expect(await no(plan({ from: '8h' }))).toMatchObject({ code: 'REQUEST_INVALID' });
});

test('what is cancelled says why to everybody until its day is over', async () => {
  await now('07:00', '2026-11-16');
  const { mobileSessionId } = await planned({ on: '2026-11-17' });
  const cancel = (client: Client) =>
    client.post(`/mobile-sessions/${mobileSessionId}/cancel`, { reason: 'Mưa lũ' });

  expect(await no(cancel(officer))).toMatchObject({ status: 403 });
  await yes(cancel(head));
  expect(await no(cancel(head))).toMatchObject({ code: 'MOBILE_SESSION_MOVED' });
  const told = () =>
    news().then((all) => all.find((it) => it.mobileSessionId === mobileSessionId) ?? null);
  expect(await told()).toMatchObject({ status: 'cancelled', reason: 'Mưa lũ' });
  await now('07:00', '2026-11-18');
  expect(await told()).toBeNull();
});

test('an officer of another unit finds no such session', async () => {
  await now('07:00', '2026-11-16');
  const { mobileSessionId } = await planned();
  const elsewhere = await api.as('motcua.thanhphu');

  expect(await no(act(mobileSessionId, 'open', elsewhere))).toMatchObject({ status: 404 });
  expect((await desk(elsewhere)).sessions).toEqual([]);
});

test('its officer opens it on its day, and what it receives names the place', async () => {
  await now('07:00', '2026-11-18');
  const { mobileSessionId } = await planned();
  expect(await no(act(mobileSessionId, 'open'))).toMatchObject({ code: 'MOBILE_SESSION_EARLY' });
  expect(await no(receiveAt(mobileSessionId))).toMatchObject({ code: 'MOBILE_SESSION_NOT_OPEN' });
  await now('08:00');
  const handler = await api.as('traketqua.binhan');
  expect(await no(act(mobileSessionId, 'open', handler))).toMatchObject({ status: 403 });
  await yes(act(mobileSessionId, 'open'));
  expect(await sessionOf(mobileSessionId)).toMatchObject({ status: 'open', canReceive: true });

  const received = await yes<DossierReceived>(receiveAt(mobileSessionId));

  const view = await yes<DossierView>(officer.get(`/dossiers/${received.dossierId}`));
  expect(view).toMatchObject({
    channel: 'mobile',
    returnChannel: 'mobile',
    mobilePlace: { place: `${PLACE}, ấp 3, xã Bình An`, on: DAY },
  });
  expectAll(await api.print(`/dossiers/${received.dossierId}/receipt.pdf`), [
    `Tiếp nhận tại phiên lưu động: ${PLACE}, ấp 3, xã Bình An`,
    'Đăng ký nhận kết quả tại: Tại phiên lưu động hoặc tại nhà',
  ]);
  const listed = await yes<DossierPage>(officer.get('/dossiers?channel=mobile'));
  expect(listed.items.map(({ code }) => code)).toContain(received.code);
  const counter = await yes<DossierPage>(officer.get('/dossiers?channel=counter'));
  expect(counter.items.map(({ code }) => code)).not.toContain(received.code);
});

test('nothing else is received there, by nobody else, and under no name of its own', async () => {
  await now('08:00');
  const { mobileSessionId } = await planned();
  await yes(act(mobileSessionId, 'open'));

  const other = { ...dossierOf('household-business-registration', ['application']) };
  expect(await no(receiveAt(mobileSessionId, other))).toMatchObject({
    code: 'MOBILE_PROCEDURE_NOT_PART',
  });
  const stranger = await planned({ officerIds: [(await headId()) ?? ''] });
  await yes(act(stranger.mobileSessionId, 'open', head));
  expect(await no(receiveAt(stranger.mobileSessionId))).toMatchObject({
    code: 'MOBILE_OFFICER_NOT_PART',
  });
  expect(await no(receiveAt('none'))).toMatchObject({ code: 'MOBILE_SESSION_NOT_FOUND' });
  const named = officer.post('/dossiers', {
    ...dossierOf(COPIES, ['original', 'copy']),
    channel: 'mobile',
  });
  expect(await no(named)).toMatchObject({ code: 'REQUEST_INVALID' });
});

test('an entry that is sent again and again is one dossier', async () => {
  await now('08:00');
  const { mobileSessionId } = await planned();
  await yes(act(mobileSessionId, 'open'));
  const body = {
    ...dossierOf(COPIES, ['original', 'copy']),
    mobileSessionId,
    returnChannel: 'mobile',
  };
  const send = () => officer.post('/dossiers', body, 'entry-of-a-session-1');

  const answers = await Promise.all([send(), send()]);
  await yes(act(mobileSessionId, 'close'));
  const late = await yes<DossierReceived>(send());

  const codes = await Promise.all(answers.map((it) => yes<DossierReceived>(it)));
  expect(new Set([...codes, late].map(({ code }) => code)).size).toBe(1);
  expect((await sessionOf(mobileSessionId)).sum.received).toBe(1);
});

test('closing gives the sum; opened again it takes what was still to be sent', async () => {
  await now('08:00');
  const { mobileSessionId } = await planned();
  await yes(act(mobileSessionId, 'open'));
  await playScenario(api, {
    slug: COPIES,
    scenario: 'fee-1-page',
    answers: { returnResult: { paidDong: 2000 } },
    differs: { mobileSessionId, returnChannel: 'mobile' },
  });
  await now('16:50');
  await yes(receiveAt(mobileSessionId));

  await yes(act(mobileSessionId, 'close'));
  const closed = await sessionOf(mobileSessionId, head);
  expect(closed).toMatchObject({ status: 'closed', canReceive: false });
  expect(closed.sum).toMatchObject({
    received: 2,
    byProcedure: [{ procedureId: COPIES, received: 2, returned: 1 }],
    returned: 1,
    ready: 0,
    open: 1,
    endedWithout: 0,
  });
  const refused = await no(receiveAt(mobileSessionId));
  expect(refused).toMatchObject({ code: 'MOBILE_SESSION_NOT_OPEN' });
  expect(refused.texts.vi).toContain('đã đóng');
  await yes(act(mobileSessionId, 'open'));
  await yes(receiveAt(mobileSessionId));
  expect((await sessionOf(mobileSessionId)).sum.received).toBe(3);
});

async function headId(): Promise<string | undefined> {
  const { units } = await desk(head);
  return units[0]?.officers.find(({ name }) => name === 'Đặng Thị Thu Nguyệt')?.personId;
}
