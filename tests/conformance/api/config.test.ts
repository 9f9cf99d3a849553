import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../../api/config.ts';

function sentence(argv: readonly string[], environment: Record<string, string> = {}): string {
  const read = readConfig(argv, environment);
  return read.ok ? `accepted ${JSON.stringify(read.value)}` : read.refusal.sentence;
}

test('without a word said it listens on loopback, with demonstration accounts, in ./data', () => {
  const read = readConfig([], {});

  expect(read).toMatchObject({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 8080,
      demonstration: true,
      publicUrl: null,
      logLevel: 'warn',
      dataFolder: join(process.cwd(), 'data'),
    },
  });
});

test('an option wins over its variable', () => {
  const environment = { LIENTHONG_PORT: '1000', LIENTHONG_DATA: '/tmp/a', LIENTHONG_HOST: '::1' };

  expect(readConfig(['--port', '2000'], environment)).toMatchObject({
    value: { port: 2000, dataFolder: '/tmp/a', host: '::1' },
  });
});

test('demonstration accounts are refused on any address but loopback', () => {
  for (const host of ['0.0.0.0', '192.168.1.5', '::', 'motcua.example']) {
    expect(sentence(['--host', host])).toContain('demonstration accounts');
    expect(sentence([], { LIENTHONG_HOST: host, LIENTHONG_DEMO: 'on' })).toContain('loopback');
    expect(readConfig(['--host', host], { LIENTHONG_DEMO: 'off' })).toMatchObject({
      value: { demonstration: false },
    });
  }
});

const SMTP = { LIENTHONG_SMTP_URL: 'smtp://motcua:s3cret@mail.example' };

test('mail is set up by server and sender; a wrong server is not told with its password', () => {
  const from = 'Một cửa Bình An <motcua@binhan.example>';
  const mail = { smtpUrl: SMTP.LIENTHONG_SMTP_URL, from };

  expect(readConfig([], {})).toMatchObject({ value: { mail: null } });
  expect(readConfig([], { ...SMTP, LIENTHONG_MAIL_FROM: from })).toMatchObject({ value: { mail } });
  const wrong = sentence([], { LIENTHONG_SMTP_URL: 'http://motcua:s3cret@mail.example' });
  expect(wrong).toContain('LIENTHONG_SMTP_URL');
  expect(wrong).not.toContain('s3cret');
});

const PAYMENT = {
  LIENTHONG_PAYMENT_URL: 'https://gateway.example/pay',
  LIENTHONG_PAYMENT_MERCHANT: 'BINHAN01',
  LIENTHONG_PAYMENT_SECRET: 's3cret-of-both-sides',
};

test('online payment is set up by address, merchant and secret, which is never told', () => {
  const [url, merchant, secret] = Object.values(PAYMENT);
  expect(readConfig([], {})).toMatchObject({ value: { payment: null } });
  expect(readConfig([], PAYMENT)).toMatchObject({
    value: { payment: { url, queryUrl: null, merchant, secret } },
  });
  const queryUrl = 'https://gateway.example/query';
  const asking = { ...PAYMENT, LIENTHONG_PAYMENT_QUERY_URL: queryUrl };
  expect(readConfig([], asking)).toMatchObject({ value: { payment: { url, queryUrl } } });
  const onThisMachine = { ...PAYMENT, LIENTHONG_PAYMENT_URL: 'http://127.0.0.1:9000/pay' };
  expect(readConfig([], onThisMachine)).toMatchObject({ ok: true });
  const wrong = [
    { ...PAYMENT, LIENTHONG_PAYMENT_URL: 'http://gateway.example/pay' },
    { ...PAYMENT, LIENTHONG_PAYMENT_URL: 'https://gateway.example/pay?to=1' },
    { ...PAYMENT, LIENTHONG_PAYMENT_MERCHANT: '' },
    { ...PAYMENT, LIENTHONG_PAYMENT_SECRET: 's3cret' },
    { ...PAYMENT, LIENTHONG_PAYMENT_QUERY_URL: 'http://gateway.example/query' },
    { LIENTHONG_PAYMENT_QUERY_URL: queryUrl },
  ];
  for (const environment of wrong) {
    expect(sentence([], environment)).toMatch(/^Expected LIENTHONG_PAYMENT_/u);
    expect(sentence([], environment)).not.toContain('s3cret');
  }
});

const OIDC = {
  LIENTHONG_OIDC_ISSUER: 'https://sso.example/realms/tinh',
  LIENTHONG_OIDC_CLIENT: 'lienthong',
};

