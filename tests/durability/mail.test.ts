import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { openSmtpServer, type TestSmtpServer } from '../support/smtpServer.ts';
import { anIntakeOf, moment, openOffice } from '../support/testOffice.ts';
import { withBundle } from '../support/withBundle.ts';

const MORNING = moment('2026-12-07 08:00');

let folder = '';
let file = '';
let smtp: TestSmtpServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-mail-'));
  file = join(folder, 'lienthong.db');
  smtp = await openSmtpServer();
});
afterEach(async () => {
  await smtp.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Receives a dossier of somebody with an e-mail address; gives the id of the notice. */
async function receive(): Promise<string> {
  const store = createSqliteStore(openSqlite(file));
  const office = await openOffice(store);
  const { applicant, ...rest } = anIntakeOf(office, 'licence');
  const command = { ...rest, applicant: { ...applicant, email: 'binh@vidu.example' } };
  const received = await receiveDossier(office.runtime, command);
  await store.close();
  if (!received.ok) throw new Error(received.refusal.code);
  return `${received.value.dossierId}.received.1`;
}

async function statusOf(noticeId: string): Promise<string | undefined> {
  const store = createSqliteStore(openSqlite(file));
  const notice = await store.findNotice(noticeId);
  await store.close();
  return notice?.status;
}

test('killed between sending and writing it down, it sends the same mail again', async () => {
  const noticeId = await receive();

  await withBundle({ entry: join(import.meta.dirname, 'mailChild.ts') }, async (program) => {
    const run = (): ReturnType<typeof spawn> =>
      spawn(process.execPath, [program, file, smtp.url, String(MORNING)], { stdio: 'inherit' });

    const killed = run();
    smtp.beforeAnswer(() => killed.kill('SIGKILL'));
    expect(await once(killed, 'exit')).toEqual([null, 'SIGKILL']);
    expect(smtp.mails).toHaveLength(1);
    expect(await statusOf(noticeId)).toBe('pending');

    smtp.beforeAnswer(() => undefined);
    expect(await once(run(), 'exit')).toEqual([0, null]);
    expect(await once(run(), 'exit')).toEqual([0, null]);
  });

  expect(smtp.mails).toHaveLength(2);
  const [first, second] = smtp.mails;
  expect(second).toEqual(first);
  expect(first?.headers.get('message-id')).toBe(`<${noticeId}@binhan.example>`);
  expect(await statusOf(noticeId)).toBe('sent');
});
