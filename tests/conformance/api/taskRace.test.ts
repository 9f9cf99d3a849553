import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProblemDetails } from '../../../api/contract/problemDetails.ts';
import { emptyChange } from '../../../engine/model/change.ts';
import { asId, type PersonId } from '../../../engine/model/ids.ts';
import { verifyStore } from '../../../engine/run/verifyStore.ts';
import {
  householdDossier,
  INTAKE_VALUES,
  openApi,
  openTask,
  receive,
  signIn,
  type OpenApi,
} from './openApi.ts';

const RACERS = 64;

let api: OpenApi;
let server: Server;
let url: string;
let cookies: readonly string[];

beforeAll(async () => {
  api = await openApi();
  const store = api.services.runtime.store;
  const one = await store.findPersonByUsername('tiepnhan.binhan');
  if (!one) throw new Error('Expected the receiver to be there.');
  const people = Array.from({ length: RACERS }, (_, index) => ({
    ...one,
    personId: asId<PersonId>(`racer-${index}`),
    username: `racer.${index}`,
    name: `Người ${index}`,
  }));
  await store.commit({ ...emptyChange(), people });
  const signedIn: string[] = [];
  for (const { username } of people) signedIn.push(await signIn(api.app, username));
  cookies = signedIn;
  server = createAdaptorServer({ fetch: api.app.fetch }) as Server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await api.end();
});

async function race(path: string, body: object | null): Promise<readonly Response[]> {
  return Promise.all(
    cookies.map((cookie) =>
      fetch(`${url}/api${path}`, {
        method: 'POST',
        headers: {
          cookie,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify(body ?? {}),
      }),
    ),
  );
}

async function expectOneWinner(answers: readonly Response[], code: string): Promise<void> {
  const winners = answers.flatMap((answer, index) => (answer.status === 200 ? [index] : []));
  expect(winners).toHaveLength(1);
  for (const answer of answers.filter((it) => it.status !== 200)) {
    const problem = (await answer.json()) as ProblemDetails;
    expect(problem).toMatchObject({
      status: 409,
      code,
      facts: { byName: { vi: `Người ${winners[0]}` }, at: '2026-11-23T09:00:00+07:00' },
    });
  }
}

test('of 64 clients that complete one task, one wins and 63 are told who and when', async () => {
  const { dossierId } = await receive(api);
  const { taskId } = await openTask(await api.as('tiepnhan.binhan'), dossierId);

  const answers = await race(`/tasks/${taskId}/complete`, { variables: INTAKE_VALUES });

  await expectOneWinner(answers, 'TASK_ALREADY_COMPLETED');
  const tasks = await api.services.runtime.store.listDossierTasks(asId(dossierId));
  expect(tasks.filter((it) => it.elementId === 'assign')).toHaveLength(1);
});

test('of 64 clients that claim one task at once, one has it', async () => {
  const { dossierId } = await receive(api);
  const { taskId } = await openTask(await api.as('tiepnhan.binhan'), dossierId);

  const answers = await race(`/tasks/${taskId}/claim`, null);

  await expectOneWinner(answers, 'TASK_ALREADY_CLAIMED');
});

test('64 dossiers received at one counter at once have 64 numbers in a row', async () => {
  const answers = await race('/dossiers', householdDossier());

  const codes = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { code: string }).code),
  );
  const numbers = codes.map((code) => Number(code.slice(-4))).toSorted((a, b) => a - b);
  expect(new Set(numbers).size).toBe(RACERS);
  expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(RACERS - 1);
});

test('after the races the store is whole', async () => {
  const report = await verifyStore(api.services.runtime);

  expect(report.findings).toEqual([]);
  expect(report.instanceCount).toBe(RACERS + 2);
});
