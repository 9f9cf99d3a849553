import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { mayEnter } from './access/sessions.ts';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import {
  startGatewaySimulator,
  type GatewaySimulator,
} from './demonstration/gateway/gatewaySimulator.ts';
import { seedProcedures } from './demonstration/seedProcedures.ts';
import { seedProvince } from './demonstration/seedProvince.ts';
import { openServices } from './openServices.ts';
import { projectRoot } from './projectRoot.ts';

const HEADERS_TIMEOUT_MS = 10_000;
/** A file of 20 MB over a line of 600 kbit/s. */
const REQUEST_TIMEOUT_MS = 300_000;

/** A server that answers. */
export type RunningServer = {
  readonly url: string;
  /** Of the gateway that stands in for a real one; null where none is started. */
  readonly gatewayUrl: string | null;
  /** Sentences on what could not be loaded at the start. */
  readonly failures: readonly string[];
  /** Whether anybody can sign in. */
  readonly hasAccounts: boolean;
  /** Ends open connections, the worker and the store; resolves when all is on the disk. */
  readonly close: () => Promise<void>;
};

/**
 * The composition root: configuration -> store -> runtime -> application -> port.
 *
 * Everything is ready to work when it resolves. Throws StoreInUseFault, RouteFault, and the error
 * of `listen`.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const simulator = await openSimulator(config);
  const payment = config.payment ?? simulator?.setting ?? null;
  const opened = await openServices({ ...config, payment });
  const { services, worker } = opened;
  const close = async () => {
    await simulator?.close();
    await opened.close();
  };
  try {
    const failures = config.demonstration ? await loadDemonstration(services) : [];
    const people = await services.runtime.store.listPeople();
    const app = createApp(services, designerFolder());
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.headersTimeout = HEADERS_TIMEOUT_MS;
    server.requestTimeout = REQUEST_TIMEOUT_MS;
    await listen(server, config);
    worker.start();
    services.checks.warm();
    const { port } = server.address() as AddressInfo;
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    const url = `http://${host}:${port}`;
    simulator?.reportTo(`${url}/api/payments/report`);
    return {
      url,
      gatewayUrl: simulator === null ? null : new URL(simulator.setting.url).origin,
      failures,
      hasAccounts: people.some((person) => mayEnter(person, config.demonstration)),
      close: async () => {
        await closeServer(server);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** In the demonstration applicants can pay, at a gateway that takes no money. */
async function openSimulator(config: Config): Promise<GatewaySimulator | null> {
  if (!config.demonstration || config.payment !== null) return null;
  const secret = randomBytes(32).toString('hex');
  return startGatewaySimulator({ merchant: 'MINHHOA1', secret, now: Date.now });
}

async function loadDemonstration({
  runtime,
  passwords,
}: Awaited<ReturnType<typeof openServices>>['services']): Promise<readonly string[]> {
  await seedProvince(runtime.store, passwords);
  const { failures } = await seedProcedures(runtime, join(projectRoot(), 'procedures'));
  return failures;
}

function designerFolder(): string | null {
  const folder = join(projectRoot(), 'dist/designer');
  return existsSync(folder) ? folder : null;
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

/** Live streams never end by themselves, so connections are cut once no new ones are taken. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  server.closeAllConnections();
  await closed;
}
