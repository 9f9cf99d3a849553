import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LiveEvent } from '../../../api/contract/events.ts';
import { STREAMS_PER_PERSON_MAX } from '../../../api/routes/events.ts';
import { openApi, openTask, receive, signIn, toClient, yes, type OpenApi } from './openApi.ts';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

type Stream = {
  readonly status: number;
  readonly events: LiveEvent[];
  /** Resolves with the first event that fits. */
  readonly next: (fits: (event: LiveEvent) => boolean) => Promise<LiveEvent>;
  readonly close: () => Promise<void>;
};

async function listen(username: string): Promise<Stream> {
  const response = await (await api.as(username)).get('/events');
  const reader = response.body?.getReader();
  if (!reader) throw new Error('Expected a stream, but there is none.');
  const events: LiveEvent[] = [];
  const waiting: (() => void)[] = [];
  const decoder = new TextDecoder();
  const opened = await reader.read();
  expect(decoder.decode(opened.value)).toContain(': open');
  const pump = async () => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      for (const [, data] of decoder.decode(piece.value).matchAll(/^data: (.*)$/gmu)) {
        events.push(JSON.parse(data ?? '') as LiveEvent);
      }
      for (const wake of waiting.splice(0)) wake();
    }
  };
  void pump();
  const next = async (fits: (event: LiveEvent) => boolean): Promise<LiveEvent> => {
    for (;;) {
      const found = events.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { status: response.status, events, next, close: () => reader.cancel() };
}

test('a colleague hears of a change within a second, and reads it again by its id', async () => {
  const stream = await listen('lanhdaophong.binhan');
  const { dossierId } = await receive(api);

  const startedAt = performance.now();
  const counter = await api.as('tiepnhan.binhan');
  const { taskId } = await openTask(counter, dossierId);
  await yes(counter.post(`/tasks/${taskId}/claim`));
  const heard = await stream.next((event) => event.type === 'task' && event.id === taskId);

  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(heard).toEqual({ type: 'task', id: taskId, revision: expect.any(Number) });
  expect(stream.events.some((it) => it.type === 'dossier' && it.id === dossierId)).toBe(true);
  await stream.close();
});

test('other agencies hear nothing of it, but of procedures everybody does', async () => {
  const stream = await listen('lanhdao.thanhphu');
  await receive(api, 'binhan');
  const designer = await api.as('caicach.tinh');
  const created = await yes<{ procedureId: string }>(
    designer.post('/procedures', { code: '1.999999', name: 'Thử', field: 'Thử' }),
  );

  await stream.next((event) => event.type === 'procedure' && event.id === created.procedureId);

  expect(stream.events.filter((event) => event.type !== 'procedure')).toEqual([]);
  await stream.close();
});

test('one person may have only so many windows', async () => {
  const streams: Stream[] = [];
  for (let count = 0; count < STREAMS_PER_PERSON_MAX; count += 1) {
    streams.push(await listen('thue.coso1'));
  }

  const refused = await (await api.as('thue.coso1')).get('/events');
  expect(refused.status).toBe(429);

  await Promise.all(streams.map((stream) => stream.close()));
});

test('a stranger hears nothing', async () => {
  expect((await api.nobody.get('/events')).status).toBe(401);
});

test('signing out closes the streams of that session, and only those', async () => {
  const cookie = await signIn(api.app, 'vanthu.binhan');
  const client = toClient(api.app, cookie);
  const reader = (await client.get('/events')).body?.getReader();
  await reader?.read();
  const other = await listen('vanthu.binhan');

  expect(await yes(client.delete('/session'))).toEqual({ leaveUrl: null });

  expect(await reader?.read()).toMatchObject({ done: true });
  const designer = await api.as('caicach.tinh');
  await yes(designer.post('/procedures', { code: '1.999998', name: 'Thử', field: 'Thử' }));
  await other.next((event) => event.type === 'procedure');
  await other.close();
});
