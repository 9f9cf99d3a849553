import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(async () => {
  await office.close();
});

test('the division says on the page of the dossier that its papers have come', async () => {
  const { url } = office.program;
  const { code } = await receiveAtCounter(await office.as('tiepnhan.binhan'), url, 'Phan Văn Giấy');
  const page = await office.as('chuyenvien.binhan');
  await findDossier(page, url, code);
  const papers = page.getByRole('region', { name: 'Hồ sơ giấy' });
  await papers.getByText('Chuyển từ quầy đến Phòng Kinh tế xã Bình An.').waitFor();
  await papers.getByText(/^Phải đến trước /u).waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await papers.getByRole('button', { name: 'Đã nhận bản giấy' }).click();

  await papers.getByText(/^Nguyễn Văn Thuận đã nhận lúc .*, đúng hạn\.$/u).waitFor();
  await page.getByText('Đã nhận hồ sơ giấy').first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  expect(office.scriptErrors).toEqual([]);
});
