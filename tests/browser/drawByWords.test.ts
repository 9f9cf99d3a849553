import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

const FIRST = { code: '1.999301', name: 'Vẽ bằng từ hành chính' };
const SECOND = { code: '1.999302', name: 'Nhận bước chép sang' };
const COPIED = { code: '1.999303', name: 'Bắt đầu từ quy trình có sẵn' };

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
});

afterAll(async () => {
  await office.close();
});

describe('a procedure is drawn in administrative terms', () => {
  test('keys alone draw appraisal, supplement, signature and end', async () => {
    await create(FIRST);
    await choose('Hồ sơ được tiếp nhận');
    await page.getByRole('button', { name: /^Thêm bước: bấm phím N/u }).press('Enter');
    await takeFromMenu('tham dinh');
    for (const words of ['yeu cau bo sung', 'ky duyet', 'ket thuc: da tra']) {
      await appendByKeys(words);
    }

    await expectFlows([
      ['Hồ sơ được tiếp nhận', 'Thẩm định hồ sơ'],
      ['Thẩm định hồ sơ', 'Lập phiếu yêu cầu bổ sung (Mẫu 02)'],
      ['Lập phiếu yêu cầu bổ sung (Mẫu 02)', 'Chờ người nộp bổ sung hồ sơ'],
      ['Chờ người nộp bổ sung hồ sơ', 'Ký duyệt'],
      ['Quá 15 ngày làm việc', 'Thông báo dừng giải quyết (Mẫu 05)'],
      ['Ký duyệt', 'Đã trả kết quả'],
    ]);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('a whole part comes between two steps as a call, with its ways out', async () => {
    await focusOn('received');
    await appendByKeys('doan tiep nhan');

    await expectFlows([
      ['Hồ sơ được tiếp nhận', 'Tiếp nhận hồ sơ'],
      ['Tiếp nhận hồ sơ', 'Được tiếp nhận?'],
      ['Được tiếp nhận?', 'Từ chối tiếp nhận'],
      ['Được tiếp nhận?', 'Thẩm định hồ sơ'],
    ]);
    await choose('Thẩm định hồ sơ');
    await focusOnNamed('Thẩm định hồ sơ');
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: 'Bước tiếp theo' }).waitFor();
    await picture(page, 'next-step');
    await page.keyboard.press('Escape');
    await choose('Tiếp nhận hồ sơ');
    const called = panel().getByRole('combobox', { name: 'Gọi quy trình', exact: true });
    expect(await called.inputValue()).toBe('9.000101');
  });

  test('one step of undo takes the part out again, another brings it back', async () => {
    await page.getByRole('button', { name: /^Hoàn tác/u }).click();
    await expectFlows([['Hồ sơ được tiếp nhận', 'Thẩm định hồ sơ']]);
    await page.getByRole('button', { name: /^Làm lại/u }).click();
    await expectFlows([['Hồ sơ được tiếp nhận', 'Tiếp nhận hồ sơ']]);
  });

  test('what a call does is copied in, with forms and who does each step', async () => {
    await choose('Tiếp nhận hồ sơ');
    await page.locator('.djs-context-pad [data-action="step.copy-in"]').click();
    await listed('Số hóa, nhập thông tin, thu phí').waitFor({ state: 'attached' });

    await expectFlows([
      ['Hồ sơ được tiếp nhận', 'Kiểm tra tính đầy đủ, hợp lệ; đối chiếu bản chính'],
      ['Ghi nhận tiếp nhận, tính hạn', 'Được tiếp nhận?'],
    ]);
    await choose('Số hóa, nhập thông tin, thu phí');
    const post = panel().getByRole('combobox', { name: 'Chức danh' });
    expect(await post.locator('option:checked').innerText()).toBe('Cán bộ tiếp nhận');
    await panel().getByText('mục phải điền hoặc xem', { exact: false }).waitFor();
  });

  test('steps are found by words without marks', async () => {
    await page.getByRole('button', { name: 'Tìm trong bản vẽ (Ctrl+F)' }).click();
    // The result under a resting mouse is the chosen one.
    await page.mouse.move(0, 0);
    await page.keyboard.type('ky duyet');
    await page.locator('.djs-search-result-selected').getByText('Ký duyệt').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => nameInPanel()).toBe('Ký duyệt');
  });

  test('one step of undo gives the call back', async () => {
    await page.getByRole('button', { name: /^Hoàn tác/u }).click();
    await expectFlows([['Tiếp nhận hồ sơ', 'Được tiếp nhận?']]);
    await listed('Ghi nhận tiếp nhận, tính hạn').waitFor({ state: 'detached' });
  });
});

