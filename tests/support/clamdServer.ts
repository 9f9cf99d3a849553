import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The text that every scanner finds, and that harms nobody. Source: eicar.org. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** A server that speaks clamd's INSTREAM; it keeps what it was sent. */
export type ClamdServer = {
  readonly address: { readonly host: string; readonly port: number };
  readonly scanned: readonly Buffer[];
  readonly close: () => Promise<void>;
};

/** Starts one on a free port, or on a socket of that path. `answer` says something else instead. */
export async function startClamd(
  options: { readonly path?: string; readonly answer?: string } = {},
): Promise<ClamdServer> {
  const scanned: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const stream = readStream();
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece: Buffer) => {
      const file = stream(piece);
      if (file === null) return;
      scanned.push(file);
      const found = file.includes(EICAR) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0';
      socket.end(options.answer ?? found);
    });
  });
  if (options.path === undefined) server.listen(0, '127.0.0.1');
  else server.listen(options.path);
  await once(server, 'listening');
  const port = options.path === undefined ? (server.address() as AddressInfo).port : 0;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { address: { host: '127.0.0.1', port }, scanned, close };
}

const COMMAND = 'zINSTREAM\0';

/** Reads what comes over one connection; gives the file with its last piece, else null. */
function readStream(): (received: Buffer) => Buffer | null {
  const pieces: Buffer[] = [];
  let rest = Buffer.alloc(0);
  let isBegun = false;
  return (received) => {
    rest = Buffer.concat([rest, received]);
    if (!isBegun) {
      if (rest.subarray(0, COMMAND.length).toString() !== COMMAND) return null;
      rest = rest.subarray(COMMAND.length);
      isBegun = true;
    }
    while (rest.length >= 4) {
      const length = rest.readUInt32BE();
      if (length === 0) return Buffer.concat(pieces);
      if (rest.length < 4 + length) return null;
      pieces.push(rest.subarray(4, 4 + length));
      rest = rest.subarray(4 + length);
    }
    return null;
  };
}
