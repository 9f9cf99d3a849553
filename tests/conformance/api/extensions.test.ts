import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type { LedgerView } from '../../../api/contract/ledger.ts';
import type { PrintedFormView } from '../../../api/contract/printedForms.ts';
import type { TrackingView } from '../../../api/contract/tracking.ts';
import { completeTask } from './completeTask.ts';
import {
  INTAKE_VALUES,
  MONDAY,
  no,
  openApi,
  receive,
  yes,
  type Client,
  type OpenApi,
} from './openApi.ts';

// A household business is promised for three working days: Monday 09:00, so Thursday 09:00.

const WISH = { reason: 'Chờ xác minh địa chỉ', until: '2026-11-30' };

let api: OpenApi;
let head: Client;
let division: Client;

beforeAll(async () => {
  api = await openApi();
});

beforeEach(async () => {
  api.setNow(MONDAY);
  head = await api.as('truongmotcua.binhan');
  division = await api.as('lanhdaophong.binhan');
});

afterAll(async () => {
  await api.end();
});

async function untilSigning(dossierId: string): Promise<void> {
  await completeTask(api, 'tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });
  await completeTask(api, 'lanhdaophong.binhan', dossierId, {
    assignedOfficer: 'Nguyễn Văn Thuận',
  });
  await completeTask(api, 'chuyenvien.binhan', dossierId, { appraisal: 'eligible' });
  await completeTask(api, 'thue.coso1', dossierId, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-23',
  });
  await completeTask(api, 'chuyenvien.binhan', dossierId, { draftText: 'Giấy chứng nhận' });
  await completeTask(api, 'lanhdaophong.binhan', dossierId, { reviewDecision: 'approve' });
}

const ask = (dossierId: string) =>
  yes<DossierView>(division.post(`/dossiers/${dossierId}/extensions`, WISH));

const decide = (client: Client, view: DossierView, isGranted: boolean) => {
  const id = view.extensions.at(-1)?.extensionId;
  const path = `/dossiers/${view.dossierId}/extensions/${id}/decision`;
  return client.post(path, { isGranted, note: isGranted ? '' : 'Chưa đủ lý do' });
};

test('T20: the head of the one-stop unit moves the promise once, and it is said why', async () => {
  const { dossierId, code, trackingSecret, promisedAt } = await receive(api);

  const asked = await ask(dossierId);
  const granted = await yes<DossierView>(decide(head, asked, true));

  expect(asked).toMatchObject({ promisedAt, extensions: [{ decision: null }] });
  expect(granted.promisedAt).toBe('2026-11-30T17:00:00+07:00');
  expect(granted.extensions).toMatchObject([
    {
      promisedBefore: promisedAt,
      decision: { isGranted: true, personName: 'Đặng Thị Thu Nguyệt' },
    },
  ]);
  expect(granted.allowed.requestExtension).not.toBe(true);
  expect(await no(division.post(`/dossiers/${dossierId}/extensions`, WISH))).toMatchObject({
    code: 'EXTENSION_USED',
  });
  const tracked = await yes<TrackingView>(
    api.nobody.post('/tracking', { code, secret: trackingSecret }),
  );
  expect(tracked).toMatchObject({
    promisedAt: granted.promisedAt,
    apology: { reason: WISH.reason, promisedBefore: promisedAt },
  });
  const forms = await yes<readonly PrintedFormView[]>(
    head.get(`/dossiers/${dossierId}/printed-forms`),
  );
  expect(forms.map(({ number }) => number)).toContain('04');
  const letter = await head.get(`/dossiers/${dossierId}/apology.pdf`);
  expect(letter.headers.get('content-type')).toBe('application/pdf');
  const ledger = await yes<LedgerView>(head.get(`/dossiers/${dossierId}/ledger`));
  expect(ledger.dueAt).toBe(granted.promisedAt);
  expect(ledger.lines.at(-1)?.reason?.vi).toContain('gia hạn');
  const history = await yes<readonly HistoryLine[]>(head.get(`/dossiers/${dossierId}/history`));
  expect(history.map(({ text }) => text.vi)).toEqual(
    expect.arrayContaining([expect.stringContaining('Xin lỗi và đề nghị gia hạn đến 30/11/2026')]),
  );
});