test('single sign-on is set up by issuer and client, with a secret or none', () => {
  const [issuer, clientId] = Object.values(OIDC);
  const signOn = {
    issuer,
    clientId,
    clientSecret: null,
    claim: 'preferred_username',
    name: null,
  };
  expect(readConfig([], {})).toMatchObject({ value: { signOn: null } });
  expect(readConfig([], OIDC)).toMatchObject({ value: { signOn } });
  const whole = {
    ...OIDC,
    LIENTHONG_OIDC_ISSUER: 'http://localhost:9000',
    LIENTHONG_OIDC_SECRET: 's3cret',
    LIENTHONG_OIDC_CLAIM: 'employee_id',
    LIENTHONG_OIDC_NAME: 'Tài khoản công vụ',
  };
  expect(readConfig([], whole)).toMatchObject({
    value: {
      signOn: {
        issuer: 'http://localhost:9000',
        clientId,
        clientSecret: 's3cret',
        claim: 'employee_id',
        name: 'Tài khoản công vụ',
      },
    },
  });
  const network = { ...OIDC, LIENTHONG_HOST: '0.0.0.0', LIENTHONG_DEMO: 'off' };
  expect(sentence([], network)).toContain('LIENTHONG_PUBLIC_URL');
  const LIENTHONG_PUBLIC_URL = 'https://motcua.example';
  expect(readConfig([], { ...network, LIENTHONG_PUBLIC_URL })).toMatchObject({ ok: true });
  const wrong = [
    { ...OIDC, LIENTHONG_OIDC_ISSUER: 'http://sso.example' },
    { ...OIDC, LIENTHONG_OIDC_ISSUER: 'https://sso.example/?realm=tinh' },
    { ...OIDC, LIENTHONG_OIDC_ISSUER: '' },
    { ...OIDC, LIENTHONG_OIDC_CLIENT: '' },
    { ...OIDC, LIENTHONG_OIDC_NAME: 'x'.repeat(61) },
    { LIENTHONG_OIDC_SECRET: 's3cret' },
    { LIENTHONG_OIDC_CLAIM: 'email' },
    { LIENTHONG_OIDC_NAME: 'Tài khoản công vụ' },
  ];
  for (const environment of wrong) {
    expect(sentence([], environment)).toMatch(/^Expected LIENTHONG_OIDC_/u);
    expect(sentence([], environment)).not.toContain('s3cret');
  }
});

test('messages to phones are set up by the address of a gateway, with a token or none', () => {
  const LIENTHONG_SMS_URL = 'https://sms.example/send';

  expect(readConfig([], {})).toMatchObject({ value: { sms: null } });
  expect(readConfig([], { LIENTHONG_SMS_URL })).toMatchObject({
    value: { sms: { url: LIENTHONG_SMS_URL, token: null } },
  });
  expect(readConfig([], { LIENTHONG_SMS_URL, LIENTHONG_SMS_TOKEN: 't' })).toMatchObject({
    value: { sms: { token: 't' } },
  });
  expect(sentence([], { LIENTHONG_SMS_URL: 'sms.example' })).toContain('LIENTHONG_SMS_URL');
});

test('scanner and key are read from the environment', () => {
  const read = (environment: Record<string, string>) => readConfig([], environment);

  expect(read({})).toMatchObject({ value: { clamd: null, signing: null, trustedFile: null } });
  expect(read({ LIENTHONG_CLAMD: 'tcp://127.0.0.1:3310' })).toMatchObject({
    value: { clamd: { host: '127.0.0.1', port: 3310 } },
  });
  expect(read({ LIENTHONG_CLAMD: 'tcp://[::1]:3310' })).toMatchObject({
    value: { clamd: { host: '::1', port: 3310 } },
  });
  expect(read({ LIENTHONG_CLAMD: 'unix:/run/clamav/clamd.ctl' })).toMatchObject({
    value: { clamd: { path: '/run/clamav/clamd.ctl' } },
  });
  const key = { LIENTHONG_SIGNING_KEY: '/k.p12', LIENTHONG_TRUSTED_CERTIFICATES: '/c.pem' };
  expect(read({ ...key, LIENTHONG_SIGNING_PASSWORD: 'x' })).toMatchObject({
    value: { signing: { keyFile: '/k.p12', password: 'x' }, trustedFile: '/c.pem' },
  });
});

