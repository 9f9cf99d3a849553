import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { openOffice, type Office } from './openOffice.ts';
import { picture } from './picture.ts';
import { seriousViolations } from './seriousViolations.ts';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.goto(`${office.program.url}/procedures/household-business-registration`);
  await page.locator('[data-element-id="appraise"]').waitFor();
  await page.getByRole('button', { name: 'Xuất bản vẽ' }).click();
  await dialog().waitFor();
});

afterAll(async () => {
  await office.close();
});

describe('a drawing is exported', () => {
  test('as BPMN and as pictures', async () => {
    expect(await seriousViolations(page)).toEqual([]);
    const [bpmn, svg, png] = [
      await download('Tệp BPMN'),
      await download('Hình SVG'),
      await download('Hình PNG'),
    ];

    expect(bpmn.toString()).toContain('<bpmndi:BPMNDiagram');
    expect(svg.toString()).toContain('Thẩm định hồ sơ');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Three points for one of the drawing, which is wider than a screen.
    expect(png.readUInt32BE(16)).toBeGreaterThan(3_000);
  });

  test('as the machines that dossiers run on', async () => {
    const machines = JSON.parse((await download('Máy trạng thái (JSON)')).toString()) as {
      readonly id: string;
    }[];

    for (const machine of machines) expect(createMachine(machine as never).id).toBe(machine.id);
  });
});

describe('the machines stand beside the drawing as a chart', () => {
  test('a state says what leads where, and leads to its element', async () => {
    await dialog().getByRole('button', { name: 'Xem máy trạng thái' }).click();
    await chart()
      .getByText(/^xong → Kết quả thẩm định/u)
      .first()
      .waitFor();

    await state('Thẩm định hồ sơ').click();

    await page.locator('.djs-shape.selected[data-element-id="appraise"]').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await picture(page, 'machines');
  });

  test('the element that is selected has its state marked', async () => {
    await page.locator('.djs-shape[data-element-id="intake"]').click();

    const marked = chart().locator('[aria-current="true"]');
    await expect.poll(() => marked.first().innerText()).toContain('Kiểm tra, số hóa');
  });

  test('it follows the drawing', async () => {
    const name = page
      .getByRole('region', { name: 'Thuộc tính' })
      .getByRole('textbox', { name: 'Tên', exact: true });
    await name.fill('Nhận và số hóa');
    await name.press('Tab');

    await state('Nhận và số hóa').waitFor();
    await chart().getByRole('button', { name: 'Đóng máy trạng thái' }).click();
    await chart().waitFor({ state: 'detached' });
    expect(office.scriptErrors).toEqual([]);
  });
});

async function download(name: string): Promise<Buffer> {
  const begun = page.waitForEvent('download');
  await dialog().getByRole('button', { name }).click();
  return readFileSync(await (await begun).path());
}

function chart() {
  return page.getByRole('region', { name: 'Máy trạng thái của bản vẽ' });
}

function state(name: string) {
  return chart().getByRole('button', { name, exact: true }).first();
}

function dialog() {
  return page.getByRole('dialog', { name: 'Xuất bản vẽ' });
}
