import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAdministrator } from '../../../api/cli/seedAdministrator.ts';
import { startServer, type RunningServer } from '../../../api/server.ts';

const PASSWORD = 'một mật khẩu rất dài';

let folder: string;
let server: RunningServer | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-administrator-'));
});

afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

function seed(argv: readonly string[], input = '') {
  const command = ['scripts/lienthong.mjs', 'seed', '--data', folder, ...argv];
  return spawnSync(process.execPath, command, {
    input,
    encoding: 'utf8',
    env: { ...process.env, LIENTHONG_DEMO: 'off' },
  });
}

async function serve(): Promise<RunningServer> {
  server = await startServer({
    dataFolder: folder,
    host: '127.0.0.1',
    port: 0,
    demonstration: false,
    publicUrl: null,
    mail: null,
    signing: null,
    trustedFile: null,
    queueLimitMinutes: 30,
    keepNoticesDays: null,
    isKeepNoticesSample: false,
    payment: null,
    sms: null,
    signOn: null,
    clamd: null,
    logLevel: 'silent',
  });
  return server;
}

async function signIn({ url }: RunningServer, password: string): Promise<Response> {
  return fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'quantri', password }),
  });
}

test('without demonstration nobody can sign in until an administrator is added', async () => {
  expect((await serve()).hasAccounts).toBe(false);
  await server?.close();

  const account = ['--administrator', 'quantri', '--name', 'Kiều Anh Dũng'];
  const added = seed([...account, '--password-stdin'], `${PASSWORD}\n`);
  expect(added.status).toBe(0);
  expect(added.stdout).not.toContain(PASSWORD);

  const running = await serve();
  expect(running.hasAccounts).toBe(true);
  const signedIn = await signIn(running, PASSWORD);
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const people = await fetch(`${running.url}/api/people`, { headers: { cookie } });
  expect(await people.json()).toMatchObject([{ username: 'quantri', name: 'Kiều Anh Dũng' }]);
});

test('a password that is not given is made, shown once, and works', async () => {
  const added = seed(['--administrator=quantri', '--name=Dũng']);

  expect(added.status).toBe(0);
  const password = /shown once: (\S{20})$/mu.exec(added.stdout)?.[1] ?? '';
  expect((await signIn(await serve(), password)).status).toBe(200);
});

test('an account is never changed from outside, and a short password is refused', () => {
  const account = ['--administrator', 'quantri', '--name', 'Dũng', '--password-stdin'];

  expect(seed(account, 'short\n')).toMatchObject({ status: 2, stdout: '' });
  expect(seed(account, `${PASSWORD}\n`).status).toBe(0);
  const again = seed(account, `${PASSWORD} 2\n`);
  expect(again).toMatchObject({ status: 1, stdout: '' });
  expect(again.stderr).toContain('"quantri"');
});

test('options that make no account give one sentence that names them', () => {
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [['--administrator', 'quantri'], '--name'],
    [['--administrator', 'A b', '--name', 'x'], '--administrator'],
    [['--administrator'], '--administrator'],
    [['--administrator', 'quantri', '--name', ' '], '--name'],
    [['--name', 'x'], '--administrator'],
    [['--password-stdin'], '--administrator'],
  ];
  for (const [argv, named] of wrong) {
    const read = readAdministrator(argv);
    expect(read.ok ? 'accepted' : read.refusal).toContain(named);
  }
  const argv = ['--data', 'x', '--administrator', 'quantri', '--name', 'Dũng', '--port', '1'];
  expect(readAdministrator(argv)).toMatchObject({
    ok: true,
    value: { rest: ['--data', 'x', '--port', '1'], wish: { username: 'quantri', name: 'Dũng' } },
  });
});
