import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';
import { trialSteps } from './trialSteps.ts';

const SLUG = 'household-business-registration';
const PROCEDURE = 'Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế';
const APPRAISE = 'Thẩm định hồ sơ';

const { form, complete, choose } = trialSteps(panel);

let office: Office;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-trial-'));
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${office.program.url}/procedures/${SLUG}`);
  await page.getByRole('heading', { level: 1, name: PROCEDURE }).waitFor();
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a dossier is played through the drawing', () => {
  test('one received on the Friday before the New Year is due after nine rest days', async () => {
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    await panel().getByRole('form', { name: 'Kiểm tra, số hóa và chuyển hồ sơ' }).waitFor();

    await panel().getByRole('textbox', { name: 'Nhận hồ sơ: ngày' }).fill('13/02/2026');
    await panel().getByRole('textbox', { name: 'Nhận hồ sơ: giờ' }).fill('15h20');
    await panel().getByRole('textbox', { name: 'Nhận hồ sơ: giờ' }).press('Enter');

    await panel().getByText('Hẹn trả kết quả: 15:20 Thứ Tư, 25/02/2026').waitFor();
    await panel().getByText('Hạn của bước: 07:50 Thứ Hai, 23/02/2026').waitFor();
    await panel().getByText('Cán bộ tiếp nhận – TTPVHCC cấp xã').waitFor();
    expect(await marked('token-waiting')).toEqual(['intake']);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a day off is told with its name', async () => {
    const day = panel().getByRole('textbox', { name: 'Trôi đến: ngày' });

    await day.fill('17/02/2026');
    await day.press('Enter');
    await panel().getByText('Ngày nghỉ lễ: Tết Nguyên đán').waitFor();
    await event(0).click();

    await panel().getByText('Ngày làm việc, trong giờ').waitFor();
    expect(await events().count()).toBe(2);
  });

  test('each role does its step, and a choice that is missing is asked for', async () => {
    await complete('Kiểm tra, số hóa và chuyển hồ sơ');
    await complete('Phân công thụ lý');
    await form(APPRAISE).getByRole('button', { name: 'Hoàn thành', exact: true }).click();
    await panel().getByText('Còn 1 mục chưa đúng:').waitFor();

    await choose('Đủ điều kiện', APPRAISE);

    await form('Cấp mã số thuế').waitFor();
    expect(await marked('token-waiting')).toContain('issueTaxCode');
    expect(await marked('token-taken')).toContain('appraisalResult_issueTaxCode');
    await panel()
      .getByText(/Cho thời gian trôi đến .*: Quá 4 giờ làm việc/u)
      .waitFor();
    await picture(page, 'trial');
  });

  test('at the end it is told whether it was in time, and which step took the most', async () => {
    await complete('Cấp mã số thuế');
    await complete('Ghi mã số thuế, dự thảo kết quả');
    await choose('Đồng ý', 'Duyệt dự thảo');
    await choose('Ký', 'Ký giấy chứng nhận hoặc thông báo');
    await complete('Cấp số, đóng dấu, phát hành');
    await complete('Trả kết quả');

    const outcome = panel().getByRole('region', { name: 'Kết thúc: Đã cấp giấy chứng nhận' });
    await outcome.getByText('Đúng hạn, vừa hết thời gian').waitFor();
    await outcome.getByText('Đã dùng 3 ngày trong thời hạn 3 ngày làm việc.').waitFor();
    expect(await rowOf(outcome, APPRAISE)).toContain('nhiều nhất');
    expect(await rowOf(outcome, 'Trả kết quả')).toContain('không tính vào thời hạn');
    expect(await marked('token-waiting')).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
  });
});

describe('stepping back and doing something else', () => {
  test('a line of what happened leads back to where the dossier stood', async () => {
    await event('Hoàn thành “Phân công thụ lý”').click();

    await form(APPRAISE).waitFor();
    expect(await marked('token-waiting')).toEqual(['appraise']);
    expect(await events().count()).toBe(10);
  });

  test('Ctrl+Z steps back and Ctrl+Y goes on, by keyboard alone', async () => {
    await event('Hoàn thành “Phân công thụ lý”').press('Control+z');
    await form('Phân công thụ lý').waitFor();

    await event('Hoàn thành “Phân công thụ lý”').press('Control+y');

    await form(APPRAISE).waitFor();
    expect(await page.getByRole('button', { name: 'Làm lại (Ctrl+Y)' }).isDisabled()).toBe(true);
  });

  test('another answer begins a branch that is refused, late and says by whom', async () => {
    await choose('Không đủ điều kiện', APPRAISE);
    await complete('Ghi mã số thuế, dự thảo kết quả');
    await choose('Đồng ý', 'Duyệt dự thảo');
    await form('Ký giấy chứng nhận hoặc thông báo')
      .getByRole('combobox', { name: 'Làm xong lúc' })
      .selectOption({ value: 'day-late' });
    await choose('Ký', 'Ký giấy chứng nhận hoặc thông báo');
    await complete('Cấp số, đóng dấu, phát hành');
    await complete('Trả kết quả');

    const outcome = panel().getByRole('region', { name: 'Kết thúc: Không cấp' });
    await outcome.getByText('Trễ hạn').waitFor();
    await outcome
      .getByText('Bước làm quá thời hạn: “Ký giấy chứng nhận hoặc thông báo”.')
      .waitFor();
    expect(await rowOf(outcome, 'Ký giấy chứng nhận hoặc thông báo')).toContain('vượt 1 ngày');
  });

  test('a branch has a name, and the one before is still there', async () => {
    await page.getByRole('textbox', { name: 'Tên nhánh đang xem' }).fill('Từ chối, ký trễ');

    await branches().getByRole('button', { name: 'Nhánh 2' }).click();

    await panel().getByRole('region', { name: 'Kết thúc: Đã cấp giấy chứng nhận' }).waitFor();
    await branches().getByRole('button', { name: 'Từ chối, ký trễ' }).click();
    await panel().getByRole('region', { name: 'Kết thúc: Không cấp' }).waitFor();
  });
});

describe('a trial saved as a scenario', () => {
  test('is a test that the command line plays with the same end', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu thành kịch bản kiểm thử' }).click(),
    ]);
    cpSync(join(ROOT, 'procedures', SLUG), join(folder, SLUG), { recursive: true });
    const file = join(folder, SLUG, 'scenarios', download.suggestedFilename());
    await download.saveAs(file);

    const tested = lienthong('test', file);
    const ran = lienthong('run', join(folder, SLUG, 'process.bpmn'), '--scenario', file);

    expect(download.suggestedFilename()).toBe('tu-choi-ky-tre.json');
    expect(tested.stdout).toMatch(/1 đạt, 0 hỏng/u);
    expect(tested.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ outcome: 'refused', refused: [] });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      startAt: '2026-02-13T15:20:00+07:00',
      expect: { outcome: 'refused', status: 'completed' },
    });
  });
});

describe('leaving and coming back', () => {
  test('Escape leaves, and the trial is there again when it is opened', async () => {
    await panel().getByRole('textbox', { name: 'Nhận hồ sơ: giờ' }).focus();
    await page.keyboard.press('Escape');

    await panel().waitFor({ state: 'detached' });
    expect(await marked('token-done')).toEqual([]);
    await page.getByRole('region', { name: 'Thuộc tính' }).waitFor();
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    await panel().getByRole('region', { name: 'Kết thúc: Không cấp' }).waitFor();
  });

  test('the same moves are played again for a dossier received on another day', async () => {
    await panel().getByRole('combobox', { name: 'Thử ngày khác' }).selectOption({ index: 1 });

    await panel().getByText('Hẹn trả kết quả: 08:00 Thứ Năm').waitFor();
    await panel().getByRole('region', { name: 'Kết thúc: Không cấp' }).waitFor();
  });

  test('a drawing that cannot run says which errors keep it from running', async () => {
    const drawn = readFileSync(join(ROOT, 'procedures', SLUG, 'process.bpmn'), 'utf8');
    const broken = drawn.replace('id="intake"', 'id="intake" completionQuantity="2"');
    await page
      .getByLabel('Chọn tệp BPMN')
      .setInputFiles({ name: 'a.bpmn', mimeType: 'text/xml', buffer: Buffer.from(broken) });
    await page.getByRole('button', { name: 'Mở bản vẽ trong tệp' }).click();

    await panel().getByText('Chưa chạy thử được: bản vẽ còn lỗi').waitFor();
    await panel().getByRole('button', { name: 'Xem lỗi trên bản vẽ' }).click();

    const problems = page.getByRole('region', { name: 'Kiểm tra quy trình' });
    await problems.getByRole('button', { pressed: true }).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

function panel(): Locator {
  return page.getByRole('region', { name: 'Chạy thử hồ sơ' });
}

function events(): Locator {
  return page.getByRole('region', { name: 'Diễn biến' }).getByRole('listitem');
}

function event(which: number | string): Locator {
  const rows =
    typeof which === 'number' ? events().nth(which) : events().filter({ hasText: which });
  return rows.getByRole('button');
}

function branches(): Locator {
  return page.getByRole('group', { name: 'Các nhánh' });
}

async function rowOf(outcome: Locator, step: string): Promise<string> {
  return outcome.getByRole('row').filter({ hasText: step }).first().innerText();
}

/** Ids of the drawn elements with that mark. */
function marked(mark: string): Promise<string[]> {
  return page
    .locator(`.djs-element.${mark}`)
    .evaluateAll((found) => found.map((each) => each.getAttribute('data-element-id') ?? ''));
}

function lienthong(...argv: readonly string[]) {
  const command = [join(ROOT, 'scripts/lienthong.mjs'), ...argv];
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
}
