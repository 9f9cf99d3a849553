import { connect, type Socket } from 'node:net';
import { ScannerFault, type ScanAnswer, type VirusScan } from './virusScan.ts';

/** Where clamd listens: a port of a host, or a socket in the file system. */
export type ClamdAddress =
  | { readonly host: string; readonly port: number }
  | { readonly path: string };

const TIMEOUT_MS = 30_000;
const ANSWER_BYTES_MAX = 4096;

/**
 * Scans by clamd: the command INSTREAM, each chunk behind its length, an empty one at the end. The
 * time limit counts only while clamd is waited for, not while the file is slow to come.
 *
 * Source: clamd(8). What is longer than clamd's StreamMaxLength (25 MB unless set otherwise) is
 * answered with an error, and so not taken.
 */
export function clamdScan(address: ClamdAddress, timeoutMs = TIMEOUT_MS): VirusScan {
  return () => {
    const socket = connect(address);
    const answer = answerOf(socket);
    socket.write('zINSTREAM\0');
    return {
      write: async (chunk) => {
        if (!socket.writable) return;
        socket.write(lengthOf(chunk));
        if (socket.write(chunk)) return;
        await within(timeoutMs, Promise.race([room(socket), answer]));
      },
      end: async () => {
        if (socket.writable) socket.write(lengthOf(new Uint8Array()));
        return toAnswer(await within(timeoutMs, answer));
      },
      close: () => socket.destroy(),
    };
  };
}

function lengthOf({ length }: Uint8Array): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** Clamd closes the connection behind its answer, also when it has not read to the end. */
function answerOf(socket: Socket): Promise<string> {
  const answer = new Promise<string>((resolve, reject) => {
    let said = '';
    const fail = (cause: unknown): void => {
      socket.destroy();
      reject(new ScannerFault('Expected clamd to answer, but it did not.', { cause }));
    };
    socket.on('error', fail);
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      if (said.length > ANSWER_BYTES_MAX) fail(new Error('The answer is too long.'));
    });
    socket.on('close', () => resolve(said));
  });
  // Looked at by whoever waits for it; nobody does when the file broke off before.
  answer.catch(() => undefined);
  return answer;
}

/** Also when the socket is gone: what it has said tells why. */
function room(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      socket.off('drain', end);
      socket.off('close', end);
      resolve();
    };
    socket.on('drain', end);
    socket.on('close', end);
  });
}

async function within<Value>(timeoutMs: number, what: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new ScannerFault(`Expected clamd to answer within ${timeoutMs} ms.`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([what, late]);
  } finally {
    clearTimeout(timer);
  }
}

function toAnswer(answer: string): ScanAnswer {
  const [, said = ''] = /^stream: (.*?)\0?$/su.exec(answer) ?? [];
  if (said === 'OK') return { kind: 'clean' };
  const [, virus] = /^(.+) FOUND$/u.exec(said) ?? [];
  if (virus !== undefined) return { kind: 'found', virus };
  throw new ScannerFault(`Expected clamd to say OK or FOUND, but it said "${answer.trim()}".`);
}
