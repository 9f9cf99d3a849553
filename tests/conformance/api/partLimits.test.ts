import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierView } from '../../../api/contract/dossiers.ts';
import type { ProcedureRow } from '../../../api/contract/procedures.ts';
import type { TrackingView } from '../../../api/contract/tracking.ts';
import { COUNTER, openCounter, type OpenCounter } from './openCounter.ts';
import { householdDossier, MONDAY, no, yes } from './openApi.ts';

let api: OpenCounter;

beforeAll(async () => {
  api = await openCounter();
});

afterAll(async () => {
  await api.end();
});

const DECLARED = {
  procedureId: 'death-bundle',
  papers: [
    { paperKey: 'declaration', form: 'electronic', count: 1, verifiedAgainstOriginal: false },
  ],
} as const;

async function settled(deceasedGroup: string) {
  const received = await api.receiveAt(MONDAY, DECLARED);
  const { dossierId, code, trackingSecret: secret } = received;
  expect(received).toMatchObject({ promisedAt: '2026-12-17T09:00:00+07:00', partLimits: [] });
  await api.complete(COUNTER, dossierId, {
    deceasedName: 'Trần Văn Mẫu',
    deathOn: '2026-11-20',
    declarantName: 'Trần Thị Mẫu',
    bundleSize: '3',
    deceasedGroup,
    hadSurvivorPay: false,
    intakeDecision: 'complete',
  });
  await api.complete('tuphap.binhan', dossierId, {
    needsVerification: false,
    deathFacts: 'Mất tại nhà',
  });
  await api.complete('lanhdao.binhan', dossierId, { extractNumber: '41/TLKT' });
  const dossier = await yes<DossierView>((await api.as(COUNTER)).get(`/dossiers/${dossierId}`));
  const tracked = await yes<TrackingView>(api.nobody.post('/tracking', { code, secret }));
  return { dossier, tracked };
}

test.each([
  ['social', '2026-12-01T09:00:00+07:00'],
  ['merit', '2026-12-17T09:00:00+07:00'],
])('a bundle of the group %s has its own limit, shown to officers and applicant', async (...of) => {
  const [group, dueAt] = of;
  const { dossier, tracked } = await settled(group);
  const limit = { elementId: 'settleLate', name: 'Giải quyết các thủ tục đã chọn', dueAt };

  expect(dossier.partLimits).toEqual([limit]);
  expect(tracked.partLimits).toEqual([limit]);
  expect(dossier.tasks.find((it) => it.elementId === 'deregister')?.dueAt).toBe(
    '2026-11-24T09:00:00+07:00',
  );
});

test('a procedure of the past is there to compare, and no dossier is received for it', async () => {
  const procedureId = 'household-business-registration-long-xuyen';
  const counter = await api.as(COUNTER);
  const rows = await yes<readonly ProcedureRow[]>(counter.get('/procedures'));

  expect(rows.find((row) => row.procedureId === procedureId)?.stopped).toBe('ABOLISHED');
  const papers = ['application', 'identity', 'minutes'].map((paperKey) => ({
    paperKey,
    form: 'original' as const,
    count: 1,
    verifiedAgainstOriginal: true,
  }));
  const wish = { ...householdDossier(), procedureId, papers };
  expect(await no(counter.post('/dossiers', wish))).toMatchObject({ code: 'PROCEDURE_ABOLISHED' });
});
