import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../support/readPdf.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const AUTHORITY = 'Văn bản ủy quyền số 12/2026, ngày 20/11/2026';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(async () => {
  await office.close();
});

test('who hands in for the applicant is asked for, and stands on receipt and dossier', async () => {
  const { url } = office.program;
  const page = await office.as('tiepnhan.binhan');
  await page.goto(`${url}/counter`);
  const name = page.getByRole('textbox', { name: 'Họ và tên người nộp thay' });
  expect(await name.count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Người khác nộp thay (được ủy quyền)' }).check();
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
  // Three of who hands in, four of the applicant.
  expect(await page.getByText('Mục này bắt buộc.').count()).toBe(7);
  expect(await seriousViolations(page)).toEqual([]);
  await name.fill('Trần Văn Bình');
  await page.getByRole('textbox', { name: 'Số định danh người nộp thay' }).fill('079090005678');
  await page.getByRole('textbox', { name: 'Giấy tờ ủy quyền (số, ngày)' }).fill(AUTHORITY);

  // What was typed is kept while the page is opened anew.
  const { code } = await receiveAtCounter(page, url, 'Nguyễn Thị Hường');
  await findDossier(page, url, code);

  const applicant = page.getByRole('region', { name: 'Người nộp hồ sơ' });
  await applicant.getByText(`Trần Văn Bình (079090005678), ${AUTHORITY}`).waitFor();
  const receipt = page.getByRole('link', { name: 'Mẫu 01 – Giấy tiếp nhận hồ sơ' });
  const file = await page.request.get(`${url}${(await receipt.getAttribute('href')) ?? ''}`);
  const [sheet] = readPdf(await file.body());
  expect(sheet?.text).toContain(`Người nộp thay (được ủy quyền): Trần Văn Bình`);
});
