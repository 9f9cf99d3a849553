import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { chooseOnline, fillInOnline, handIn, type OnlineCodes } from './handInOnline.ts';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

const PHONE = { width: 390, height: 844 };

let office: Office;
let applicant: Page;
let codes: OnlineCodes;

beforeAll(async () => {
  office = await openOffice();
  applicant = await office.stranger();
  await applicant.setViewportSize(PHONE);
});

afterAll(async () => {
  await office.close();
});

async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

async function openAtCounter({ number }: OnlineCodes): Promise<Page> {
  const counter = await office.as('tiepnhan.binhan');
  await counter.goto(`${office.program.url}/submissions`);
  await counter.getByRole('link', { name: number }).click();
  await counter.getByRole('heading', { name: `Hồ sơ đăng ký ${number}` }).waitFor();
  return counter;
}

async function track({ number, secret }: OnlineCodes): Promise<void> {
  const hash = new URLSearchParams({ code: number, secret }).toString();
  await applicant.goto('about:blank');
  await applicant.goto(`${office.program.url}/tracking#${hash}`);
  await applicant.getByRole('heading', { name: `Hồ sơ đăng ký ${number}` }).waitFor();
}

async function askFor(asked: OnlineCodes): Promise<Page> {
  const counter = await openAtCounter(asked);
  await counter.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  const dialog = counter.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Giấy đề nghị thiếu chữ ký. Tên hộ trùng với hộ khác.');
  await dialog.getByRole('checkbox', { name: 'Tên hộ kinh doanh' }).check();
  expect(await seriousViolations(counter)).toEqual([]);
  await picture(counter, 'online-ask');
  await dialog.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  await counter.getByText('Yêu cầu bổ sung giấy tờ').first().waitFor();
  return counter;
}

async function openSupplement(asked: OnlineCodes): Promise<void> {
  await track(asked);
  await applicant.getByRole('button', { name: 'Gửi bổ sung' }).click();
  await applicant.getByRole('heading', { name: `Gửi bổ sung hồ sơ ${asked.number}` }).waitFor();
}

/** Name of the household and words to the officer, as the page of the supplement shows them. */
async function typed(): Promise<readonly string[]> {
  const name = applicant.getByRole('textbox', { name: 'Tên hộ kinh doanh' });
  const words = applicant.getByRole('textbox', { name: /^Lời nhắn cho cán bộ/u });
  return [await name.inputValue(), await words.inputValue()];
}

test('on a phone: a reload loses nothing, a double press hands in once', async () => {
  await chooseOnline(applicant, office.program.url);
  await applicant.getByRole('button', { name: 'Xem lại trước khi nộp' }).click();
  await applicant.getByText('Còn thiếu giấy tờ này.').waitFor();
  expect(await seriousViolations(applicant)).toEqual([]);
  await fillInOnline(applicant, 'Lê Thị Thu');
  expect(await widthOf(applicant)).toBeLessThanOrEqual(PHONE.width);
  await picture(applicant, 'online-declaration');

  await applicant.reload();
  await applicant.getByText('✓ giay-de-nghi.pdf').waitFor();
  const name = applicant.getByRole('textbox', { name: 'Họ và tên (hoặc tên tổ chức)' });
  expect(await name.inputValue()).toBe('Lê Thị Thu');

  codes = await handIn(applicant);
  await picture(applicant, 'online-done');
  expect(await seriousViolations(applicant)).toEqual([]);
  await applicant.reload();
  await applicant.getByText(codes.number).waitFor();

  const counter = await office.as('tiepnhan.binhan');
  await counter.goto(`${office.program.url}/submissions`);
  await counter.getByText('1 hồ sơ đăng ký').waitFor();
  expect(await seriousViolations(counter)).toEqual([]);
  await picture(counter, 'online-list');
});

test('the officer asks for a supplement, the applicant sends it when tracking', async () => {
  const counter = await askFor(codes);
  const form = counter.getByRole('link', { name: 'In Mẫu 02: Phiếu yêu cầu bổ sung' });
  expect(await form.getAttribute('href')).toMatch(/\/supplement-request\.pdf$/u);
  await counter.getByText('Được sửa: Tên hộ kinh doanh.').waitFor();
  expect(await seriousViolations(counter)).toEqual([]);

  await track(codes);
  await applicant.getByText(/^Giấy đề nghị thiếu chữ ký/u).waitFor();
  expect(await seriousViolations(applicant)).toEqual([]);
  await picture(applicant, 'online-asked');
  await applicant.getByRole('button', { name: 'Gửi bổ sung' }).click();
  await applicant.getByRole('heading', { name: `Gửi bổ sung hồ sơ ${codes.number}` }).waitFor();
  await applicant.getByRole('button', { name: 'Gửi bổ sung' }).click();
  await applicant.getByText(/^Sửa ít nhất một mục/u).waitFor();
  const name = applicant.getByRole('textbox', { name: 'Tên hộ kinh doanh' });
  expect(await name.inputValue()).toBe('Tạp hóa Hường');
  expect(await applicant.getByRole('textbox', { name: 'Địa chỉ trụ sở' }).count()).toBe(0);
  await name.fill('');
  await applicant.getByRole('button', { name: 'Gửi bổ sung' }).click();
  await applicant.getByText(/^Còn 1 mục chưa đúng/u).waitFor();
  expect(await seriousViolations(applicant)).toEqual([]);
  expect(await widthOf(applicant)).toBeLessThanOrEqual(PHONE.width);
  await name.fill('Tạp hóa Hường Sen');
  await applicant.getByLabel(/^Chọn tệp hoặc chụp ảnh: Giấy đề nghị đăng ký/u).setInputFiles({
    name: 'da-ky.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\nđã ký\n%%EOF\n'),
  });
  await applicant.getByText('✓ da-ky.pdf').waitFor();
  await applicant
    .getByRole('textbox', { name: /^Lời nhắn cho cán bộ/u })
    .fill('Đã ký, đã đổi tên.');
  await applicant.reload();
  await applicant.getByText('✓ da-ky.pdf').waitFor();
  expect(await typed()).toEqual(['Tạp hóa Hường Sen', 'Đã ký, đã đổi tên.']);
  expect(await seriousViolations(applicant)).toEqual([]);
  expect(await widthOf(applicant)).toBeLessThanOrEqual(PHONE.width);
  await picture(applicant, 'online-supplement');
});

