import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierReceived, DossierView } from '../../../api/contract/dossiers.ts';
import type { TaskPage } from '../../../api/contract/inbox.ts';
import { COUNTER, openCounter, type OpenCounter } from './openCounter.ts';
import { yes } from './openApi.ts';

const OFFICER = 'chuyenvien.binhan';

let api: OpenCounter;
let dossier: DossierReceived;

beforeAll(async () => {
  api = await openCounter();
  dossier = await api.receiveAt('2026-11-23T09:00:00+07:00', {
    procedureId: 'building-permit',
    papers: ['application', 'drawings', 'commitment'].map((paperKey) => ({
      paperKey,
      form: 'original',
      count: 1,
      verifiedAgainstOriginal: true,
    })),
  });
});

afterAll(async () => {
  await api.end();
});

async function open(): Promise<readonly string[]> {
  const { items } = await yes<TaskPage>((await api.as(OFFICER)).get('/tasks?scope=unit'));
  const own = items.filter(({ dossierId }) => dossierId === dossier.dossierId);
  return own.map(({ elementId }) => elementId);
}

test('two agencies are asked, and one answers', async () => {
  await api.complete(COUNTER, dossier.dossierId, {
    ownerName: 'Đỗ Văn Nhà',
    site: 'Ấp 3',
    floors: 2,
    signedDrawings: true,
    intakeDecision: 'complete',
  });
  await api.complete('lanhdaophong.binhan', dossier.dossierId, {
    assignedOfficer: 'Nguyễn Văn Thuận',
  });
  await api.complete(OFFICER, dossier.dossierId, {
    needsSiteVisit: false,
    needsOpinions: true,
    opinionAgencies: ['fire', 'dyke'],
    needsSupplement: false,
  });
  expect(await open()).toEqual(['opinion', 'opinion']);

  await api.complete(OFFICER, dossier.dossierId, { opinionOf: 'fire', opinion: 'Đồng ý' });
  expect(await open()).toEqual(['opinion']);
});

test('nothing is deemed while its two working days last', async () => {
  api.setNow('2026-11-25T08:59:00+07:00');
  await api.worker.turn();

  expect(await open()).toEqual(['opinion']);
});

test('who stays silent has agreed, and the dossier goes on', async () => {
  api.setNow('2026-11-25T09:00:00+07:00');
  await api.worker.turn();

  expect(await open()).toEqual(['draft']);
  const officer = await api.as(OFFICER);
  const view = await yes<DossierView>(officer.get(`/dossiers/${dossier.dossierId}`));
  expect(view.diagram.passes.map(({ elementId }) => elementId)).toContain('recordConsent');
  expect(view.diagram.flows).not.toContain('opinion_ready');
  expect(view.status).toBe(4);
});
