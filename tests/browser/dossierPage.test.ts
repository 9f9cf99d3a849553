import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const NOTE = 'Chủ hộ hẹn bổ sung bản vẽ chiều thứ Tư.';

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  receipt = await receiveAtCounter(
    await office.as('tiepnhan.binhan'),
    url,
    'Công ty Trách nhiệm hữu hạn một thành viên Thương mại và Dịch vụ Nguyễn Phước Hồng Hạnh',
  );
});

afterAll(async () => {
  await office.close();
});

describe('who may do what now', () => {
  test('is told by name, and to the officer who may', async () => {
    const page = await office.as('tiepnhan.binhan');
    await findDossier(page, url, receipt.code);
    const people = page.getByRole('region', { name: 'Ai làm được việc gì lúc này' });

    await people.getByText('Trần Thị Mai Khanh: nhận và hoàn thành được').waitFor();
    await people.getByText('Bạn làm được việc này.').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('says to an officer of another agency why not', async () => {
    const page = await office.as('chuyenvien.binhan');
    await findDossier(page, url, receipt.code);
    const people = page.getByRole('region', { name: 'Ai làm được việc gì lúc này' });

    await people.getByText('Bạn không làm được: việc này thuộc cơ quan khác.').waitFor();
  });
});

describe('notes for officers', () => {
  test('are written by one, and read by another agency at once', async () => {
    const reader = await office.as('chuyenvien.binhan');
    const page = await office.as('tiepnhan.binhan');
    const notes = page.getByRole('region', { name: 'Ghi chú nội bộ' });
    await notes.getByRole('button', { name: 'Thêm ghi chú' }).click();
    await notes.getByText('Viết nội dung ghi chú.').waitFor();
    const text = notes.getByRole('textbox', { name: 'Viết ghi chú' });
    await text.fill(NOTE);
    await page.reload();
    await text.waitFor();
    expect(await text.inputValue()).toBe(NOTE);
    await notes.getByRole('button', { name: 'Thêm ghi chú' }).click();

    await notes.getByText(NOTE, { exact: true }).waitFor();
    const read = reader.getByRole('region', { name: 'Ghi chú nội bộ' });
    await read.getByText(NOTE, { exact: true }).waitFor();
    expect(await read.getByRole('button', { name: /^Gạch bỏ/u }).count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('are struck out by their author with a reason, and stay readable', async () => {
    const page = await office.as('tiepnhan.binhan');
    const notes = page.getByRole('region', { name: 'Ghi chú nội bộ' });
    await notes.getByRole('button', { name: /^Gạch bỏ ghi chú lúc/u }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Lý do gạch bỏ' }).fill('Đã bổ sung xong');
    await dialog.getByRole('button', { name: 'Gạch bỏ' }).click();

    await notes.getByText(/^Gạch bỏ lúc .+: Đã bổ sung xong$/u).waitFor();
    expect(await notes.locator('s').innerText()).toBe(NOTE);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('are not shown to the applicant', async () => {
    const page = await office.stranger();
    await page.goto(`${url}/tracking`);
    await page.getByRole('textbox', { name: 'Mã hồ sơ' }).fill(receipt.code);
    await page.getByRole('textbox', { name: 'Mã tra cứu' }).fill(receipt.secret);
    await page.getByRole('button', { name: 'Tra cứu', exact: true }).click();

    await page.getByText(receipt.code).first().waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown).not.toContain('bản vẽ');
    expect(shown).not.toMatch(/ghi chú/iu);
    expect(office.scriptErrors).toEqual([]);
  });
});
