import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierReceived } from '../../api/contract/dossiers.ts';
import { completeTask } from '../conformance/api/completeTask.ts';
import { householdDossier, yes } from '../conformance/api/openApi.ts';
import { openHall, type Hall } from './openHall.ts';
import { seriousViolations } from './seriousViolations.ts';

const OFFICER = 'chuyenvien.binhan';
const COUNTER = 'tiepnhan.binhan';
const OPINION = 'Ghi nhận ý kiến từng cơ quan';
const WINDOW = { width: 1366, height: 860 };
const PAPERS = ['application', 'drawings', 'commitment'].map((paperKey) => ({
  paperKey,
  form: 'original' as const,
  count: 1,
  verifiedAgainstOriginal: true,
}));

let hall: Hall;
let dossier: DossierReceived;

beforeAll(async () => {
  hall = await openHall();
  hall.api.setNow('2026-11-23T09:00:00+07:00');
  const wish = { ...householdDossier(), procedureId: 'building-permit', papers: PAPERS };
  dossier = await yes<DossierReceived>((await hall.api.as(COUNTER)).post('/dossiers', wish));
  await completeTask(hall.api, COUNTER, dossier.dossierId, {
    ownerName: 'Đỗ Văn Nhà',
    site: 'Ấp 3',
    floors: 2,
    signedDrawings: true,
    intakeDecision: 'complete',
  });
  await completeTask(hall.api, 'lanhdaophong.binhan', dossier.dossierId, {
    assignedOfficer: 'Nguyễn Văn Thuận',
  });
  await completeTask(hall.api, OFFICER, dossier.dossierId, {
    needsSiteVisit: false,
    needsOpinions: true,
    opinionAgencies: ['fire', 'dyke'],
    needsSupplement: false,
  });
});

afterAll(async () => {
  await hall.close();
});

/** The officer's page of the dossier; a session does not last two days. */
async function openDossier(): Promise<Page> {
  const page = await hall.open({ ...WINDOW, username: OFFICER });
  await page.goto(`${hall.url}/dossiers/${dossier.dossierId}`);
  await page.getByRole('heading', { name: `Hồ sơ ${dossier.code}` }).waitFor();
  return page;
}

test('an answer is seen at once, and the other is still waited for', async () => {
  const page = await openDossier();
  const opinions = page.getByRole('link', { name: OPINION });
  await opinions.first().waitFor();
  expect(await opinions.count()).toBe(2);

  await completeTask(hall.api, OFFICER, dossier.dossierId, {
    opinionOf: 'fire',
    opinion: 'Đồng ý',
  });

  await expect.poll(() => opinions.count()).toBe(1);
});

test('who stays silent for two working days has agreed, and the dossier goes on', async () => {
  hall.api.setNow('2026-11-25T08:59:00+07:00');
  await hall.api.worker.turn();
  const page = await openDossier();
  await page.getByRole('link', { name: OPINION }).waitFor();

  hall.api.setNow('2026-11-25T09:00:00+07:00');
  await hall.api.worker.turn();

  await page.getByRole('link', { name: 'Dự thảo GPXD, đóng dấu điện tử bản vẽ' }).waitFor();
  expect(await page.getByRole('link', { name: OPINION }).count()).toBe(0);
  await page.getByText(/^Đến hạn “Hết 2 ngày làm việc”; chuyển đến: Dự thảo GPXD/u).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  expect(hall.scriptErrors).toEqual([]);
});
