import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as it arrived, decoded. */
export type ReceivedMail = {
  readonly to: readonly string[];
  /** By name in small letters; folded lines joined, encoded words decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
};

/** A real SMTP server on loopback, and how it answers. */
export type TestSmtpServer = {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Codes with which the receivers to come are refused, one each; then they are taken. */
  readonly refuse: (...codes: readonly number[]) => void;
  /** Done with every message that has arrived whole, before its sender hears of it. */
  readonly beforeAnswer: (act: () => unknown) => void;
  readonly close: () => Promise<void>;
};

/** Opens an SMTP server that keeps what it is given. */
export async function openSmtpServer(): Promise<TestSmtpServer> {
  const mails: ReceivedMail[] = [];
  const refusals: number[] = [];
  let actBefore: () => unknown = () => undefined;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, callback) => {
      const responseCode = refusals.shift();
      if (responseCode === undefined) callback();
      else callback(Object.assign(new Error(`Not now, ${address}`), { responseCode }));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, ...readMessage(Buffer.concat(chunks).toString('latin1')) });
        actBefore();
        callback();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuse: (...codes) => {
      refusals.push(...codes);
    },
    beforeAnswer: (act) => {
      actBefore = act;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function readMessage(raw: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/gu, ' ')
    .split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers.set(line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim()));
  }
  const body = raw.slice(end + 4);
  const encoding = headers.get('content-transfer-encoding');
  return { headers, text: decodeBody(body, encoding).replaceAll('\r\n', '\n') };
}

/** RFC 2047; between two encoded words the space says nothing. */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_whole, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('latin1')
        : unquote(word.replaceAll('_', ' ')),
    )
    .replaceAll(/[\u0080-\u00FF]+/gu, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return Buffer.from(unquote(body.replaceAll('=\r\n', '')), 'latin1').toString('utf8');
}

function unquote(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/giu, (_whole, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
