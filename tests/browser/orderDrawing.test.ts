import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';

const PROCEDURE = 'household-business-registration';
const FOREIGN = join(import.meta.dirname, '../conformance/foreign');

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.goto(`${office.program.url}/procedures/${PROCEDURE}`);
  await page.locator('.step-menu').waitFor();
});

afterAll(async () => {
  await office.close();
});

describe('a large drawing', () => {
  test('is seen whole in the small map, which moves it', async () => {
    await page.getByRole('button', { name: 'Bản đồ thu nhỏ (M)' }).click();
    await map().waitFor();
    const before = await shape('appraise').boundingBox();

    const { x, y, width, height } = await boxOf(map());
    await page.mouse.click(x + width * 0.8, y + height * 0.5);

    await expect.poll(async () => (await shape('appraise').boundingBox())?.x).not.toBe(before?.x);
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('has the map by a key as well', async () => {
    await page.locator('.djs-container svg[tabindex]').first().focus();

    await page.keyboard.press('m');
    await map().waitFor({ state: 'hidden' });
    await page.keyboard.press('m');
    await map().waitFor();

    await page.keyboard.press('m');
    expect(await page.locator('.editor-canvas').getAttribute('data-missed-texts')).toBe('');
  });
});

describe('several elements', () => {
  test('are aligned and spaced by the bar that comes with them', async () => {
    await page.getByRole('button', { name: 'Vừa khung' }).click();
    await shape('appraise').click();
    await shape('assign').click({ modifiers: ['Shift'] });
    await shape('sign').click({ modifiers: ['Shift'] });
    await bar().getByText('Đã chọn 3 phần tử').waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await bar().getByRole('button', { name: 'Căn mép trên' }).click();

    const tops = async () => (await boxesOf('appraise', 'assign', 'sign')).map(({ y }) => y);
    await expect.poll(async () => new Set((await tops()).map(Math.round)).size).toBe(1);
    await bar().getByRole('button', { name: 'Dàn đều theo chiều ngang' }).click();
    await expect
      .poll(async () => {
        const lefts = (await boxesOf('appraise', 'assign', 'sign')).map(({ x }) => x);
        const [first = 0, second = 0, third = 0] = lefts.toSorted((one, other) => one - other);
        return Math.abs(third - second - (second - first));
      })
      .toBeLessThan(2);
  });

  test('are put back by undo, and the bar goes with the selection', async () => {
    const undo = page.getByRole('button', { name: /^Hoàn tác/u });
    await undo.click();
    await undo.click();

    expect(await undo.isDisabled()).toBe(true);
    await shape('appraise').click();
    await bar().waitFor({ state: 'detached' });
  });
});

describe('a file of another tool', () => {
  test('is listed with what it became and what nothing here means', async () => {
    await choose({ name: 'camunda-7.bpmn', bpmn: foreign('camunda-7.bpmn') });

    const mapped = dialog().getByRole('table', { name: /^Đã chuyển/u });
    await mapped.getByText('Người thực hiện: one-stop').waitFor();
    await mapped.getByText('Điều kiện: ok = true').waitFor();
    const left = dialog().getByRole('table', { name: /^Chưa có chỗ tương ứng/u });
    await left.getByText('camunda:topic: notify').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Hủy' }).click();
  });

  test('without a diagram opens with its lanes and its steps from left to right', async () => {
    const bpmn = readFileSync(
      join(import.meta.dirname, '../../procedures/part-payment/process.bpmn'),
      'utf8',
    ).replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/u, '');
    await choose({ name: 'khong-so-do.bpmn', bpmn });
    await dialog().getByText('Tệp không có sơ đồ.', { exact: false }).waitFor();

    await dialog().getByRole('button', { name: 'Mở bản vẽ trong tệp' }).click();

    await dialog().waitFor({ state: 'detached' });
    const ids = [...bpmn.matchAll(/<bpmn:(?:userTask|lane) id="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    for (const id of ids) await shape(id ?? '').waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

function foreign(name: string): string {
  return readFileSync(join(FOREIGN, name), 'utf8');
}

async function choose({ name, bpmn }: { readonly name: string; readonly bpmn: string }) {
  await page
    .locator('input[type=file][accept=".bpmn,.xml"]')
    .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(bpmn) });
  await dialog().waitFor();
}

function dialog(): Locator {
  return page.getByRole('dialog', { name: /^Nhập tệp/u });
}

function map(): Locator {
  return page.locator('.djs-minimap .map');
}

function bar(): Locator {
  return page.getByRole('toolbar', { name: 'Sắp xếp các phần tử đã chọn' });
}

function shape(elementId: string): Locator {
  return page.locator(`.djs-shape[data-element-id="${elementId}"]`);
}

async function boxesOf(...ids: readonly string[]) {
  return Promise.all(ids.map((id) => boxOf(shape(id))));
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Expected something to be seen, but it is not.');
  return box;
}
