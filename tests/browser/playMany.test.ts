import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

const SLUG = 'household-business-registration';
const PROCEDURE = 'Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế';
const OFFICER = 'Chuyên viên thụ lý – Phòng Kinh tế cấp xã';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${office.program.url}/procedures/${SLUG}`);
  await page.getByRole('heading', { level: 1, name: PROCEDURE }).waitFor();
});

afterAll(async () => {
  await office.close();
});

describe('many dossiers are played with the people of an office', () => {
  test('what nobody has said is marked as an assumption', async () => {
    await page.getByRole('button', { name: 'Chạy nhiều hồ sơ', exact: true }).click();

    await staffOf(OFFICER, 'giả định').waitFor();
    await field('Thẩm định hồ sơ: thường (giả định)').waitFor();
    await field('Kết quả thẩm định?: Đủ điều kiện (giả định)').waitFor();
    await field('Nhận hồ sơ bổ sung: sau (phút) (giả định)').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('where no dossier has ended, history gives nothing and says so', async () => {
    await panel().getByRole('button', { name: 'Lấy từ lịch sử' }).click();

    await panel().getByText('Phiên bản 1 chưa có hồ sơ nào kết thúc', { exact: false }).waitFor();
    await field('Thẩm định hồ sơ: thường (giả định)').waitFor();
  });

  test('an office with too few people: the bottleneck is named in a sentence', async () => {
    await field('Hồ sơ mỗi ngày').fill('1,5');
    await field('Thẩm định hồ sơ: thường (giả định)').fill('240');
    await field('Thẩm định hồ sơ đã bổ sung: thường (giả định)').fill('240');
    await field('Ghi mã số thuế, dự thảo kết quả: thường (giả định)').fill('45');
    await field('Duyệt dự thảo: thường (giả định)').fill('30');
    await field('Ký giấy chứng nhận hoặc thông báo: thường (giả định)').fill('60');
    await field('Đồng ý?: Trả lại (giả định)').fill('10');
    await field('Đã ký?: Trả lại (giả định)').fill('5');
    await panel().getByRole('button', { name: 'Chạy', exact: true }).click();

    await verdict().getByText(`${OFFICER} bận`).waitFor();
    expect(await verdict().innerText()).toMatch(/Chờ nhiều nhất là trước bước “.+”/u);
    expect(await figure('Đúng hạn theo luật')).toMatch(
      /^\d+\s% khoảng tin cậy 95 %: \d+\s%–\d+\s%$/u,
    );
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('waiting is on the drawing, as a colour and in words', async () => {
    const intake = page.locator('.djs-overlays[data-container-id="appraise"] .heat-note');

    const note = await intake.innerText();

    expect(note).toMatch(/^chờ [\d,]+ (?:phút|giờ|ngày)$/u);
    expect(await page.locator('.djs-element[class*="heat-"]').count()).toBeGreaterThan(7);
    await panel().getByRole('note', { name: 'Chờ trung bình trước mỗi bước' }).waitFor();
  });

  test('with more people less is late, and both results stand in one chart', async () => {
    const late = percentOf(await figure('Đúng hạn theo luật'));
    await panel().getByRole('button', { name: 'Giữ kết quả này để so sánh' }).click();
    await staffOf(OFFICER, 'giả định').fill('4');
    await panel().getByText('Đã giữ. Đổi số liệu rồi bấm Chạy lại').waitFor();

    await panel().getByRole('button', { name: 'Chạy lại' }).click();

    await panel().getByText('Đã giữ. Đổi số liệu').waitFor({ state: 'detached' });
    await panel().getByRole('columnheader', { name: 'Kết quả đã giữ' }).waitFor();
    expect(percentOf(await figure('Đúng hạn theo luật'))).toBeGreaterThan(late + 20);
    const chart = panel().getByRole('img', { name: /Số liệu đang nhập: .* Kết quả đã giữ: /u });
    expect(await chart.locator('path.many-line').count()).toBe(2);
    await panel()
      .getByRole('row', { name: OFFICER })
      .getByText('trước: 1', { exact: true })
      .waitFor();
    await picture(page, 'many');
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('the draft is compared with the version in force', async () => {
    await panel().getByRole('button', { name: 'So với bản đang áp dụng' }).click();

    await panel()
      .getByRole('columnheader', { name: /^Bản đang áp dụng/u })
      .waitFor();
    const row = panel().getByRole('row', { name: /^Đúng hạn theo luật/u });
    const [draft = '', inForce = ''] = await row.getByRole('cell').allInnerTexts();
    // The same drawing, the same figures and the same seed.
    expect(draft).toBe(inForce);
  });

  test('what was said is there again after leaving', async () => {
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await page.locator('.heat-note').count()).toBe(0);

    await page.getByRole('button', { name: 'Chạy nhiều hồ sơ', exact: true }).click();

    expect(await staffOf(OFFICER).inputValue()).toBe('4');
    expect(await field('Hồ sơ mỗi ngày').inputValue()).toBe('1,5');
    await page.keyboard.press('Escape');
  });
});

describe('the critical path', () => {
  test('is lit on the drawing with what is left for each step, and in the panel', async () => {
    await page.getByRole('button', { name: 'Đường găng và thời gian dự trữ' }).click();

    const steps = page.getByRole('list', { name: 'Trên đường găng' });
    await steps
      .getByRole('button', { name: /^Thẩm định hồ sơ/u })
      .first()
      .waitFor();
    const legend = page.getByRole('note', { name: 'Đường găng' });
    await legend.getByText(/^Đường dài nhất: .* trên 24 giờ \(3 ngày\) theo quy định$/u).waitFor();
    expect(await page.locator('.djs-shape.critical-path').count()).toBeGreaterThan(5);
    const beside = page.getByRole('list', { name: 'Ngoài đường găng' });
    expect(await beside.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await note('appraise')).toMatch(/dự trữ/u);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('follows the drawing: a longer step leaves less', async () => {
    const before = await note('sign');

    await page.getByRole('button', { name: 'Vừa khung' }).click();
    await page.locator('[data-element-id="sign"]').first().click();
    const budget = page.getByRole('textbox', { name: 'Thời hạn của bước' });
    await budget.fill('1');
    await budget.press('Enter');

    await expect.poll(() => note('sign')).not.toBe(before);
    await page.getByRole('note', { name: 'Đường găng' }).getByRole('button').click();
    expect(await page.locator('.reserve-note').count()).toBe(0);
    expect(office.scriptErrors).toEqual([]);
  });
});

function panel(): Locator {
  return page.getByRole('region', { name: 'Chạy nhiều hồ sơ' });
}

function field(name: string): Locator {
  return panel().getByRole('textbox', { name, exact: true });
}

function staffOf(post: string, mark?: string): Locator {
  return field(`Số người: ${post}${mark === undefined ? '' : ` (${mark})`}`);
}

function verdict(): Locator {
  return panel().getByRole('status');
}

/** The first value of a row of key figures, with its note. */
async function figure(name: string): Promise<string> {
  const row = panel().getByRole('row', { name: new RegExp(`^${name}`, 'u') });
  return row.getByRole('cell').first().innerText();
}

function percentOf(text: string): number {
  return Number(/^(\d+)\s%/u.exec(text)?.[1]);
}

function note(elementId: string): Promise<string> {
  return page.locator(`.djs-overlays[data-container-id="${elementId}"] .reserve-note`).innerText();
}
