import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { openOffice, type Office } from './openOffice.ts';
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

  test('as the machines that dossiers run on, which are shown as a chart', async () => {
    const machines = JSON.parse((await download('Máy trạng thái (JSON)')).toString()) as {
      readonly id: string;
    }[];

    for (const machine of machines) expect(createMachine(machine as never).id).toBe(machine.id);
    await dialog().getByText('Thẩm định hồ sơ', { exact: true }).first().waitFor();
    await dialog()
      .getByText(/^xong → Kết quả thẩm định/u)
      .first()
      .waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

async function download(name: string): Promise<Buffer> {
  const begun = page.waitForEvent('download');
  await dialog().getByRole('button', { name }).click();
  return readFileSync(await (await begun).path());
}

function dialog() {
  return page.getByRole('dialog', { name: 'Xuất bản vẽ' });
}
