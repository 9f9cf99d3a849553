import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemDetailsSchema } from '../../../api/contract/problemDetails.ts';
import { REFUSAL_STATUS } from '../../../api/middleware/refusals.ts';
import { fuzzOperations, type FuzzDocument, type FuzzRequest } from './fuzzRequests.ts';
import {
  INTAKE_VALUES,
  openApi,
  openTask,
  PROCEDURE_ID,
  receive,
  type OpenApi,
} from './openApi.ts';

const SEED = 20_261_122;
const RUNS = 30;
const ANSWER_MAX_MS = 5000;
/** Agencies and posts that differ, and nobody. */
const PEOPLE = [
  null,
  'tiepnhan.binhan',
  'motcua.thanhphu',
  'thue.coso1',
  'caicach.tinh',
  'quantri.tinh',
] as const;

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

test('no request of any operation, fitting or hostile, makes a fault or hangs', async () => {
  const cookies = await signInAll();
  const document = (await (await api.nobody.get('/openapi.json')).json()) as FuzzDocument;
  const operations = fuzzOperations(document, await knownValues());

  expect(operations.length).toBeGreaterThan(30);
  for (const [name, request] of operations) {
    // Signing out would end the session that the other operations stand on.
    const people = name.startsWith('delete') ? [''] : cookies;
    await fc.assert(
      fc.asyncProperty(request, fc.constantFrom(...people), async (asked, cookie) => {
        await expectAnswer(asked, cookie);
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
  }
}, 120_000);

async function signInAll(): Promise<readonly string[]> {
  const clients = PEOPLE.map(async (name) => (name === null ? '' : (await api.as(name)).cookie));
  return Promise.all(clients);
}

async function knownValues(): Promise<Record<string, readonly string[]>> {
  const own = await receive(api, 'binhan');
  const other = await receive(api, 'thanhphu');
  // The first one loads fonts and the writer of PDF.
  await (await api.as('tiepnhan.binhan')).get(`/dossiers/${own.dossierId}/receipt.pdf`);
  const task = await openTask(await api.as('tiepnhan.binhan'), own.dossierId);
  const foreign = await openTask(await api.as('motcua.thanhphu'), other.dossierId);
  return {
    dossierId: [own.dossierId, other.dossierId, 'no-such-dossier'],
    taskId: [task.taskId, foreign.taskId, 'no-such-task'],
    procedureId: [PROCEDURE_ID, 'no-such-procedure'],
    versionId: [own.procedure.versionId],
    elementId: [task.elementId, 'supplementReceived'],
    toElementId: [task.elementId, 'appraise'],
    receivingAgencyId: ['h99-binhan-one-stop', 'h99-thanhphu-one-stop'],
    code: [own.code, other.code],
    secret: [own.trackingSecret],
    username: ['no.such.person'],
    bpmn: [readFileSync(`procedures/${PROCEDURE_ID}/process.bpmn`, 'utf8')],
    effectiveOn: ['2026-12-01'],
    file: ['start.js', 'swagger-ui.css'],
    page: ['1', '10000'],
    variables: Object.keys(INTAKE_VALUES),
  };
}

async function expectAnswer(asked: FuzzRequest, cookie: string): Promise<void> {
  const startedAt = performance.now();
  const response = await api.app.request(asked.path, {
    method: asked.method,
    headers: { ...asked.headers, cookie },
    ...(asked.body === null ? {} : { body: new Uint8Array(Buffer.from(asked.body)) }),
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (isStream === true) return response.body?.cancel();
  const text = await response.text();

  expect(performance.now() - startedAt).toBeLessThan(ANSWER_MAX_MS);
  expect(response.status, text).toBeLessThan(500);
  if (response.ok) return;
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const details = ProblemDetailsSchema.parse(JSON.parse(text));
  expect(Object.hasOwn(REFUSAL_STATUS, details.code)).toBe(true);
  expect(details.status).toBe(response.status);
  for (const words of [details.texts.vi, details.texts.en]) {
    expect(words).not.toBe('');
    expect(words).not.toMatch(/\{\w+\}/u);
  }
}
