import { expect, it } from 'vitest';
import { fileTables } from '../../../../designer/modeler/table/office/fileTables.ts';
import { officialDocx } from '../../../../designer/modeler/table/office/officialDocx.ts';
import { unzip } from '../../../../designer/modeler/table/office/unzip.ts';
import { decisionDraft, type DecisionSubject } from '../../../../engine/annex/decisionDraft.ts';
import { cellsOf, given, tableFile } from './givenTable.ts';

const { table } = given(tableFile('compensation-deduction'));
const SUBJECT: DecisionSubject = {
  code: '1.012994',
  name: 'Khấu trừ kinh phí bồi thường',
  table,
  legalBasis: [{ text: 'Nghị định số 103/2024/NĐ-CP', article: 'Điều 16', from: null, to: null }],
  legalTerm: '21 ngày làm việc',
  replaced: { number: 1, decision: { number: '3857/QĐ-UBND', on: '2025-11-26' } },
};
const FRAME = { titles: ['PHỤ LỤC'], notes: [] };

function wordsOf(subject: DecisionSubject): string {
  return decisionDraft(subject)
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text];
      if (block.kind === 'heading') return block.lines;
      return block.kind === 'page' ? ['---'] : [...block.left, ...block.right];
    })
    .join('\n');
}

it('the submission says how long the process takes, and what it replaces', () => {
  const [submission = '', decision = ''] = wordsOf(SUBJECT).split('---');

  expect(submission).toContain('TỜ TRÌNH');
  expect(submission).toContain('Quy trình gồm 7 bước, tổng thời gian 168 giờ làm việc.');
  expect(submission).toContain('Thời hạn giải quyết theo quy định: 21 ngày làm việc.');
  expect(submission).toContain('phiên bản 1, Quyết định số 3857/QĐ-UBND ngày 26/11/2025');
  expect(decision).toContain('DỰ THẢO');
  expect(decision).toContain('Căn cứ Điều 16 Nghị định số 103/2024/NĐ-CP;');
  expect(decision).toContain('“Khấu trừ kinh phí bồi thường” (mã 1.012994) tại Phụ lục');
  expect(decision).toContain('Thay thế quy trình nội bộ phiên bản 1');
});

it('a procedure that is new replaces nothing', () => {
  const words = wordsOf({ ...SUBJECT, replaced: null, legalTerm: null });

  expect(words).not.toContain('Thay thế');
  expect(words).not.toContain('bảng so sánh');
  expect(words).not.toContain('Thời hạn giải quyết');
});

it('as a Word document its annex is read again cell by cell', async () => {
  const bytes = officialDocx(decisionDraft(SUBJECT), table, FRAME);

  const tables = await fileTables(bytes);
  const texts = await unzip(bytes, () => true);

  expect(tables.map((text) => cellsOf(given(text).table))).toEqual([cellsOf(table)]);
  const xml = texts.get('word/document.xml') ?? '';
  expect(xml.match(/<w:sectPr>/gu)).toHaveLength(2);
  expect(xml).toContain('Căn cứ Điều 8 Thông tư số 01/2018/TT-VPCP');
  expect(officialDocx(decisionDraft(SUBJECT), table, FRAME)).toEqual(bytes);
});
