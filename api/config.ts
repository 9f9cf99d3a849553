import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { accept, refuse, type Result } from '../engine/model/result.ts';
import { ConfigError } from './configError.ts';
import type { ClamdAddress } from './documents/clamdScan.ts';
import type { MailSetting } from './mail/mailSetting.ts';
import { isSafeAddress, LOOPBACK } from './isSafeAddress.ts';
import { readSignOn } from './signOn/readSignOn.ts';
import type { SignOnSetting } from './signOn/signOnSetting.ts';
import type { SigningSetting } from './signing/readKeyFile.ts';
import type { PaymentSetting } from './payment/paymentSetting.ts';
import type { SmsSetting } from './sms/smsSetting.ts';

/** How the program is set up; made once at the start. */
export type Config = {
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  /** Whether the demonstration province is loaded and its accounts may sign in. */
  readonly demonstration: boolean;
  /**
   * Origin by which browsers reach the program when a proxy stands before it; null: as listened.
   */
  readonly publicUrl: string | null;
  /** Null: officers sign in by password alone. */
  readonly signOn: SignOnSetting | null;
  /** Null: no mail leaves. */
  readonly mail: MailSetting | null;
  /** Where uploaded files are scanned; null: they are taken unscanned. */
  readonly clamd: ClamdAddress | null;
  /** The key that signs documents; null: none, or the test key of a demonstration. */
  readonly signing: SigningSetting | null;
  /** PEM file of certificates whose signatures are trusted beside the own one. */
  readonly trustedFile: string | null;
  /** Null: nothing is paid online, but in the demonstration. */
  readonly payment: PaymentSetting | null;
  /** Null: nothing leaves to phones. */
  readonly sms: SmsSetting | null;
  /** Opening minutes within which a number taken at the one-stop unit is called. */
  readonly queueLimitMinutes: number;
  /** After how many days notices and calls that are done with are deleted; null: never. */
  readonly keepNoticesDays: number | null;
  /** Nobody has chosen that number: it is the sample that the program ships with. */
  readonly isKeepNoticesSample: boolean;
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug';
};

/** Why the program cannot start: one sentence for the person who started it. */
export type ConfigRefusal = { readonly code: 'CONFIG_WRONG'; readonly sentence: string };

type Environment = { readonly [name: string]: string | undefined };
type Options = { readonly [name: string]: string | boolean | undefined };

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;

/**
 * Options of `lienthong serve` and `lienthong seed`; an option wins over its LIENTHONG_ variable.
 */
const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
} as const;

/**
 * Reads the configuration of the program: command-line options, then LIENTHONG_ variables, then
 * defaults.
 *
 * The only reader of the process's environment. Refuses: CONFIG_WRONG with one sentence.
 */
export function readConfig(
  argv: readonly string[],
  environment: Environment = process.env,
): Result<Config, ConfigRefusal> {
  try {
    return accept(toConfig(readOptions(argv), environment));
  } catch (error) {
    if (error instanceof ConfigError) {
      return refuse({ code: 'CONFIG_WRONG', sentence: error.message });
    }
    throw error;
  }
}

function readOptions(argv: readonly string[]): Options {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    const what = error instanceof Error ? error.message.split(/\.(?:\s|$)/u)[0] : String(error);
    throw new ConfigError(`${what}; the options are ${known.join(', ')}.`);
  }
}

function toConfig(options: Options, environment: Environment): Config {
  const given = (name: string) => {
    const option = options[name];
    const variable = environment[`LIENTHONG_${name.toUpperCase()}`];
    return typeof option === 'string' ? option : variable;
  };
  const host = given('host') ?? '127.0.0.1';
  if (!/^[A-Za-z0-9.:_-]+$/u.test(host)) {
    throw new ConfigError(`Expected --host to be a host name or address, but got "${host}".`);
  }
  const dataFolder = given('data') ?? 'data';
  if (dataFolder.trim() === '') {
    throw new ConfigError('Expected --data to name a folder, but it is empty.');
  }
  const publicUrl = toOrigin(environment['LIENTHONG_PUBLIC_URL']);
  return {
    dataFolder: resolve(dataFolder),
    host,
    port: toPort(given('port') ?? '8080'),
    demonstration: toDemonstration(environment['LIENTHONG_DEMO'], host),
    publicUrl,
    signOn: readSignOn(environment, publicUrl !== null || LOOPBACK.has(host)),
    mail: toMail(environment['LIENTHONG_SMTP_URL'], environment['LIENTHONG_MAIL_FROM']),
    clamd: toClamd(environment['LIENTHONG_CLAMD']),
    signing: toSigning(
      environment['LIENTHONG_SIGNING_KEY'],
      environment['LIENTHONG_SIGNING_PASSWORD'],
    ),
    trustedFile: toFile(environment['LIENTHONG_TRUSTED_CERTIFICATES']),
    payment: toPayment(environment),
    sms: toSms(environment['LIENTHONG_SMS_URL'], environment['LIENTHONG_SMS_TOKEN']),
    queueLimitMinutes: toMinutes(environment['LIENTHONG_QUEUE_LIMIT'] ?? '30'),
    keepNoticesDays: toKeptDays(environment['LIENTHONG_KEEP_NOTICES'] ?? '365'),
    isKeepNoticesSample: environment['LIENTHONG_KEEP_NOTICES'] === undefined,
    logLevel: toLogLevel(environment['LIENTHONG_LOG_LEVEL'] ?? 'warn'),
  };
}

