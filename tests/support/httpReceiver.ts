import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export type Received = {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** A real HTTP server on loopback that notes what it is sent, and how it answers. */
export type HttpReceiver = {
  readonly url: string;
  readonly received: readonly Received[];
  /** Codes with which the requests to come are answered, one each; then 204. */
  readonly answer: (...codes: readonly number[]) => void;
  readonly close: () => Promise<void>;
};

/** Opens it on a port of its own. */
export async function openHttpReceiver(): Promise<HttpReceiver> {
  const received: Received[] = [];
  const codes: number[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(pieces).toString('utf8') });
      response.writeHead(codes.shift() ?? 204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: (...more) => codes.push(...more),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