test('the limit of the waiting time at the counter is 30 minutes until another one is set', () => {
  expect(readConfig([], {})).toMatchObject({ value: { queueLimitMinutes: 30 } });
  const fifteen = readConfig([], { LIENTHONG_QUEUE_LIMIT: '15' });
  expect(fifteen).toMatchObject({ value: { queueLimitMinutes: 15 } });
});

test('notices that are done with are kept for a year, until it is set otherwise', () => {
  const kept = (LIENTHONG_KEEP_NOTICES: string) => readConfig([], { LIENTHONG_KEEP_NOTICES });

  expect(readConfig([], {})).toMatchObject({
    value: { keepNoticesDays: 365, isKeepNoticesSample: true },
  });
  expect(kept('30')).toMatchObject({
    value: { keepNoticesDays: 30, isKeepNoticesSample: false },
  });
  // The same number, but somebody has chosen it.
  expect(kept('365')).toMatchObject({ value: { isKeepNoticesSample: false } });
  expect(kept('forever')).toMatchObject({ value: { keepNoticesDays: null } });
});

test('every wrong value gives one sentence that names it', () => {
  const wrong: readonly (readonly [readonly string[], Record<string, string>, string])[] = [
    [['--port', 'http'], {}, '--port'],
    [['--port', '65536'], {}, '65536'],
    [['--port', '-1'], {}, '--port'],
    [['--port'], {}, '--port'],
    [['--prot', '80'], {}, '--prot'],
    [['extra'], {}, 'extra'],
    [['--host', 'a b'], {}, '"a b"'],
    [['--data', ' '], {}, '--data'],
    [[], { LIENTHONG_PORT: '80a' }, '80a'],
    [[], { LIENTHONG_DEMO: 'yes' }, 'LIENTHONG_DEMO'],
    [[], { LIENTHONG_PUBLIC_URL: 'motcua' }, 'LIENTHONG_PUBLIC_URL'],
    [[], { LIENTHONG_LOG_LEVEL: 'loud' }, 'LIENTHONG_LOG_LEVEL'],
    [[], { LIENTHONG_SMTP_URL: 'mail.example' }, 'LIENTHONG_SMTP_URL'],
    [[], { LIENTHONG_MAIL_FROM: 'a@vidu.example' }, 'LIENTHONG_SMTP_URL'],
    [[], { LIENTHONG_SMTP_URL: 'smtp://mail.example' }, 'LIENTHONG_MAIL_FROM'],
    [[], { ...SMTP, LIENTHONG_MAIL_FROM: 'Một cửa' }, 'LIENTHONG_MAIL_FROM'],
    [[], { LIENTHONG_QUEUE_LIMIT: '0' }, 'LIENTHONG_QUEUE_LIMIT'],
    [[], { LIENTHONG_QUEUE_LIMIT: '15 phút' }, '15 phút'],
    [[], { LIENTHONG_KEEP_NOTICES: '29' }, 'LIENTHONG_KEEP_NOTICES'],
    [[], { LIENTHONG_KEEP_NOTICES: 'never' }, 'never'],
    [[], { LIENTHONG_CLAMD: 'localhost' }, 'LIENTHONG_CLAMD'],
    [[], { LIENTHONG_CLAMD: 'tcp://localhost' }, 'LIENTHONG_CLAMD'],
    [[], { LIENTHONG_CLAMD: 'unix:clamd.ctl' }, 'LIENTHONG_CLAMD'],
    [[], { LIENTHONG_SIGNING_PASSWORD: 'x' }, 'LIENTHONG_SIGNING_KEY'],
  ];
  for (const [argv, environment, named] of wrong) {
    const said = sentence(argv, environment);
    expect(said).toContain(named);
    expect(said).not.toContain('accepted');
    expect(said).not.toContain('\n');
    expect(said.endsWith('.')).toBe(true);
  }
});

test('the program says the sentence and ends with code 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-config-'));
  const entry = 'import("./api/cli/serve.ts").then((m) => m.runServe(process.argv.slice(1)))';
  const run = (...argv: string[]) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', '-e', `${entry}.then((code) => process.exit(code))`, '--', ...argv],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } },
    );

  const port = run('--data', folder, '--port', 'eighty');
  const host = run('--data', folder, '--host', '0.0.0.0');
  const data = run('--data', '/dev/null/below', '--port', '0');

  for (const ended of [port, host, data]) {
    expect(ended.status).toBe(2);
    expect(ended.stdout).toBe('');
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
  }
  expect(port.stderr).toContain('"eighty"');
  expect(host.stderr).toContain('"0.0.0.0"');
});
