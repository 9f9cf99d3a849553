import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real HTTP server on loopback that gives the JSON it was told to. */
export type QueryServer = {
  readonly url: string;
  /** What it was sent. */
  readonly bodies: readonly string[];
  /** From now on. */
  readonly answer: (status: number, json: unknown) => void;
  readonly close: () => Promise<void>;
};

/** Opens one that gives an empty object. */
export async function openQueryServer(): Promise<QueryServer> {
  const bodies: string[] = [];
  let given = { status: 200, text: '{}' };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(given.status, { 'content-type': 'application/json', location: '/' });
      response.end(given.text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/query`,
    bodies,
    answer: (status, json) => {
      given = { status, text: JSON.stringify(json) };
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