describe('steps are copied and put in order', () => {
  test('a step copied in one procedure is pasted into another, in a tab of its own', async () => {
    await focusOnNamed('Chờ người nộp bổ sung hồ sơ');
    await page.keyboard.press('Control+c');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('lienthong.clip')))
      .toContain('supplement-received');
    page = await page.context().newPage();
    page.on('pageerror', (error) => expect.fail(error.message));
    await create(SECOND);
    await focusOn('received');
    await page.keyboard.press('Control+v');

    await choose('Chờ người nộp bổ sung hồ sơ');
    const message = panel().getByRole('textbox', { name: 'Tên thông điệp', exact: true });
    expect(await message.inputValue()).toBe('supplement-received');
  });

  test('three steps are aligned and stand at equal distances', async () => {
    await focusOnNamed('Chờ người nộp bổ sung hồ sơ');
    await appendByKeys('phan cong');
    await appendByKeys('trinh ky');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    const names = ['Chờ người nộp bổ sung hồ sơ', 'Phân công người thụ lý', 'Trình lãnh đạo ký'];
    expect(new Set((await boxes(names)).map(({ y }) => y)).size).toBeGreaterThan(1);
    await focusOnNamed('Trình lãnh đạo ký');
    for (const name of names.slice(0, 2)) await named(name).click({ modifiers: ['Shift'] });
    await page.locator('.djs-context-pad [data-action="align-elements"]').click();
    await page.locator('.djs-popup [data-id="align-elements-middle"]').click();
    expect(new Set((await boxes(names)).map(({ y }) => y)).size).toBe(1);

    await page.locator('.djs-context-pad [data-action="align-elements"]').click();
    await page.locator('.djs-popup [data-id="distribute-elements-horizontal"]').click();
    const [one, two, three] = (await boxes(names)).toSorted((a, b) => a.x - b.x);
    const gap = (left = { x: 0, y: 0 }, right = { x: 0, y: 0 }) => right.x - left.x;
    expect(Math.abs(gap(one, two) - gap(two, three))).toBeLessThanOrEqual(1);
    expect(await page.locator('.editor-canvas').getAttribute('data-missed-texts')).toBe('');
  });
});

