import { afterEach, beforeEach, expect, test } from 'vitest';
import { smtpPost } from '../../../api/mail/smtpPost.ts';
import type { Notice } from '../../../engine/model/notice.ts';
import { receiveDossier } from '../../../engine/run/receiveDossier.ts';
import { createWorker } from '../../../engine/run/worker.ts';
import { StoreFault, type Store } from '../../../engine/store/store.ts';
import { openSmtpServer, type TestSmtpServer } from '../../support/smtpServer.ts';
import { openStore, type OpenedStore } from '../../support/openStore.ts';
import {
  anIntakeOf,
  officeOn,
  openOffice,
  type TestClock,
  type TestOffice,
} from '../../support/testOffice.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const ADDRESS = 'binh@vidu.example';
const FROM = 'Một cửa Bình An <motcua@binhan.example>';

let smtp: TestSmtpServer;
let opened: OpenedStore;
let office: TestOffice;
let noticeId: string;
beforeEach(async () => {
  smtp = await openSmtpServer();
  opened = openStore('sqlite');
  office = await openOffice(opened.store);
  const { applicant, ...rest } = anIntakeOf(office, 'licence');
  const command = { ...rest, applicant: { ...applicant, email: ADDRESS } };
  const received = await receiveDossier(office.runtime, command);
  if (!received.ok) throw new Error(received.refusal.code);
  noticeId = `${received.value.dossierId}.received.1`;
});
afterEach(async () => {
  await opened.remove();
  await smtp.close();
});

/** A program with mail, which starts on what the store holds. */
function program(store: Store = opened.store, url = smtp.url) {
  const clock: TestClock = { now: office.clock.now };
  const post = smtpPost({ smtpUrl: url, from: FROM }, 'https://motcua.example');
  const { runtime, log } = officeOn(store, { clock, post });
  const worker = createWorker(runtime, { sleep: async () => {}, intervalMs: 1000 });
  const turn = async () => (await worker.turn()).posted;
  return { clock, log, turn };
}

async function stored(): Promise<Notice> {
  const notice = await opened.store.findNotice(noticeId);
  if (notice === null) throw new Error('Expected the notice to be kept, but there is none.');
  return notice;
}

test('a message arrives once, with the id of its notice, in words of both languages', async () => {
  const { turn, log } = program();

  expect(await turn()).toBe(1);
  expect(await turn()).toBe(0);

  expect(smtp.mails).toHaveLength(1);
  const [mail] = smtp.mails;
  const { code } = (await stored()).facts;
  expect(mail?.to).toEqual([ADDRESS]);
  expect(Object.fromEntries(mail?.headers ?? [])).toMatchObject({
    'message-id': `<${noticeId}@binhan.example>`,
    from: FROM,
    to: ADDRESS,
    subject: `Hồ sơ ${code}: đã được tiếp nhận`,
    'auto-submitted': 'auto-generated',
    date: 'Mon, 07 Dec 2026 01:00:00 +0000',
    'content-type': 'text/plain; charset=utf-8',
  });
  expect(mail?.text).toContain('Hồ sơ đã được tiếp nhận.\n');
  expect(mail?.text).toContain('Your dossier has been received.\n');
  expect(mail?.text).toContain(`https://motcua.example/tracking#code=${code}\n`);
  expect(mail?.text).not.toContain('SECRET');
  expect(mail?.text).not.toContain('Trần Văn Bình');
  expect(mail?.text).not.toMatch(/[{}]/u);
  expect(await stored()).toMatchObject({ status: 'sent', attempts: 1, lastError: null });
  expect(log).toEqual([]);
});

test('a receiver that is refused for now is tried again, later each time', async () => {
  const { turn, clock } = program();
  const from = clock.now;
  smtp.refuse(450, 450, 421);
  const waits: number[] = [];

  for (let count = 0; count < 3; count += 1) {
    expect(await turn()).toBe(0);
    const { status, nextAttemptAt, lastError } = await stored();
    expect(status).toBe('pending');
    expect(lastError).toMatch(/4\d\d/u);
    waits.push((nextAttemptAt - clock.now) / 60_000);
    clock.now = nextAttemptAt - 1;
    expect(await turn()).toBe(0);
    clock.now = nextAttemptAt;
  }
  expect(await turn()).toBe(1);

  expect(waits).toEqual([1, 2, 4]);
  expect(smtp.mails).toHaveLength(1);
  expect(await stored()).toMatchObject({ status: 'sent', attempts: 4, createdAt: from });
});

test('a receiver that is refused for good fails at once, and no log names it', async () => {
  const { turn, log } = program();
  smtp.refuse(550);

  expect(await turn()).toBe(0);
  expect(await turn()).toBe(0);

  const { status, lastError } = await stored();
  expect(status).toBe('failed');
  expect(lastError).toContain('550');
  expect(smtp.mails).toEqual([]);
  expect(await opened.store.countNotices('mail')).toEqual({ pendingCount: 0, failedCount: 1 });
  expect(log).toMatchObject([{ level: 'warn', facts: { noticeId, attempts: 1 } }]);
  expect(JSON.stringify(log)).not.toContain(ADDRESS);
});

test('a server that is away is waited for, three days long and four hours at most', async () => {
  const { url } = smtp;
  await smtp.close();
  const { turn, clock } = program(opened.store, url);
  const from = clock.now;
  let longestMs = 0;

  for (let left = 100; left > 0 && (await stored()).status === 'pending'; left -= 1) {
    clock.now = (await stored()).nextAttemptAt;
    await turn();
    longestMs = Math.max(longestMs, (await stored()).nextAttemptAt - clock.now);
  }

  expect(await stored()).toMatchObject({ status: 'failed' });
  expect(longestMs).toBe(4 * HOUR_MS);
  expect(clock.now - from).toBeGreaterThanOrEqual(3 * DAY_MS);
  expect(clock.now - from).toBeLessThan(3 * DAY_MS + 4 * HOUR_MS);
});

test('a disk that fails after sending: the same message is sent again', async () => {
  const failing = program({
    ...opened.store,
    commit: async () => {
      throw new StoreFault('Expected the disk to take it, but it is full.');
    },
  });
  await expect(failing.turn()).rejects.toThrow(StoreFault);
  expect(await stored()).toMatchObject({ status: 'pending', attempts: 0 });

  const next = program();
  next.clock.now += HOUR_MS;
  expect(await next.turn()).toBe(1);

  expect(smtp.mails).toHaveLength(2);
  const [first, second] = smtp.mails;
  expect(second).toEqual(first);
  expect(first?.headers.get('message-id')).toBe(`<${noticeId}@binhan.example>`);
});

test('without mail notices wait; set up later, only what is still news is sent', async () => {
  const silent = createWorker(office.runtime, { sleep: async () => {}, intervalMs: 1000 });
  expect(await silent.turn()).toMatchObject({ posted: 0 });
  expect(await opened.store.countNotices('mail')).toEqual({ pendingCount: 1, failedCount: 0 });

  const late = program();
  late.clock.now += 3 * DAY_MS;
  expect(await late.turn()).toBe(0);

  expect(smtp.mails).toEqual([]);
  expect(await stored()).toMatchObject({ status: 'failed' });
});
