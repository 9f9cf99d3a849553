import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { householdDossier } from '../conformance/api/openApi.ts';
import { openCounter } from '../conformance/api/openCounter.ts';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LATE = ['Lê Thị Sáu', 'Công ty TNHH Một thành viên Sản xuất Thương mại Hòa Phát An'];
const PRESENT = ['Nguyễn Phước Công Tằng Tôn Nữ Thị Hoàng Ngọc Phương Thảo An', 'Bùi Quốc Hưng'];

let folder = '';
let office: Office;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-late-'));
  await receiveEarlier(folder);
  office = await openOffice(folder);
  page = await office.as('tiepnhan.binhan');
  for (const name of PRESENT) await receiveAtCounter(page, office.program.url, name);
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('an inbox with late tasks', () => {
  test('begins with what is latest, in words, and names what is still in time', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${office.program.url}/inbox`);
    const rows = page.locator('tbody').getByRole('row');
    await expect.poll(() => rows.count()).toBe(LATE.length + PRESENT.length);

    for (const [at, name] of [...LATE, ...PRESENT].entries()) {
      expect(await rows.nth(at).innerText()).toContain(name);
    }
    for (const at of LATE.keys()) expect(await rows.nth(at).innerText()).toMatch(/quá hạn \d/u);
    await page.getByRole('tab', { name: 'Việc quá hạn (2)' }).waitFor();
    await page.keyboard.press('j');
    await picture(page, 'inbox');
    expect(await seriousViolations(page)).toEqual([]);
    expect(office.scriptErrors).toEqual([]);
  });
});

/** One a week ago, one six days ago: late by more than two working days, whatever day it is. */
async function receiveEarlier(into: string): Promise<void> {
  const api = await openCounter({ folder: into });
  for (const [at, name] of LATE.entries()) {
    const moment = new Date(Date.now() - (7 - at) * DAY_MS);
    const dossier = householdDossier();
    const applicant = { ...dossier.applicant, name };
    await api.receiveAt(`${moment.toISOString().slice(0, 10)}T09:00:00+07:00`, { applicant });
  }
  await api.end();
}
