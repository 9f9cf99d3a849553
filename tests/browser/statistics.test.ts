import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(async () => {
  await office.close();
});

test('the reform officer reads published figures with the sums that do not hold', async () => {
  const page = await office.as('caicach.tinh');
  await page.getByRole('link', { name: 'Số liệu đã công bố' }).click();

  await page.getByText('7 dòng số liệu, 10 tổng được kiểm tra, 3 tổng không khớp.').waitFor();
  const yenBai = page.getByRole('region', { name: 'Tỉnh Yên Bái, năm 2017' });
  await yenBai.getByText('2 trong 3 tổng không khớp').waitFor();
  await yenBai
    .getByText(
      'hồ sơ yêu cầu giải quyết ghi 418.862, nhưng đã giải quyết 411.299 + ' +
        'đang giải quyết (tháng 4/2018) 7.572 = 418.871: thừa 9.',
    )
    .waitFor();
  await yenBai
    .getByText(/= 7\.527: thiếu 45\. Hai chữ số cạnh nhau có lẽ bị đổi chỗ\.$/u)
    .waitFor();
  await yenBai.getByText(/^“Năm 2017, với 418\.862 hồ sơ/u).waitFor();
  await page
    .getByRole('region', { name: 'Tỉnh Yên Bái, năm 2016' })
    .getByText('Các tổng đều khớp')
    .waitFor();
  expect(await seriousViolations(page)).toEqual([]);
});

test('an officer of a commune has no such page', async () => {
  const page = await office.as('chuyenvien.binhan');
  await page.goto(`${office.program.url}/statistics`);

  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Số liệu đã công bố').count()).toBe(0);
  expect(office.scriptErrors).toEqual([]);
});
