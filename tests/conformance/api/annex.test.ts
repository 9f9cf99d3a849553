import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { annexDefinition } from '../../../api/annex/annexDefinition.ts';
import type { ProcedureView } from '../../../api/contract/procedures.ts';
import { printPdf } from '../../../api/printing/printPdf.ts';
import { annexFrame } from '../../../engine/annex/annexFrame.ts';
import { readTable } from '../../../engine/annex/readTable.ts';
import type { StepTable } from '../../../engine/model/stepTable.ts';
import { readPdf, type PdfPage, type PdfWord } from '../../support/readPdf.ts';
import { openApi, yes, type OpenApi } from './openApi.ts';

const PROCEDURE_ID = 'compensation-deduction';

let api: OpenApi;

beforeAll(async () => {
  api = await openApi();
});

afterAll(async () => {
  await api.end();
});

test('the annex of a version is a PDF on A4 that whoever has an account may read', async () => {
  const officer = await api.as('chuyenvien.binhan');
  const { versions } = await yes<ProcedureView>(officer.get(`/procedures/${PROCEDURE_ID}`));
  const path = `/procedures/${PROCEDURE_ID}/versions/${versions[0]?.versionId ?? ''}/annex.pdf`;

  const response = await officer.get(path);

  const pdf = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('content-disposition')).toContain('1.012994-1.pdf');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/u);
  expect((await officer.get(path.replace('/versions/', '/versions/x'))).status).toBe(404);
});

test('the printed words are the cells of the table, the version and its hash', () => {
  const table = tableOf('compensation-deduction');
  const procedure = { code: '1.012994', name: 'Khấu trừ kinh phí bồi thường' };
  const legalBasis = { text: 'Quyết định 3857/QĐ-UBND', article: 'Quy trình 1.012994' };
  const version = { number: 2, effectiveOn: '2025-11-26', hash: '0f3a', legalBasis };

  const definition = annexDefinition(table, annexFrame(table, procedure, version));

  const texts = textsOf(definition.content);
  const cells = [
    table.columns.map(({ heading }) => heading),
    ...table.rows.map((row) => row.cells),
  ];
  expect(texts.filter((text) => text !== '')).toEqual([
    'QUY TRÌNH NỘI BỘ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    'Khấu trừ kinh phí bồi thường (1.012994)',
    ...cells.flat().filter((text) => text !== ''),
    'Căn cứ: Quy trình 1.012994, Quyết định 3857/QĐ-UBND',
    'Quy trình điện tử 1.012994, phiên bản 2, áp dụng từ 26/11/2025.',
    'Mã kiểm (SHA-256) của phiên bản đang thực thi: 0f3a',
  ]);
});

describe.each(['compensation-deduction', 'investment-policy'])(
  'the printed sheets of %s',
  (name) => {
    test('have every cell of the table, whole, in its column, in its row', async () => {
      const table = tableOf(name);

      const pdf = await printPdf(annexDefinition(table, { titles: ['Phụ lục'], notes: [] }));

      const words = wordsWithoutTitle(readPdf(pdf), table);
      const printed = table.rows.map(({ cells }) => cells.map((cell) => take(words, cell)));
      expect(words).toEqual([]);
      expect(printed.map((row) => row.map(({ text }) => text))).toEqual(
        table.rows.map(({ cells }) => cells.map(packed)),
      );
      const columns = table.columns.map((_, place) => spanOf(printed.map((row) => row[place])));
      for (const [place, { right }] of columns.entries()) {
        expect(right).toBeLessThan(columns[place + 1]?.left ?? Infinity);
      }
    });
  },
);

/** The words below the headings, which stand on every page, and the title of the first. */
function wordsWithoutTitle(pages: readonly PdfPage[], { columns }: StepTable): PdfWord[] {
  const headings = columns.map(({ heading }) => heading).join('');
  return pages.flatMap(({ words }, place) => {
    const left = [...words];
    const above = `${place === 0 ? 'Phụ lục' : ''}${headings}`;
    expect(take(left, above).text).toBe(packed(above));
    return left;
  });
}

type PrintedCell = { readonly text: string; readonly words: readonly PdfWord[] };

/** Takes the next words, as many as the text is long without its spaces. */
function take(words: PdfWord[], text: string): PrintedCell {
  const taken: PdfWord[] = [];
  let printed = '';
  while (printed.length < packed(text).length) {
    const word = words.shift();
    if (word === undefined) break;
    taken.push(word);
    printed += packed(word.text);
  }
  return { text: printed, words: taken };
}

function packed(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

function spanOf(cells: readonly (PrintedCell | undefined)[]): { left: number; right: number } {
  const words = cells.flatMap((cell) => cell?.words ?? []);
  return {
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
  };
}

function tableOf(name: string): StepTable {
  const read = readTable(readFileSync(`tests/unit/engine/annex/tables/${name}.md`, 'utf8'));
  if (!read.ok) throw new Error(`Expected a table, but it is refused: ${read.refusal.code}.`);
  return read.value.table;
}

/** Every printed text, in order. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
}
