import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView, HistoryLine } from '../../../api/contract/dossiers.ts';
import { COUNTER, openCounter, type OpenCounter } from './openCounter.ts';
import { householdDossier, MONDAY, no, yes } from './openApi.ts';

const DIVISION = 'chuyenvien.binhan';

let api: OpenCounter;

beforeAll(async () => {
  api = await openCounter();
});

afterAll(async () => {
  await api.end();
});

const view = async (username: string, dossierId: string) =>
  yes<DossierView>((await api.as(username)).get(`/dossiers/${dossierId}`));
const accept = async (username: string, dossierId: string) =>
  (await api.as(username)).post(`/dossiers/${dossierId}/paper-file/acceptance`);

test('papers go to the division on the same day, and it says when they have come', async () => {
  const { dossierId } = await api.receiveAt(MONDAY);

  expect((await view(COUNTER, dossierId)).paperFile).toEqual({
    toAgencyName: 'Phòng Kinh tế xã Bình An',
    isOutside: false,
    dueAt: '2026-11-23T17:00:00+07:00',
    acceptedAt: null,
    acceptedBy: null,
    isLate: false,
  });
  expect(await no(accept(COUNTER, dossierId))).toMatchObject({ code: 'FORBIDDEN' });

  api.setNow('2026-11-24T08:00:00+07:00');
  expect((await view(DIVISION, dossierId)).paperFile).toMatchObject({ isLate: true });
  const accepted = await yes<DossierView>(accept(DIVISION, dossierId));
  expect(accepted.paperFile).toMatchObject({
    acceptedAt: '2026-11-24T08:00:00+07:00',
    acceptedBy: 'Nguyễn Văn Thuận',
    isLate: true,
  });
  expect(accepted.allowed.acceptPaper).not.toBe(true);
  expect(await no(accept(DIVISION, dossierId))).toMatchObject({ code: 'PAPER_FILE_ACCEPTED' });
  const history = await yes<readonly HistoryLine[]>(
    (await api.as(DIVISION)).get(`/dossiers/${dossierId}/history`),
  );
  expect(history.map(({ type }) => type)).toContain('paper-file-accepted');
  api.setNow(MONDAY);
});

test('papers of another unit have a working day', async () => {
  const { dossierId } = await api.receiveAt(MONDAY, { competentAgencyId: 'h99-tanloc-commune' });
  const { paperFile } = await view(COUNTER, dossierId);

  expect(paperFile).toMatchObject({
    toAgencyName: 'Phòng Kinh tế phường Tân Lộc',
    isOutside: true,
    dueAt: '2026-11-24T09:00:00+07:00',
  });
});

test('nothing goes anywhere where all of it is electronic', async () => {
  const papers = householdDossier().papers.map((paper) => ({
    ...paper,
    form: 'electronic' as const,
  }));
  const { dossierId } = await api.receiveAt(MONDAY, { papers, channel: 'online' });

  expect((await view(COUNTER, dossierId)).paperFile).toBeNull();
  expect(await no(accept(DIVISION, dossierId))).toMatchObject({ code: 'FORBIDDEN' });
});
