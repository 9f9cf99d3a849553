import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type { PromiseView } from '../../../api/contract/promise.ts';
import { OBLIGATION_DONG, waitForPayment } from './landDossier.ts';
import { householdDossier, no, openApi, receive, yes, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

const counter = () => api.as('tiepnhan.binhan');
const view = async (dossierId: string) =>
  yes<DossierView>((await counter()).get(`/dossiers/${dossierId}`));
const historyOf = async (dossierId: string) =>
  (await yes<readonly HistoryLine[]>((await counter()).get(`/dossiers/${dossierId}/history`))).map(
    ({ text }) => text.vi,
  );

const FORM = { paidDong: OBLIGATION_DONG, paidOn: '2026-11-23', receiptNumber: 'CT0001' };

test('the fee is promised by the channel, and owed by it', async () => {
  const desk = await counter();
  const { procedureId } = householdDossier();
  const promised = async (channel: string) =>
    (await yes<PromiseView>(desk.post('/dossiers/preview', { procedureId, channel }))).feeDong;
  expect([await promised('counter'), await promised('online')]).toEqual([100_000, 0]);

  const online = { ...householdDossier(), channel: 'online' };
  const { fees } = await yes<DossierView>(desk.post('/dossiers', online));
  expect(fees).toMatchObject({ owedDong: 0, dueNowDong: 0, dueWords: null });
  expect(fees.lines).toMatchObject([{ state: 'free', isOnlineRate: true }]);
});

test('money at the counter is taken once, by its receipt', async () => {
  const { dossierId, fees } = await receive(api);
  expect(fees).toMatchObject({ dueNowDong: 100_000, paidDong: 0 });
  expect(fees.dueWords?.vi).toBe('Một trăm nghìn đồng');
  const desk = await counter();
  const wish = { feeKeys: ['registration'], receiptNumber: 'BL01' };
  const path = `/dossiers/${dossierId}/payments`;
  const id = crypto.randomUUID();

  const answers = await Promise.all([desk.post(path, wish, id), desk.post(path, wish, id)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await no(desk.post(path, wish))).toMatchObject({ code: 'NOTHING_DUE', status: 409 });

  const after = await view(dossierId);
  expect(after.fees).toMatchObject({ paidDong: 100_000, dueNowDong: 0 });
  expect(after.payments).toMatchObject([
    { status: 'paid', channel: 'counter', amountDong: 100_000, receiptNumber: 'BL01' },
  ]);
  expect(await historyOf(dossierId)).toContain('Thu tại quầy 100.000 đồng');
});

test('two officers who take the same fee at once: one of them does', async () => {
  const { dossierId } = await receive(api);
  const desk = await counter();
  const path = `/dossiers/${dossierId}/payments`;
  const wishes = ['BL02', 'BL03'].map((receiptNumber) => ({
    feeKeys: ['registration'],
    receiptNumber,
  }));

  const answers = await Promise.all(wishes.map((wish) => desk.post(path, wish)));

  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect((await view(dossierId)).fees.paidDong).toBe(100_000);
});

test('who is exempt owes nothing, for a reason', async () => {
  const { dossierId } = await receive(api);
  const desk = await counter();
  const path = `/dossiers/${dossierId}/waivers`;
  const wish = { feeKey: 'registration', reason: 'Hộ nghèo' };

  expect((await desk.post(path, { ...wish, reason: ' ' })).status).toBe(400);
  const { fees } = await yes<DossierView>(desk.post(path, wish));

  expect(fees).toMatchObject({ owedDong: 0, dueNowDong: 0 });
  expect(fees.lines).toMatchObject([{ state: 'waived', waivedFor: 'Hộ nghèo' }]);
  expect(await no(desk.post(path, wish))).toMatchObject({ code: 'NOTHING_DUE' });
  expect(await historyOf(dossierId)).toContain('Miễn 100.000 đồng: Hộ nghèo');
});

test('money is taken only where the dossier was handed in', async () => {
  const { dossierId } = await receive(api);
  const wish = { feeKeys: ['registration'], receiptNumber: '' };
  const path = `/dossiers/${dossierId}/payments`;

  const officer = await no((await api.as('chuyenvien.binhan')).post(path, wish));
  expect(officer).toMatchObject({ code: 'FORBIDDEN' });
  const stranger = await no((await api.as('motcua.thanhphu')).post(path, wish));
  expect(stranger).toMatchObject({ code: 'NOT_FOUND' });
  expect((await view(dossierId)).fees.paidDong).toBe(0);
});

test('the payment that is awaited is what is owed; with it the clock goes on', async () => {
  const { dossierId } = await waitForPayment(api);
  const waiting = await view(dossierId);
  expect(waiting).toMatchObject({ status: 6, clock: 'paused' });
  expect(waiting.fees).toMatchObject({ dueNowDong: OBLIGATION_DONG, paidDong: 0 });
  expect(waiting.fees.dueWords?.vi).toBe('Hai mươi triệu đồng');
  const desk = await counter();
  const path = `/dossiers/${dossierId}/messages`;
  const pay = (variables: object) => desk.post(path, { elementId: 'paid', variables });

  const less = await no(pay({ ...FORM, paidDong: 19_000_000 }));
  expect(less).toMatchObject({ code: 'PAYMENT_AMOUNT_DIFFERS', status: 422 });
  expect(less.texts.vi).toBe('Số tiền 19.000.000 đồng khác số phải thu là 20.000.000 đồng.');
  expect(await view(dossierId)).toMatchObject({ status: 6, payments: [] });

  const after = await yes<DossierView>(pay(FORM));
  expect(after).toMatchObject({ status: 4, clock: 'running', waitingFor: [] });
  expect(after.payments).toMatchObject([
    { status: 'paid', channel: 'counter', amountDong: OBLIGATION_DONG, receiptNumber: 'CT0001' },
  ]);
  expect(after.fees).toMatchObject({ dueNowDong: 0, paidDong: OBLIGATION_DONG });
});

test('taken in the list of fees, it is what the waiting step is told', async () => {
  const { dossierId } = await waitForPayment(api);
  const desk = await counter();

  const after = await yes<DossierView>(
    desk.post(`/dossiers/${dossierId}/payments`, {
      feeKeys: ['obligation'],
      receiptNumber: 'CT0002',
    }),
  );

  expect(after).toMatchObject({ status: 4, clock: 'running', waitingFor: [] });
  const instances = await api.services.runtime.store.findSituation(dossierId as never);
  expect(instances?.instances[0]?.snapshot.variables).toMatchObject({
    paidDong: OBLIGATION_DONG,
    paidOn: '2026-11-23',
    receiptNumber: 'CT0002',
  });
});

test('exempt from all of it, the dossier goes on too', async () => {
  const { dossierId } = await waitForPayment(api);
  const desk = await counter();
  const wish = { feeKey: 'obligation', reason: 'Người có công' };

  const after = await yes<DossierView>(desk.post(`/dossiers/${dossierId}/waivers`, wish));

  expect(after).toMatchObject({ status: 4, clock: 'running' });
});
