import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DossierPage } from '../../api/contract/dossiers.ts';
import { yes } from '../conformance/api/openApi.ts';
import { openHall, type Hall } from './openHall.ts';
import { picture } from './picture.ts';
import { chooseProcedure } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const DESK = { width: 1366, height: 860 };
const PHONE = { width: 390, height: 844 };
const PLACE = 'Nhà văn hóa ấp 3';
const COPIES = { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' };

let hall: Hall;
let head: Page;
let officer: Page;

beforeAll(async () => {
  hall = await openHall();
  now('07:50');
  head = await hall.open({ ...DESK, username: 'truongmotcua.binhan' });
  officer = await hall.open({ ...DESK, username: 'tiepnhan.binhan' });
});

afterAll(async () => {
  await hall.close();
});

function now(time: string): void {
  hall.api.setNow(`2026-11-24T${time}:00+07:00`);
}

const outbox = () => officer.getByRole('region', { name: 'Hồ sơ ghi tại phiên' });
const counts = (text: string) => outbox().getByRole('status').getByText(text).waitFor();
const cut = (isCut: boolean) => officer.context().setOffline(isCut);

/** Types a dossier and presses the button, as at a table in a hamlet. */
async function writeDown(applicant: string): Promise<void> {
  await officer.getByRole('textbox', { name: 'Họ và tên (hoặc tên tổ chức)' }).fill(applicant);
  const number = { name: 'Số định danh cá nhân / mã số doanh nghiệp' };
  await officer.getByRole('textbox', number).fill('079000000002');
  await officer.getByRole('textbox', { name: 'Số điện thoại' }).fill('0900000002');
  await officer.getByRole('textbox', { name: 'Địa chỉ' }).fill('Ấp 3, xã Bình An');
  for (const box of await officer.getByRole('checkbox', { name: /^Đã nộp:/u }).all()) {
    await box.check();
  }
  await officer.getByRole('radio', { name: 'Lưu động (tại phiên, tại nhà)' }).check();
  await officer.getByRole('button', { name: 'Ghi và gửi hồ sơ' }).click();
}

async function dossiersOf(applicant: string): Promise<DossierPage['items']> {
  const client = await hall.api.as('tiepnhan.binhan');
  const query = new URLSearchParams({ channel: 'mobile', query: applicant });
  return (await yes<DossierPage>(client.get(`/dossiers?${query.toString()}`))).items;
}

test('the head plans a session, and residents read when officers come', async () => {
  await head.goto(`${hall.url}/mobile-sessions`);
  await head.getByRole('heading', { name: 'Chưa có phiên lưu động nào' }).waitFor();
  const form = head.getByRole('region', { name: 'Đặt phiên lưu động' });
  await form.getByRole('button', { name: 'Đặt phiên' }).click();
  await form.getByRole('alert').waitFor();
  await form.getByRole('textbox', { name: 'Nơi tiếp nhận' }).fill(PLACE);
  await form.getByRole('textbox', { name: 'Ấp, khóm, xã (nếu cần)' }).fill('ấp 3, xã Bình An');
  await form.getByRole('textbox', { name: 'Ngày' }).fill('24/11/2026');
  await form.getByRole('textbox', { name: 'Từ giờ' }).fill('8h');
  await form.getByRole('textbox', { name: 'Đến giờ' }).fill('11:00');
  await form.getByRole('checkbox', { name: 'Trần Thị Mai Khanh' }).check();
  await form.getByRole('checkbox', { name: COPIES.name, exact: true }).check();
  expect(await seriousViolations(head)).toEqual([]);
  await form.getByRole('button', { name: 'Đặt phiên' }).click();
  await head.getByText('Thứ Ba 24/11/2026, 08:00 – 11:00').waitFor();

  const resident = await hall.open(PHONE);
  await resident.goto(`${hall.url}/queue`);
  const upcoming = resident.getByRole('region', { name: 'Phiên lưu động sắp tới' });
  await upcoming.getByText('Thứ Ba 24/11/2026, 08:00 – 11:00').waitFor();
  await upcoming.getByText(`Tiếp nhận: ${COPIES.name}`).waitFor();
  expect(await seriousViolations(resident)).toEqual([]);
  await resident.goto(`${hall.url}/submit`);
  await upcoming.getByText(`${PLACE}, ấp 3, xã Bình An`).waitFor();
  expect(await seriousViolations(resident)).toEqual([]);
});

test('what is written without a connection is kept, and sent once when it is back', async () => {
  now('08:00');
  await officer.goto(`${hall.url}/mobile-sessions`);
  await officer.getByRole('button', { name: `Mở phiên: ${PLACE}` }).click();
  await officer.getByRole('button', { name: 'Tiếp nhận tại phiên này' }).click();
  await officer.getByText(/^Mất mạng vẫn nhập được/u).waitFor();
  await chooseProcedure(officer, COPIES);
  await writeDown('Lê Thị Sáu');
  await counts('Chờ gửi: 0 · Đã tiếp nhận: 1 · Không nhận được: 0');
  expect(await dossiersOf('Lê Thị Sáu')).toHaveLength(1);

  await cut(true);
  await officer.getByText(/^Không có kết nối\./u).waitFor();
  for (const applicant of ['Trần Văn Bảy', 'Võ Thị Tám']) {
    await officer.getByRole('combobox', { name: 'Thủ tục cần giải quyết' }).fill(COPIES.code);
    const option = { name: `${COPIES.name} (${COPIES.code})`, exact: true };
    await officer.getByRole('option', option).click();
    await writeDown(applicant);
    await outbox().getByText(applicant).waitFor();
  }
  await counts('Chờ gửi: 2 · Đã tiếp nhận: 1 · Không nhận được: 0');
  expect(await seriousViolations(officer)).toEqual([]);
  await picture(officer, 'mobile-offline');
  expect(await dossiersOf('Trần Văn Bảy')).toEqual([]);

  await cut(false);
  await counts('Chờ gửi: 0 · Đã tiếp nhận: 3 · Không nhận được: 0');
  for (const applicant of ['Trần Văn Bảy', 'Võ Thị Tám']) {
    const [dossier, ...more] = await dossiersOf(applicant);
    expect(more).toEqual([]);
    await outbox()
      .getByText(`Mã hồ sơ ${dossier?.code ?? ''}`)
      .waitFor();
  }
  expect(await seriousViolations(officer)).toEqual([]);
});

test('an answer that is lost on the way does not make a second dossier', async () => {
  let lost = 0;
  await officer.route('**/api/dossiers', async (route) => {
    await route.fetch();
    lost += 1;
    await route.abort();
  });
  await chooseProcedure(officer, COPIES);
  await writeDown('Hồ Văn Chín');
  await counts('Chờ gửi: 1 · Đã tiếp nhận: 3 · Không nhận được: 0');
  await expect.poll(() => lost).toBe(1);
  await officer.unroute('**/api/dossiers');

  await outbox().getByRole('button', { name: 'Gửi ngay' }).click();

  await counts('Chờ gửi: 0 · Đã tiếp nhận: 4 · Không nhận được: 0');
  expect(await dossiersOf('Hồ Văn Chín')).toHaveLength(1);
});

test('what waits outlives a closed tab and an ended login, and is sent then', async () => {
  await chooseProcedure(officer, COPIES);
  await cut(true);
  await writeDown('Đỗ Thị Mười');
  await counts('Chờ gửi: 1 · Đã tiếp nhận: 4 · Không nhận được: 0');
  const context = officer.context();
  await officer.close();
  await context.setOffline(false);
  now('09:00');
  officer = await context.newPage();
  await officer.goto(`${hall.url}/counter`);
  expect(await dossiersOf('Đỗ Thị Mười')).toEqual([]);
  await officer.getByRole('button', { name: 'Đăng nhập là Trần Thị Mai Khanh' }).click();

  await counts('Chờ gửi: 0 · Đã tiếp nhận: 5 · Không nhận được: 0');
  expect(await dossiersOf('Đỗ Thị Mười')).toHaveLength(1);
});

test('what came too late is told, and sent when the session is open again', async () => {
  await officer.goto(`${hall.url}/mobile-sessions`);
  await officer.getByRole('button', { name: 'Tiếp nhận tại phiên này' }).click();
  await chooseProcedure(officer, COPIES);
  await cut(true);
  await writeDown('Phan Thị Muộn');
  const { cookie } = await hall.api.as('truongmotcua.binhan');
  const [name = '', value = ''] = cookie.split('=');
  await head.context().addCookies([{ name, value, url: hall.url }]);
  await head.goto(`${hall.url}/mobile-sessions`);
  await head.getByRole('button', { name: `Đóng phiên: ${PLACE}` }).click();
  await head.getByRole('button', { name: `Mở lại phiên: ${PLACE}` }).waitFor();
  await cut(false);
  await outbox()
    .getByText(/^Phiên lưu động đã đóng nên không tiếp nhận được/u)
    .waitFor();
  expect(await seriousViolations(officer)).toEqual([]);
  expect(await dossiersOf('Phan Thị Muộn')).toEqual([]);

  await head.getByRole('button', { name: `Mở lại phiên: ${PLACE}` }).click();
  await head.getByRole('button', { name: `Đóng phiên: ${PLACE}` }).waitFor();
  await outbox().getByRole('button', { name: 'Gửi lại' }).click();

  await outbox()
    .getByText(/Đã tiếp nhận: 6/u)
    .waitFor();
  expect(await dossiersOf('Phan Thị Muộn')).toHaveLength(1);
});

test('the session is closed with its sum', async () => {
  await head.reload();
  await head.getByRole('button', { name: `Đóng phiên: ${PLACE}` }).click();
  await head.getByRole('button', { name: `Mở lại phiên: ${PLACE}` }).waitFor();
  const total = head.getByRole('row', { name: /^Cộng/u });
  expect(await total.innerText()).toMatch(/^Cộng\s+6\s+0$/u);
  await head.getByText('Chờ trả kết quả: 0 · Đang giải quyết: 6', { exact: false }).waitFor();
  expect(await seriousViolations(head)).toEqual([]);
  expect(hall.scriptErrors).toEqual([]);
});
