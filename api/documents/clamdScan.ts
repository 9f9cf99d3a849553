import { connect, type Socket } from 'node:net';
import { ScannerFault, type ScanAnswer, type VirusScan } from './virusScan.ts';

/** Where clamd listens: a port of a host, or a socket in the file system. */
export type ClamdAddress =
  | { readonly host: string; readonly port: number }
  | { readonly path: string };

const CHUNK_BYTES = 64 * 1024;
const TIMEOUT_MS = 30_000;
const ANSWER_BYTES_MAX = 4096;

/**
 * Scans by clamd: the command INSTREAM, each piece behind its length, an empty one at the end.
 *
 * Source: clamd(8). What is longer than clamd's StreamMaxLength (25 MB unless set otherwise) is
 * answered with an error, and so not taken.
 */
export function clamdScan(address: ClamdAddress, timeoutMs = TIMEOUT_MS): VirusScan {
  return async (bytes) => toAnswer(await ask(address, bytes, timeoutMs));
}

function ask(address: ClamdAddress, bytes: Uint8Array, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    let answer = '';
    const fail = (cause: unknown): void => {
      socket.destroy();
      reject(new ScannerFault('Expected clamd to answer, but it did not.', { cause }));
    };
    socket.setTimeout(timeoutMs, () => fail(new Error(`No answer within ${timeoutMs} ms.`)));
    socket.on('error', fail);
    socket.on('data', (piece: Buffer) => {
      answer += piece.toString('utf8');
      if (answer.length > ANSWER_BYTES_MAX) fail(new Error('The answer is too long.'));
    });
    // Clamd closes the connection behind its answer, also when it has not read to the end.
    socket.on('close', () => resolve(answer));
    socket.on('connect', () => {
      send(socket, bytes).catch(fail);
    });
  });
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const piece = bytes.subarray(at, at + CHUNK_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await drained(socket);
  }
  socket.write(Buffer.alloc(4));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve);
    socket.once('close', () => resolve());
  });
}

function toAnswer(answer: string): ScanAnswer {
  const [, said = ''] = /^stream: (.*?)\0?$/su.exec(answer) ?? [];
  if (said === 'OK') return { kind: 'clean' };
  const [, virus] = /^(.+) FOUND$/u.exec(said) ?? [];
  if (virus !== undefined) return { kind: 'found', virus };
  throw new ScannerFault(`Expected clamd to say OK or FOUND, but it said "${answer.trim()}".`);
}
