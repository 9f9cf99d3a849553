import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimTask, fillForm } from './fillTask.ts';
import { INTAKE } from './intake.ts';
import { openOffice, type Office } from './openOffice.ts';
import { receiveAtCounter } from './receiveAtCounter.ts';
import { seriousViolations } from './seriousViolations.ts';

const STEP = 'Kiểm tra, số hóa và chuyển hồ sơ';
const NAME = 'Tên hộ kinh doanh';
/** A program of Windows under the name of a document. */
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096, 1)]);
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

let office: Office;
let url: string;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  url = office.program.url;
  page = await office.as('tiepnhan.binhan');
});

afterAll(async () => {
  await office.close();
});

/** A new dossier whose first task is open on the page, its form filled in. */
async function openFilled(applicant: string): Promise<string> {
  const { code } = await receiveAtCounter(page, url, applicant);
  await claimTask(page, code, STEP);
  await fillForm(page, INTAKE);
  return code;
}

function complete(): Promise<void> {
  return page.getByRole('button', { name: 'Hoàn thành' }).click();
}

async function expectKept(): Promise<void> {
  const name = page.getByRole('textbox', { name: NAME, exact: true });
  expect(await name.inputValue()).toBe(INTAKE.texts[NAME]);
}

/** How often the history of the dossier says that the step was completed. */
async function completions(code: string): Promise<number> {
  const lines = await historyOf(code);
  return lines.filter(({ type }) => type === 'task-completed').length;
}

async function historyOf(code: string): Promise<readonly { readonly type: string }[]> {
  const read = async <Answer>(path: string) =>
    (await (await page.request.get(`${url}/api${path}`)).json()) as Answer;
  const { items } = await read<{ items: { dossierId: string }[] }>(
    `/dossiers?query=${code}&status=all`,
  );
  return read(`/dossiers/${items[0]?.dossierId ?? ''}/history`);
}

describe('a file that cannot be taken', () => {
  const documents = () => page.getByRole('region', { name: 'Tài liệu điện tử' });
  const choose = (name: string, buffer: Buffer) =>
    page
      .getByLabel('Chọn tệp để đính kèm')
      .setInputFiles({ name, mimeType: 'application/pdf', buffer });
  const upload = async (name: string, buffer: Buffer) => {
    await choose(name, buffer);
    await documents().getByRole('button', { name: 'Tải lên' }).click();
  };

  test('because it is a program under a false name is refused in a sentence', async () => {
    await openFilled('Trần Tệp Sai');
    await upload('ho-so.pdf', PROGRAM);

    await documents()
      .getByRole('alert')
      .getByText('Chỉ nhận tệp PDF, PNG, JPEG, DOCX hoặc XLSX.')
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await expectKept();
  });

  test('because it is huge is not even sent, in a sentence that names the limit', async () => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
    await choose('anh-quet.pdf', Buffer.concat([Buffer.from(PDF), Buffer.alloc(25_000_000)]));

    await documents()
      .getByRole('alert')
      .getByText('Tệp “anh-quet.pdf” lớn hơn 20 MB nên chưa được chọn.', { exact: false })
      .waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    expect(sent.filter((line) => line.startsWith('POST'))).toEqual([]);
    await expectKept();
  });

  test('does not stand in the way of one that can', async () => {
    await upload('ho-so.pdf', Buffer.from(PDF));

    await documents().getByRole('link', { name: 'Tải về ho-so' }).waitFor();
    expect(await documents().getByRole('alert').count()).toBe(0);
    await expectKept();
    await complete();
    await page.getByText(/^Đã hoàn thành bước/u).waitFor();
  });
});

describe('a press too many', () => {
  test('on completing a step completes it once', async () => {
    const code = await openFilled('Lê Bấm Đúp');
    await page.getByRole('button', { name: 'Hoàn thành' }).dblclick();

    await page.getByText(/^Đã hoàn thành bước/u).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await completions(code)).toBe(1);
  });
});

describe('a form that is no longer true', () => {
  test('is refused in a sentence that says who was quicker, and keeps what was typed', async () => {
    const code = await openFilled('Phạm Biểu Cũ');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Hoàn thành' }).waitFor();
    await page.route('**/api/events*', (route) => route.abort());
    await page.route('**/api/tasks/**', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    await fillForm(other, INTAKE);
    await other.getByRole('button', { name: 'Hoàn thành' }).click();
    await other.getByText(/^Đã hoàn thành bước/u).waitFor();
    await other.close();

    await complete();
    const alert = page.getByRole('alert').first();
    await alert.getByText(/^Trần Thị Mai Khanh đã hoàn thành công việc này lúc/u).waitFor();
    await alert.getByText('Nội dung vừa nhập vẫn còn trong biểu mẫu để đối chiếu.').waitFor();
    await expectKept();
    await page.unroute('**/api/events*');
    await page.unroute('**/api/tasks/**');
    expect(await completions(code)).toBe(1);
  });
});

describe('a connection that is lost', () => {
  test('before a save keeps what was typed, over a reload too', async () => {
    await openFilled('Vũ Mất Mạng');
    await page.context().setOffline(true);
    await complete();
    await page
      .getByRole('alert')
      .getByText(/^Mất kết nối tới máy chủ/u)
      .waitFor();
    await page.context().setOffline(false);
    await page.reload();

    await page.getByRole('button', { name: 'Hoàn thành' }).waitFor();
    await expectKept();
    await complete();
    await page.getByText(/^Đã hoàn thành bước/u).waitFor();
  });

  test('in the middle of a save, when all is written and the answer never comes', async () => {
    const code = await openFilled('Ngô Đứt Dây');
    let lost = 0;
    await page.route('**/complete', async (route) => {
      await route.fetch();
      lost += 1;
      await route.abort('connectionreset');
    });
    await complete();
    await expect.poll(() => lost).toBeGreaterThan(0);
    await page.unroute('**/complete');

    await page.getByText(/^Đã hoàn thành bước/u).waitFor();
    expect(await completions(code)).toBe(1);
    expect(office.scriptErrors).toEqual([]);
  });
});
