import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { openOffice, type Office } from './openOffice.ts';
import { seriousViolations } from './seriousViolations.ts';
import { trialSteps } from './trialSteps.ts';

/** Its call names the part "Trình ký, phát hành", which is published. */
const CALLER = join(ROOT, 'tests/support/drawings/callsSignature.bpmn');

const { form, complete, choose } = trialSteps(panel);

let office: Office;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-calls-'));
  office = await openOffice();
  page = await office.as('caicach.tinh');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${office.program.url}/procedures/household-business-registration`);
  await page.getByLabel('Chọn tệp BPMN').setInputFiles(CALLER);
  await page.getByRole('button', { name: 'Mở bản vẽ trong tệp' }).click();
  await page.locator('[data-element-id="signature"]').first().waitFor();
});

afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a dossier is tried out through a procedure that is called', () => {
  test('its steps come up with their own forms, and the token stands at the call', async () => {
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    await complete('Dự thảo xác nhận');

    await form('Trình lãnh đạo phòng').waitFor();
    await panel().getByText('Trong thủ tục được gọi ở “Trình ký văn bản”').waitFor();
    expect(await marked('token-waiting')).toEqual(['signature']);
    await page.locator('.token-note', { hasText: 'Chuyên viên thụ lý' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test('an answer that the called procedure asks for leads its way', async () => {
    await complete('Trình lãnh đạo phòng');
    await choose('Đồng ý', 'Thẩm tra dự thảo');
    await choose('Ký', 'Ký kết quả');

    await form('Cấp số, đóng dấu, phát hành').waitFor();
    await event('Hoàn thành “Ký kết quả (Trình ký văn bản)”').waitFor();
  });

  test('behind it the dossier goes on in the drawing, and each step has its time', async () => {
    await complete('Cấp số, đóng dấu, phát hành');

    const outcome = panel().getByRole('region', { name: 'Kết thúc: Đã xác nhận' });
    await outcome.getByText('Trước hạn').waitFor();
    await outcome.getByRole('row', { name: /^Ký kết quả/u }).waitFor();
    expect(await marked('token-done')).toEqual(['done', 'prepare', 'received', 'signature']);
  });

  test('saved as a scenario it is played by the command line beside the called file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu thành kịch bản kiểm thử' }).click(),
    ]);
    const scenario = join(folder, 'scenario.json');
    const drawing = join(folder, 'process.bpmn');
    await download.saveAs(scenario);
    copyFileSync(CALLER, drawing);
    copyFileSync(join(ROOT, 'procedures/part-signature/process.bpmn'), join(folder, 'sign.bpmn'));

    const script = join(ROOT, 'scripts/lienthong.mjs');
    const argv = [script, 'run', drawing, '--scenario', scenario];
    const ran = spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' });

    expect(JSON.parse(ran.stdout)).toMatchObject({
      status: 'completed',
      outcome: 'granted',
      refused: [],
    });
    await page.keyboard.press('Escape');
  });
});

describe('many dossiers are played through a procedure that is called', () => {
  test('its people are asked for, and waiting before its steps is seen at the call', async () => {
    await page.getByRole('button', { name: 'Chạy nhiều hồ sơ', exact: true }).click();
    const many = page.getByRole('region', { name: 'Chạy nhiều hồ sơ' });
    await many
      .getByRole('textbox', { name: 'Ký kết quả (Trình ký văn bản): thường (giả định)' })
      .fill('470');
    await many.getByRole('textbox', { name: 'Hồ sơ mỗi ngày' }).fill('1');
    await many.getByRole('button', { name: 'Chạy', exact: true }).click();

    await many.getByText('Chờ nhiều nhất là trước bước “Ký kết quả”').waitFor();
    await page
      .locator('.djs-overlays[data-container-id="signature"] .heat-note', { hasText: /^chờ /u })
      .waitFor();
    expect(await many.getByText('gọi thủ tục khác').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('the critical path counts the steps of the called procedure', async () => {
    await page.getByRole('button', { name: 'Đường găng và thời gian dự trữ' }).click();

    // Four hours here; two, four, eight and two there.
    await page.getByRole('note', { name: 'Đường găng' }).getByText('20 giờ').waitFor();
    expect(office.scriptErrors).toEqual([]);
  });
});

function panel(): Locator {
  return page.getByRole('region', { name: 'Chạy thử hồ sơ' });
}

function event(text: string): Locator {
  const history = page.getByRole('region', { name: 'Diễn biến' });
  return history.getByRole('button').filter({ hasText: text });
}

/** Ids of the shapes with that mark, in order. */
async function marked(marker: string): Promise<readonly string[]> {
  const ids = await page
    .locator(`.djs-shape.${marker}`)
    .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-element-id') ?? ''));
  return ids.toSorted();
}
