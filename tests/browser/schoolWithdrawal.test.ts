import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doTask } from './fillTask.ts';
import { findDossier } from './findDossier.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter, type CounterReceipt } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';
import { today } from './today.ts';

const TRANSFER = {
  code: '9.000202',
  name: 'Chuyển trường đối với học sinh trung học phổ thông',
};
const DEPARTMENTS = [
  ['giaoduc.hungphu', 'Sở nơi đi có ý kiến'],
  ['chuyenvien.giaoduc', 'Sở nơi đến có ý kiến'],
] as const;

let office: Office;
let url: string;
let receipt: CounterReceipt;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  const counter = await office.as('tiepnhan.binhan');
  receipt = await receiveAtCounter(counter, url, 'Trần Thị Phụng', TRANSFER);
});

afterAll(async () => {
  await office.close();
});

describe('a transfer between schools of two provinces', () => {
  test('is before both departments of education at the same time', async () => {
    const school = await office.as('tuyensinh.tanloc');
    await doTask(school, receipt.code, 'Nhận đơn, lấy học bạ số', {
      texts: { 'Học sinh': 'Trần Minh Phúc', Lớp: '11' },
      choices: { 'Chuyển từ tỉnh khác': 'Có', 'Có học bạ số trong CSDL ngành': 'Có' },
    });
    await doTask(await office.as('hieutruong.binhan'), receipt.code, 'Xác nhận cho chuyển');
    await doTask(school, receipt.code, 'Xem xét chỉ tiêu, loại hình, môn học', {
      texts: { 'Ý kiến': 'Còn chỗ, cùng tổ hợp môn' },
      choices: { 'Còn chỉ tiêu': 'Có', 'Phù hợp loại hình, môn lựa chọn': 'Có' },
    });
    for (const [username, step] of DEPARTMENTS) {
      const page = await office.as(username);
      await page.getByRole('tab', { name: /Việc của đơn vị/u }).click();
      await page.getByRole('button', { name: new RegExp(`^Nhận việc ${step}`, 'u') }).waitFor();
    }
  });

  test('is taken back by the parents, and both departments lose their work', async () => {
    const counter = await office.as('tiepnhan.binhan');
    await findDossier(counter, url, receipt.code);
    expect(await seriousViolations(counter)).toEqual([]);
    const wait = counter.getByRole('region', { name: 'Xin rút' });
    await wait.getByRole('button', { name: 'Ghi nhận đã tiếp nhận' }).click();
    await counter.getByRole('link', { name: 'Ghi nhận, kiểm tra đã ký chưa' }).waitFor();

    const school = await office.as('tuyensinh.tanloc');
    await doTask(school, receipt.code, 'Ghi nhận, kiểm tra đã ký chưa', {
      texts: { 'Lý do': 'Gia đình không chuyển nơi ở nữa' },
      choices: { 'Quyết định đã được ký': 'Không' },
    });
    for (const [username] of DEPARTMENTS) {
      const page = await office.as(username);
      await page.getByText('Đơn vị không còn việc chờ').waitFor();
    }
    await doTask(school, receipt.code, 'Trả đơn, ghi sổ', { texts: { 'Ngày trả': today() } });
  });

  test('ends as withdrawn, and the parents read so', async () => {
    const page = await office.stranger();
    await page.goto(`${url}/tracking?code=${receipt.code}&secret=${receipt.secret}`);
    await page.getByText('Công dân yêu cầu rút hồ sơ', { exact: false }).first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Minh Phúc');
    await page.context().close();
    expect(office.scriptErrors).toEqual([]);
  });
});
