import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DossierReceived, DossierView } from '../../../api/contract/dossiers.ts';
import type { Health } from '../../../api/contract/health.ts';
import type { JsonValue } from '../../../api/contract/primitives.ts';
import { openSmtpServer, type TestSmtpServer } from '../../support/smtpServer.ts';
import { completeTask } from './completeTask.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  MONDAY,
  openApi,
  receive,
  yes,
  type OpenApi,
} from './openApi.ts';

const ORIGIN = 'https://motcua.vidu.example';

let smtp: TestSmtpServer;
let api: OpenApi;
let seen = 0;

beforeAll(async () => {
  smtp = await openSmtpServer();
  const mail = { smtpUrl: smtp.url, from: 'motcua@binhan.example' };
  api = await openApi({ publicUrl: ORIGIN, mail });
});

beforeEach(() => {
  api.setNow(MONDAY);
});

afterEach(() => {
  seen = smtp.mails.length;
});

afterAll(async () => {
  await api.end();
  await smtp.close();
});

async function complete(
  username: string,
  dossierId: string,
  variables: Record<string, JsonValue>,
): Promise<void> {
  await completeTask(api, username, dossierId, variables);
  await api.worker.turn();
}

/** Subjects of what arrived in this test, without the code of the dossier. */
const subjects = () =>
  smtp.mails.slice(seen).map(({ headers }) => headers.get('subject')?.split(': ')[1]);

async function untilSupplement(dossierId: string): Promise<void> {
  await complete('tiepnhan.binhan', dossierId, { ...INTAKE_VALUES });
  await complete('lanhdaophong.binhan', dossierId, { assignedOfficer: 'Nguyễn Văn Thuận' });
  await complete('chuyenvien.binhan', dossierId, { appraisal: 'supplement' });
  await complete('tiepnhan.binhan', dossierId, {
    supplementItems: 'Văn bản ủy quyền',
    supplementReason: 'Thiếu',
  });
}

async function handIn(dossierId: string): Promise<void> {
  const counter = await api.as('tiepnhan.binhan');
  const { waitingFor } = await yes<DossierView>(counter.get(`/dossiers/${dossierId}`));
  await yes(
    counter.post(`/dossiers/${dossierId}/messages`, {
      elementId: waitingFor[0]?.elementId,
      variables: { supplementReceivedPapers: 'Văn bản ủy quyền', supplementComplete: true },
    }),
  );
  await api.worker.turn();
}

async function untilApproved(dossierId: string): Promise<void> {
  await complete('chuyenvien.binhan', dossierId, { appraisal: 'eligible' });
  await complete('thue.coso1', dossierId, {
    taxCode: '8912345678',
    taxOfficeName: 'Thuế cơ sở 1',
    taxIssuedOn: '2026-11-23',
  });
  await complete('chuyenvien.binhan', dossierId, { draftText: 'Giấy chứng nhận' });
  await complete('lanhdaophong.binhan', dossierId, { reviewDecision: 'approve' });
}

async function extend(dossierId: string): Promise<void> {
  const division = await api.as('lanhdaophong.binhan');
  const head = await api.as('truongmotcua.binhan');
  const wish = { reason: 'Chờ xác minh địa chỉ', until: '2026-11-30' };
  const path = `/dossiers/${dossierId}/extensions`;
  const asked = await yes<DossierView>(division.post(path, wish));
  const { extensionId } = asked.extensions.at(-1) ?? {};
  await api.worker.turn();
  await yes(head.post(`${path}/${extensionId}/decision`, { isGranted: true, note: 'Ghi nội bộ' }));
  await api.worker.turn();
}

test('the applicant of a household business is told what concerns them, in order', async () => {
  const { dossierId, code, trackingSecret } = await receive(api);
  await api.worker.turn();

  await untilSupplement(dossierId);
  await handIn(dossierId);
  await untilApproved(dossierId);
  await extend(dossierId);
  await complete('lanhdao.binhan', dossierId, { signDecision: 'sign' });
  await complete('vanthu.binhan', dossierId, {
    resultNumber: '12',
    resultIssuedOn: '2026-11-23',
  });
  await complete('traketqua.binhan', dossierId, {
    returnedTo: 'Nguyễn Thị Hường',
    returnedToId: '089190001234',
    returnedBy: 'counter',
  });

  expect(subjects()).toEqual([
    'đã được tiếp nhận',
    'cần bổ sung giấy tờ',
    'xin lỗi và hẹn lại ngày trả kết quả',
    'có kết quả sớm hơn ngày hẹn',
    'Đã trả kết quả',
  ]);
  const mails = smtp.mails.slice(seen);
  expect(mails[0]?.text).toContain('Hẹn trả kết quả: 09:00 26/11/2026');
  expect(mails[2]?.text).toContain('Lý do: Chờ xác minh địa chỉ');
  expect(mails[2]?.text).toContain('Hẹn trả kết quả: 17:00 30/11/2026');
  for (const { to, headers, text } of mails) {
    expect(to).toEqual(['huong@vidu.example']);
    expect(headers.get('message-id')).toContain(dossierId);
    expect(text).toContain(`${ORIGIN}/tracking#code=${code}\n`);
    for (const kept of [trackingSecret, 'Hường', '089190001234', '0900000123', 'Ghi nội bộ']) {
      expect(text).not.toContain(kept);
    }
  }
});

test('a dossier that is withdrawn is told as such', async () => {
  const { dossierId } = await receive(api);
  const counter = await api.as('tiepnhan.binhan');

  await yes(counter.post(`/dossiers/${dossierId}/withdraw`, { reason: 'Đổi ý' }));
  await api.worker.turn();

  expect(subjects()).toEqual(['đã được tiếp nhận', 'Công dân yêu cầu rút hồ sơ']);
  expect(smtp.mails.at(-1)?.text).not.toContain('Đổi ý');
});

test('who left no address is told nothing; health counts what waits', async () => {
  const counter = await api.as('tiepnhan.binhan');
  const { applicant, ...rest } = householdDossier();
  await yes<DossierReceived>(
    counter.post('/dossiers', { ...rest, applicant: { ...applicant, email: '' } }),
  );
  await api.worker.turn();
  expect(subjects()).toEqual([]);
  const health = async () => (await yes<Health>(api.nobody.get('/health'))).mail;
  expect(await health()).toEqual({ isSetUp: true, waitingCount: 0, failedCount: 0 });

  smtp.refuse(450);
  await receive(api);
  await api.worker.turn();

  expect(await health()).toEqual({ isSetUp: true, waitingCount: 1, failedCount: 0 });
});

test('health says how long notices are kept', async () => {
  const { notices } = await yes<Health>(api.nobody.get('/health'));

  expect(notices).toEqual({ keptDays: 365, isSample: true });
});
