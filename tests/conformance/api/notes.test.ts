import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierReceived, DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import type { NoteView } from '../../../api/contract/notes.ts';
import { verifyStore } from '../../../engine/run/verifyStore.ts';
import { VIETNAM } from '../../../procedures/calendars/vietnam.ts';
import { no, openApi, receive, yes, type Client, type OpenApi } from './openApi.ts';

const TEXT = 'Chủ hộ hẹn bổ sung bản vẽ chiều thứ Tư; gọi lại trước 15 giờ.';

let api: OpenApi;
let counter: Client;
let officer: Client;
let dossier: DossierReceived;

beforeAll(async () => {
  api = await openApi();
  counter = await api.as('tiepnhan.binhan');
  officer = await api.as('chuyenvien.binhan');
  dossier = await receive(api);
});

afterAll(async () => {
  await api.end();
});

const path = (rest = '') => `/dossiers/${dossier.dossierId}/notes${rest}`;
const add = (client: Client, text: string) =>
  yes<readonly NoteView[]>(client.post(path(), { text }));

test('a note says who wrote it and when, and every agency of the dossier reads it', async () => {
  await add(counter, TEXT);

  const [note] = await yes<readonly NoteView[]>(officer.get(path()));

  expect(note).toMatchObject({
    text: TEXT,
    at: '2026-11-23T09:00:00+07:00',
    personName: 'Trần Thị Mai Khanh',
    agencyName: 'Trung tâm Phục vụ hành chính công xã Bình An',
    struck: null,
    allowed: { strike: { reason: { vi: 'chỉ người viết gạch bỏ được ghi chú.' } } },
  });
});

test('the dossier does not move by it, and the same command writes one note', async () => {
  const before = await yes<DossierView>(counter.get(`/dossiers/${dossier.dossierId}`));
  const body = { text: 'Ghi một lần' };
  await yes(counter.post(path(), body, 'note-once'));

  const notes = await yes<readonly NoteView[]>(counter.post(path(), body, 'note-once'));

  expect(notes.filter(({ text }) => text === body.text)).toHaveLength(1);
  const after = await yes<DossierView>(counter.get(`/dossiers/${dossier.dossierId}`));
  const { revision: _one, ...same } = before;
  expect(after).toMatchObject(same);
});

test('only its author strikes it out, once, and it stays readable', async () => {
  const [note] = await add(counter, 'Nhầm hồ sơ');
  const strike = path(`/${note?.noteId}/strike`);
  const reason = { reason: 'Ghi nhầm' };

  expect(await no(officer.post(strike, reason))).toMatchObject({ code: 'NOT_YOUR_NOTE' });
  const notes = await yes<readonly NoteView[]>(counter.post(strike, reason));

  expect(notes[0]).toMatchObject({ text: 'Nhầm hồ sơ', struck: { reason: 'Ghi nhầm' } });
  expect(await no(counter.post(strike, reason))).toMatchObject({ code: 'NOTE_STRUCK' });
  const unknown = await no(counter.post(path('/nowhere/strike'), reason));
  expect(unknown).toMatchObject({ code: 'NOTE_NOT_FOUND' });
});

test('the history tells of notes, without their words, and holds together', async () => {
  const lines = await yes<readonly HistoryLine[]>(
    counter.get(`/dossiers/${dossier.dossierId}/history`),
  );

  expect(lines.map(({ type }) => type)).toEqual([
    'instance-started',
    'note-added',
    'note-added',
    'note-added',
    'note-struck',
  ]);
  expect(JSON.stringify(lines)).not.toContain('bản vẽ');
  const { store, machines } = api.services.runtime;
  const report = await verifyStore({ store, machines, calendars: () => VIETNAM });
  expect(report.findings).toEqual([]);
});

test('the applicant sees nothing of it', async () => {
  const { code, trackingSecret } = dossier;
  const tracked = await yes<object>(api.nobody.post('/tracking', { code, secret: trackingSecret }));

  expect(JSON.stringify(tracked)).not.toMatch(/ghi chú|bản vẽ|Nhầm/iu);
});

test('a dossier that has ended still takes notes', async () => {
  const body = { reason: 'Theo đơn xin rút' };
  await yes(counter.post(`/dossiers/${dossier.dossierId}/withdraw`, body));

  const notes = await add(counter, 'Đã trả giấy tờ cho người nộp');

  expect(notes[0]?.text).toBe('Đã trả giấy tờ cho người nộp');
  const after = await yes<DossierView>(counter.get(`/dossiers/${dossier.dossierId}`));
  expect(after.status).toBe(7);
});