test('T20: less than one working day before the promise it is too late', async () => {
  const { dossierId } = await receive(api);
  api.setNow('2026-11-25T09:01:00+07:00');
  division = await api.as('lanhdaophong.binhan');

  const refused = await no(division.post(`/dossiers/${dossierId}/extensions`, WISH));

  expect(refused).toMatchObject({ code: 'EXTENSION_TOO_LATE' });
  expect(refused.texts.vi).toContain('ít nhất 8 giờ làm việc');
});

test('a refused extension leaves the promise, and another may be asked for', async () => {
  const { dossierId, promisedAt } = await receive(api);
  const asked = await ask(dossierId);

  expect(await no(division.post(`/dossiers/${dossierId}/extensions`, WISH))).toMatchObject({
    code: 'EXTENSION_PENDING',
  });
  const refused = await yes<DossierView>(decide(head, asked, false));
  const again = await ask(dossierId);

  expect(refused).toMatchObject({
    promisedAt,
    extensions: [{ decision: { isGranted: false, note: 'Chưa đủ lý do' } }],
  });
  expect(again.extensions).toHaveLength(2);
  expect(await no(decide(head, refused, true))).toMatchObject({ code: 'EXTENSION_DECIDED' });
});

test('only the head at the place of reception decides, and only on a working day', async () => {
  const { dossierId } = await receive(api);
  const path = `/dossiers/${dossierId}/extensions`;

  for (const until of ['2026-11-28', '2026-11-25']) {
    expect(await no(division.post(path, { ...WISH, until }))).toMatchObject({
      code: 'EXTENSION_DAY_INVALID',
    });
  }
  const asked = await ask(dossierId);

  expect(await no(decide(division, asked, true))).toMatchObject({ code: 'FORBIDDEN' });
  const elsewhere = await api.as('motcua.thanhphu');
  expect(await no(decide(elsewhere, asked, true))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await no(head.post(path, WISH))).toMatchObject({ code: 'FORBIDDEN' });
});

test('what was promised has passed: nothing is granted any more', async () => {
  const { dossierId } = await receive(api);
  const asked = await ask(dossierId);
  api.setNow('2026-11-26T09:01:00+07:00');
  head = await api.as('truongmotcua.binhan');

  expect(await no(decide(head, asked, true))).toMatchObject({ code: 'EXTENSION_OUTDATED' });
});

test('an applicant takes a dossier back at the counter until a decision is signed', async () => {
  const reason = { reason: 'Người nộp có đơn xin rút' };
  const one = await receive(api);
  const counter = await api.as('tiepnhan.binhan');

  const withdrawn = await yes<DossierView>(
    counter.post(`/dossiers/${one.dossierId}/withdraw`, reason),
  );

  expect(withdrawn).toMatchObject({ status: 7, outcome: 'withdrawn', holder: [] });
  expect(await no(counter.post(`/dossiers/${one.dossierId}/withdraw`, reason))).toMatchObject({
    code: 'INSTANCE_ENDED',
  });
  expect(await no(division.post(`/dossiers/${one.dossierId}/stop`, reason))).toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a dossier is stopped by the authority, and after the signature by nobody', async () => {
  const reason = { reason: 'Có văn bản yêu cầu dừng của cơ quan có thẩm quyền' };
  const leader = await api.as('lanhdao.binhan');
  const stopped = await receive(api);
  const signed = await receive(api);
  await untilSigning(signed.dossierId);
  const before = await yes<DossierView>(leader.get(`/dossiers/${signed.dossierId}`));
  await completeTask(api, 'lanhdao.binhan', signed.dossierId, { signDecision: 'sign' });

  const after = await yes<DossierView>(leader.post(`/dossiers/${stopped.dossierId}/stop`, reason));
  const refused = await no(leader.post(`/dossiers/${signed.dossierId}/stop`, reason));

  expect(after).toMatchObject({ status: 8, outcome: 'stopped' });
  expect(before.allowed.stop).toBe(true);
  expect(refused).toMatchObject({ code: 'DECISION_SIGNED' });
});

test('what the leader gave back is not signed', async () => {
  const { dossierId } = await receive(api);
  const leader = await api.as('lanhdao.binhan');
  await untilSigning(dossierId);
  await completeTask(api, 'lanhdao.binhan', dossierId, {
    signDecision: 'return',
    signNote: 'Sửa lại',
  });

  const after = await yes<DossierView>(leader.get(`/dossiers/${dossierId}`));

  expect(after.allowed.stop).toBe(true);
});