describe('a procedure begins with a published one', () => {
  test('its drawing and its forms are there, under the new name', async () => {
    await create(COPIED, '1.012994 – Khấu trừ kinh phí bồi thường');
    await listed('Thẩm định, dự thảo kết quả').waitFor({ state: 'attached' });
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
    await page.getByRole('button', { name: /^Giấy tờ \([1-9]/u }).waitFor();
    expect(office.scriptErrors).toEqual([]);
  });

  test('what may happen at any time stands apart, and waits for its own event', async () => {
    const before = await drawnFlows();
    for (const words of ['doan tre han', 'doan rut ho so']) {
      await choose('Thẩm định, dự thảo kết quả');
      await page.getByRole('button', { name: /^Thêm bước: bấm phím N/u }).press('Enter');
      await takeFromMenu(words);
    }

    expect(await drawnFlows()).toEqual(
      expect.arrayContaining([
        ...before,
        ['Trước hạn 1 ngày làm việc', 'Xác nhận kịp hạn, xin lỗi, hẹn lại'],
        ['Xem xét rút hồ sơ, dừng giải quyết', 'Giải quyết tiếp?'],
        ['Dừng?', 'Đã dừng giải quyết'],
      ]),
    );
    await choose('Trước hạn 1 ngày làm việc');
    const time = panel().getByRole('textbox', { name: 'Thời gian', exact: true });
    expect(await time.inputValue()).toBe('20');
    await problems().getByText('Không có lỗi. Bản vẽ có thể trình thẩm định.').waitFor();
  });
});

type Wish = { readonly code: string; readonly name: string };

async function create({ code, name }: Wish, template?: string): Promise<void> {
  await page.goto(`${office.program.url}/procedures`);
  await page.getByRole('button', { name: 'Tạo quy trình' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tạo quy trình' });
  await dialog.getByRole('textbox', { name: 'Mã thủ tục hành chính' }).fill(code);
  await dialog.getByRole('textbox', { name: 'Tên thủ tục' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Lĩnh vực' }).fill('Tư pháp');
  if (template !== undefined) {
    const from = dialog.getByRole('combobox', { name: 'Bắt đầu từ' });
    const option = from.getByRole('option', { name: template });
    await option.waitFor({ state: 'attached' });
    await from.selectOption(await option.getAttribute('value'));
  }
  await dialog.getByRole('button', { name: 'Tạo và mở bản vẽ' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.locator('.step-menu').waitFor();
}

/** Draws what the words find behind the selected element: key A, the words, Enter. */
async function appendByKeys(words: string): Promise<void> {
  await page.keyboard.press('a');
  await takeFromMenu(words);
}

async function takeFromMenu(words: string): Promise<void> {
  const change = await page.getByRole('combobox', { name: 'Đang sửa' }).inputValue();
  await page.getByRole('combobox', { name: 'Bước tiếp theo' }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Đang sửa' }).inputValue())
    .not.toBe(change);
}

/** Each pair of names is drawn with a flow between them. */
async function expectFlows(pairs: readonly (readonly [string, string])[]): Promise<void> {
  await expect.poll(() => drawnFlows()).toEqual(expect.arrayContaining([...pairs]));
}

async function drawnFlows(): Promise<readonly (readonly string[])[]> {
  await page.getByRole('button', { name: 'Xuất bản vẽ' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xuất bản vẽ' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tệp BPMN' }).click(),
  ]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return page.evaluate((xml) => {
    const file = new DOMParser().parseFromString(xml, 'application/xml');
    const nameOf = (id: string | null) =>
      file.querySelector(`[id="${id}"]`)?.getAttribute('name') ?? '';
    return [...file.getElementsByTagName('bpmn:sequenceFlow')].map((flow) =>
      ['sourceRef', 'targetRef'].map((end) => nameOf(flow.getAttribute(end))),
    );
  }, Buffer.concat(parts).toString('utf8'));
}

function panel(): Locator {
  return page.getByRole('region', { name: 'Thuộc tính' });
}

function problems(): Locator {
  return page.getByRole('region', { name: 'Kiểm tra quy trình' });
}

function listed(name: string): Locator {
  return page
    .getByRole('combobox', { name: 'Đang sửa' })
    .getByRole('option', { name, exact: true, includeHidden: true });
}

async function choose(name: string): Promise<void> {
  await listed(name).waitFor({ state: 'attached' });
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: name });
  await expect.poll(() => nameInPanel()).toBe(name);
}

function nameInPanel(): Promise<string> {
  return panel().getByRole('textbox', { name: 'Tên', exact: true }).inputValue();
}

function named(name: string): Locator {
  return page
    .locator('.djs-shape')
    .filter({ hasText: words(name) })
    .first();
}

/** The drawing tool breaks a name into lines, without the space between them. */
function words(name: string): RegExp {
  return new RegExp(name.split(' ').join('\\s*'), 'u');
}

/** Selects an element and gives the keyboard to the drawing. */
async function focusOn(elementId: string): Promise<void> {
  await fit();
  await page.locator(`.djs-shape[data-element-id="${elementId}"]`).click();
}

async function focusOnNamed(name: string): Promise<void> {
  // A click on what is selected would end the selection.
  await page.getByRole('combobox', { name: 'Đang sửa' }).selectOption({ label: 'Cả thủ tục' });
  await fit();
  await named(name).click();
}

async function fit(): Promise<void> {
  await page.getByRole('button', { name: 'Vừa khung' }).click();
}

async function boxes(names: readonly string[]) {
  const all = await Promise.all(names.map((name) => named(name).boundingBox()));
  return all.map((box) => ({ x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) }));
}
