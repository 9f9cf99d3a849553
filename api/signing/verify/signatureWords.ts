import type { Instant } from '../../../engine/model/time.ts';

/** What a signature says of itself. */
export type SignatureSays = {
  readonly signerName: string | null;
  readonly reason: string | null;
  readonly signedAt: Instant | null;
};

const WORDS_MAX = 300;
const MOMENT = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)'?)?/u;

/** Reads name, reason and moment from the dictionary of a signature. */
export function signatureWords(dictionary: string): SignatureSays {
  const moment = MOMENT.exec(textAt(dictionary, 'M') ?? '');
  return {
    signerName: textAt(dictionary, 'Name'),
    reason: textAt(dictionary, 'Reason'),
    signedAt: moment === null ? null : toInstant(moment),
  };
}

/** A text string, written in letters or in hexadecimal. Source: ISO 32000-1, clause 7.9.2. */
function textAt(dictionary: string, key: string): string | null {
  const written = new RegExp(
    `/${key}\\s*(?:<([0-9A-Fa-f\\s]*)>|\\(((?:[^()\\\\]|\\\\.)*)\\))`,
    'su',
  );
  const match = written.exec(dictionary);
  if (match === null) return null;
  const [, hex, letters] = match;
  const bytes =
    hex === undefined
      ? Buffer.from((letters ?? '').replace(/\\([()\\])/gu, '$1'), 'latin1')
      : Buffer.from(hex.replace(/\s/gu, ''), 'hex');
  const text = decoded(bytes)
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return text === '' ? null : text.slice(0, WORDS_MAX);
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isUtf8 ? bytes.subarray(3).toString('utf8') : bytes.toString('latin1');
}

function toInstant(moment: RegExpExecArray): Instant | null {
  const [year, month, day, hour, minute, second] = moment.slice(1, 7).map(Number);
  const [, , , , , , , sign, hours, minutes] = moment;
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  if (Number.isNaN(at)) return null;
  return sign === '-' ? at + offset : at - offset;
}
