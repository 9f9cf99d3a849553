import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SubmissionView } from '../../../api/contract/submissions.ts';
import {
  openSmtpServer,
  type ReceivedMail,
  type TestSmtpServer,
} from '../../support/smtpServer.ts';
import { IN_ORDER, openAtCounter, submit, track } from './intake.ts';
import { MONDAY, openApi, yes, type OpenApi } from './openApi.ts';
import { withoutSpaces } from './openCounter.ts';

const PAGE = 'https://motcua.example/tracking';

let smtp: TestSmtpServer;
let api: OpenApi;
let seen = 0;

beforeAll(async () => {
  smtp = await openSmtpServer();
  const mail = { smtpUrl: smtp.url, from: 'motcua@binhan.example' };
  api = await openApi({ mail, publicUrl: 'https://motcua.example' });
});

beforeEach(() => {
  api.setNow(MONDAY);
  seen = smtp.mails.length;
});

afterAll(async () => {
  await api.end();
  await smtp.close();
});

/** The mails that a turn of the worker has sent; a second turn sends none again. */
async function mails(): Promise<readonly ReceivedMail[]> {
  await api.worker.turn();
  await api.worker.turn();
  const sent = smtp.mails.slice(seen);
  seen = smtp.mails.length;
  return sent;
}

async function one(): Promise<{ readonly subject: string; readonly text: string; id: string }> {
  const sent = await mails();
  expect(sent).toHaveLength(1);
  const [{ to, headers, text } = { to: [], headers: new Map<string, string>(), text: '' }] = sent;
  expect(to).toEqual(['huong@vidu.example']);
  // Whoever reads somebody else's mail learns neither name nor secret.
  expect(text).not.toContain('Hường');
  expect(text).not.toMatch(/[{}]|undefined|null/u);
  return { subject: headers.get('subject') ?? '', text, id: headers.get('message-id') ?? '' };
}

test('what arrives is told once, by its number, with when it is answered', async () => {
  const submitted = await submit(api);
  const { number, secret } = submitted;
  const { view } = await openAtCounter(api, submitted);

  const { subject, text, id } = await one();

  expect(subject).toBe(`Hồ sơ nộp trực tuyến ${number}: đã gửi đến bộ phận một cửa`);
  expect(id).toBe(`<${view.submissionId}.submitted.1@binhan.example>`);
  expect(text).toContain(`Mã đăng ký: ${number}\n`);
  expect(text).toContain('Thủ tục: Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế\n');
  expect(text).toContain('Được trả lời trước: 09:00 24/11/2026\n');
  expect(text).toContain(`${PAGE}#code=${encodeURIComponent(number)}\n`);
  expect(text).toContain(`Registration: ${number}\n`);
  expect(withoutSpaces(text)).not.toContain(secret.replaceAll('-', ''));
  expect(text).not.toContain(secret);
});

test('what is asked for is told with its words and until when, even if asked twice', async () => {
  const submitted = await submit(api);
  const { counter, view } = await openAtCounter(api, submitted);
  await mails();
  const path = `/submissions/${view.submissionId}/ask`;
  const wish = { text: 'Tờ khai chưa ký.\nThiếu giấy ủy quyền.' };
  await yes<SubmissionView>(counter.post(path, wish, 'ask-it-once-0001-4000-8000-000000000000'));
  await yes<SubmissionView>(counter.post(path, wish, 'ask-it-once-0001-4000-8000-000000000000'));

  const { subject, text } = await one();

  expect(subject).toContain('cần bổ sung trước khi tiếp nhận');
  expect(text).toContain('Nội dung cần bổ sung: Tờ khai chưa ký.\nThiếu giấy ủy quyền.\n');
  expect(text).toContain('Bổ sung trước: 09:00 14/12/2026\n');
  expect(text).toContain('Supplement before: 09:00 14/12/2026\n');
  expect(text).not.toMatch(/Mục phải sửa|Answers to correct/u);

  api.setNow('2026-12-14T09:00:00+07:00');
  const [lapsed] = await mails();
  expect((await track(api, submitted)).status).toBe(8);
  expect(lapsed?.headers.get('subject')).toContain('hết hạn bổ sung');
});

test('answers to correct are named as the form labels them, and where that is done', async () => {
  const ask = async (answersAsked: unknown) => {
    const { counter, view } = await openAtCounter(api, await submit(api));
    await mails();
    const path = `/submissions/${view.submissionId}/ask`;
    await yes(counter.post(path, { text: 'Khai chưa đúng.', answersAsked }));
    return { ...(await one()), number: view.number };
  };

  const { text, number } = await ask(['householdName', 'capitalDong']);
  expect(text).toContain(
    'Nội dung cần bổ sung: Khai chưa đúng.\n' +
      'Mục phải sửa trong tờ khai: Tên hộ kinh doanh; Vốn kinh doanh\n',
  );
  expect(text).toContain('Answers to correct: Name of the household business; Capital\n');
  expect(text).toContain('bấm “Gửi bổ sung”');
  expect(text).toContain(`${PAGE}#code=${encodeURIComponent(number)}\n`);
  // What was answered is nobody's who reads the mail.
  expect(text).not.toContain('Tạp hóa');

  const all = await ask('all');
  expect(all.text).toContain('Mục phải sửa trong tờ khai: tất cả các mục\n');
  expect(all.text).toContain('Answers to correct: all of them\n');
});

test('a refusal is told with its reason', async () => {
  const { counter, view } = await openAtCounter(api, await submit(api));
  await mails();
  const text = 'Không thuộc thẩm quyền giải quyết của xã.';
  await yes(counter.post(`/submissions/${view.submissionId}/refuse`, { text }));

  const told = await one();

  expect(told.subject).toBe(`Hồ sơ nộp trực tuyến ${view.number}: không được tiếp nhận`);
  expect(told.text).toContain(`Lý do: ${text}\n`);
  expect(told.text).toContain(`Reason: ${text}\n`);
});

test('what is received is told with the code, the promised day and its number before', async () => {
  const { counter, view } = await openAtCounter(api, await submit(api));
  await mails();
  const path = `/submissions/${view.submissionId}/accept`;
  const { dossier } = await yes<SubmissionView>(counter.post(path, IN_ORDER));

  const { subject, text } = await one();

  expect(subject).toBe(`Hồ sơ ${dossier?.code}: đã được tiếp nhận`);
  expect(text).toContain(
    `Mã hồ sơ: ${dossier?.code}\nMã đăng ký khi nộp trực tuyến: ${view.number}\n`,
  );
  expect(text).toContain('Hẹn trả kết quả: 09:00 26/11/2026\n');
  expect(text).toContain(`${PAGE}#code=${encodeURIComponent(view.number)}\n`);
});

test('who takes it back, or left no address, is told nothing', async () => {
  const submitted = await submit(api);
  await mails();
  const { number, secret } = submitted;
  const reason = 'Nộp nhầm.';
  await yes(api.nobody.post('/tracking/submission/withdraw', { number, secret, reason }));
  expect(await mails()).toEqual([]);

  const applicant = {
    name: 'Nguyễn Thị Hường',
    idNumber: '089190001234',
    address: 'Số 12, ấp Mỹ Thạnh',
    phone: '0900000123',
    email: '',
  };
  await submit(api, { applicant });
  expect(await mails()).toEqual([]);
});