function toPort(text: string): number {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535) {
    throw new ConfigError(`Expected --port to be a number from 0 to 65535, but got "${text}".`);
  }
  return port;
}

/** Everybody knows the demonstration password, so such accounts are served to this machine only. */
function toDemonstration(text: string | undefined, host: string): boolean {
  if (text !== undefined && text !== 'on' && text !== 'off') {
    throw new ConfigError(`Expected LIENTHONG_DEMO to be "on" or "off", but got "${text}".`);
  }
  const wanted = text !== 'off';
  if (wanted && !LOOPBACK.has(host)) {
    throw new ConfigError(
      `Expected a loopback address for demonstration accounts, but --host is "${host}": ` +
        'listen on 127.0.0.1, or set LIENTHONG_DEMO=off.',
    );
  }
  return wanted;
}

function toOrigin(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/u.test(url.protocol)) {
    throw new ConfigError(
      `Expected LIENTHONG_PUBLIC_URL to be an http address, but got "${text}".`,
    );
  }
  return url.origin;
}

/** What is wrong with the address is not said with it: it may hold a password. */
function toMail(smtpUrl: string | undefined, from: string | undefined): MailSetting | null {
  const url = smtpUrl ?? '';
  const sender = (from ?? '').trim();
  if (url === '' && sender === '') return null;
  if (!URL.canParse(url) || !/^smtps?:\/\/./u.test(url)) {
    throw new ConfigError('Expected LIENTHONG_SMTP_URL to be "smtp://…" or "smtps://…".');
  }
  if (!/^(?:[^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u.test(sender)) {
    throw new ConfigError(`Expected LIENTHONG_MAIL_FROM to be a sender, but got "${sender}".`);
  }
  return { smtpUrl: url, from: sender };
}

function toClamd(text: string | undefined): ClamdAddress | null {
  if (text === undefined || text === '') return null;
  const [, path] = /^unix:(\/.+)$/u.exec(text) ?? [];
  if (path !== undefined) return { path };
  const [, host, port] = /^tcp:\/\/\[?([A-Za-z0-9.:_-]+?)\]?:(\d{1,5})$/u.exec(text) ?? [];
  if (host === undefined) {
    throw new ConfigError(
      `Expected LIENTHONG_CLAMD to be "tcp://HOST:PORT" or "unix:/PATH", but got "${text}".`,
    );
  }
  return { host, port: toPort(port ?? '') };
}

function toSigning(
  keyFile: string | undefined,
  password: string | undefined,
): SigningSetting | null {
  const file = toFile(keyFile);
  if (file === null && password) {
    throw new ConfigError('Expected LIENTHONG_SIGNING_KEY beside LIENTHONG_SIGNING_PASSWORD.');
  }
  return file === null ? null : { keyFile: file, password: password || null };
}

function toFile(path: string | undefined): string | null {
  return path === undefined || path === '' ? null : resolve(path);
}

/** The secret is never said. */
function toPayment(environment: Environment): PaymentSetting | null {
  const read = (name: string) => environment[`LIENTHONG_PAYMENT_${name}`]?.trim() ?? '';
  const [url, merchant, secret] = [read('URL'), read('MERCHANT'), read('SECRET')] as const;
  const queryUrl = read('QUERY_URL');
  if (url + merchant + secret + queryUrl === '') return null;
  if (!isSafeAddress(url)) {
    throw new ConfigError('Expected LIENTHONG_PAYMENT_URL to be "https://…" without a query.');
  }
  if (!/^[A-Za-z0-9]{1,20}$/u.test(merchant)) {
    throw new ConfigError('Expected LIENTHONG_PAYMENT_MERCHANT to be the code of the gateway.');
  }
  if (secret.length < 16) {
    throw new ConfigError('Expected LIENTHONG_PAYMENT_SECRET to have 16 characters or more.');
  }
  if (queryUrl !== '' && !isSafeAddress(queryUrl)) {
    throw new ConfigError(
      'Expected LIENTHONG_PAYMENT_QUERY_URL to be "https://…" without a query.',
    );
  }
  return { url, queryUrl: queryUrl === '' ? null : queryUrl, merchant, secret };
}

function toSms(url: string | undefined, token: string | undefined): SmsSetting | null {
  if (url === undefined || url === '') return null;
  if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) {
    throw new ConfigError('Expected LIENTHONG_SMS_URL to be "http://…" or "https://…".');
  }
  return { url, token: token === undefined || token === '' ? null : token };
}

function toMinutes(text: string): number {
  const minutes = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  if (minutes < 1 || minutes > 240) {
    throw new ConfigError(
      `Expected LIENTHONG_QUEUE_LIMIT to be minutes from 1 to 240, but got "${text}".`,
    );
  }
  return minutes;
}

/** No shorter than the bell shows them. */
function toKeptDays(text: string): number | null {
  if (text === 'forever') return null;
  const days = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (days < 30 || days > 3650) {
    throw new ConfigError(
      'Expected LIENTHONG_KEEP_NOTICES to be days from 30 to 3650, or "forever", ' +
        `but got "${text}".`,
    );
  }
  return days;
}

function toLogLevel(text: string): Config['logLevel'] {
  const level = LOG_LEVELS.find((name) => name === text);
  if (!level) {
    const names = LOG_LEVELS.join(', ');
    throw new ConfigError(`Expected LIENTHONG_LOG_LEVEL to be one of ${names}, but got "${text}".`);
  }
  return level;
}