test('what is typed for one submission is not in another, and gone once it is sent', async () => {
  const neighbour = await office.stranger();
  await chooseOnline(neighbour, office.program.url);
  await fillInOnline(neighbour, 'Võ Thị Sáu');
  const other = await handIn(neighbour);
  await askFor(other);

  await openSupplement(other);
  expect(await typed()).toEqual(['Tạp hóa Hường', '']);
  expect(await applicant.getByText('✓ da-ky.pdf').count()).toBe(0);
  await applicant.getByRole('textbox', { name: 'Tên hộ kinh doanh' }).fill('Tạp hóa Sáu');
  await applicant.getByRole('button', { name: 'Xóa và làm lại từ đầu' }).click();
  expect(await typed()).toEqual(['Tạp hóa Hường', '']);

  await openSupplement(codes);
  await applicant.getByText('✓ da-ky.pdf').waitFor();
  expect(await typed()).toEqual(['Tạp hóa Hường Sen', 'Đã ký, đã đổi tên.']);
  await applicant.getByRole('button', { name: 'Gửi bổ sung' }).click();
  await applicant.getByText('Mới đăng ký').waitFor();
  const kept = await applicant.evaluate(() => Object.keys(window.sessionStorage));
  expect(kept.filter((key) => key.startsWith('lienthong.supplement'))).toEqual([]);
});

test('the officer receives it, and the applicant sees code and promise', async () => {
  const counter = await openAtCounter(codes);
  await counter.getByRole('link', { name: 'da-ky.pdf' }).waitFor();
  const sentence = 'Sửa mục “Tên hộ kinh doanh” từ “Tạp hóa Hường” thành “Tạp hóa Hường Sen”.';
  await counter.getByText(sentence).waitFor();
  await counter.getByText('đã sửa khi bổ sung').waitFor();
  await counter.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
  await counter.getByText(/^Chưa đánh dấu đạt/u).waitFor();
  await counter.getByRole('checkbox', { name: /^Đạt: Giấy đề nghị/u }).check();
  expect(await seriousViolations(counter)).toEqual([]);
  await picture(counter, 'online-decision');
  await counter.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
  const dossier = counter.getByRole('link', { name: /^Mở hồ sơ / });
  const code = (await dossier.innerText()).replace('Mở hồ sơ ', '');
  expect(code).toMatch(/^H99\.21\.01-\d{6}-\d{4}$/u);
  await dossier.click();
  await counter.getByText('da-ky.pdf').first().waitFor();
  const history = counter.getByRole('region', { name: 'Quá trình giải quyết' });
  await history.getByText(/^Tiếp nhận tờ khai người nộp đã sửa lúc /u).waitFor();
  await history.getByText(sentence).waitFor();
  expect(await seriousViolations(counter)).toEqual([]);
  await counter.goto(`${office.program.url}/dossiers`);
  const listed = counter.getByRole('link', { name: code });
  await listed.waitFor();
  await counter.getByRole('combobox', { name: 'Kênh nộp' }).selectOption('Bưu chính công ích');
  await listed.waitFor({ state: 'detached' });
  await counter.getByRole('combobox', { name: 'Kênh nộp' }).selectOption('Trực tuyến');
  await listed.waitFor();
  expect(await seriousViolations(counter)).toEqual([]);

  await track(codes);
  await applicant.getByRole('heading', { name: `Hồ sơ ${code}` }).waitFor();
  await picture(applicant, 'online-tracked');
  expect(await seriousViolations(applicant)).toEqual([]);
  expect(office.scriptErrors).toEqual([]);
});

test('what is refused is told with its reason', async () => {
  const other = await office.stranger();
  await chooseOnline(other, office.program.url);
  await fillInOnline(other, 'Phạm Văn Cường');
  const refused = await handIn(other);

  const counter = await openAtCounter(refused);
  await counter.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
  const dialog = counter.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Không thuộc thẩm quyền giải quyết.');
  await dialog.getByRole('button', { name: 'Từ chối tiếp nhận' }).click();
  await counter.getByText('Không được tiếp nhận').first().waitFor();
  expect(await counter.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).count()).toBe(0);

  await track(refused);
  await applicant.getByText('Không thuộc thẩm quyền giải quyết.').waitFor();
  await applicant.getByText('Không được tiếp nhận').waitFor();
});
