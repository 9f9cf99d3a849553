import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annexDocx } from '../../../../../designer/modeler/table/office/annexDocx.ts';
import { fileTables } from '../../../../../designer/modeler/table/office/fileTables.ts';
import { unzip } from '../../../../../designer/modeler/table/office/unzip.ts';
import { cellsOf, given, tableFile } from '../../../engine/annex/givenTable.ts';

const FILES = join(import.meta.dirname, 'files');
const FRAME = { titles: ['PHỤ LỤC', 'Thủ tục <A> & "B"'], notes: ['Mã kiểm: 0f3a'] };

function fileBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(FILES, name)));
}

const tablesOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await fileTables(bytes)).map((text) => given(text));

describe('a file of Excel', () => {
  it('gives the table of every sheet that has one, cell by cell', async () => {
    const [hours, days, ...others] = await tablesOf(fileBytes('two-tables.xlsx'));

    expect(others).toEqual([]);
    expect(hours?.table.title).toBe('Quy trình: 7 bước');
    expect(hours && cellsOf(hours.table)).toEqual(
      cellsOf(given(tableFile('compensation-deduction')).table),
    );
    expect(days && cellsOf(days.table)).toEqual(
      cellsOf(given(tableFile('investment-policy')).table),
    );
    expect(hours?.notes).toEqual([]);
  });
});

describe('a file of Word', () => {
  it('gives its tables of steps with the lines above them, and no other table', async () => {
    const [first, second, ...others] = await tablesOf(fileBytes('annex.docx'));

    expect(others).toEqual([]);
    expect(first?.table.title).toBe('PHỤ LỤC\n1. Khấu trừ kinh phí bồi thường (1.012994)');
    expect(first && cellsOf(first.table)).toEqual(
      cellsOf(given(tableFile('compensation-deduction')).table),
    );
    expect(second && cellsOf(second.table)).toEqual([
      ['TT', 'Nội dung công việc', 'Đơn vị', 'Thời gian'],
      ['1', 'Tiếp nhận:\n- kiểm tra;\n- số hóa', 'Một cửa', '½ ngày'],
      ['2', 'Chuyển hồ sơ', '', '½ ngày'],
      ['3', 'Xem xét', 'Chuyên viên', '02 ngày'],
      ['Tổng thời gian: 03 ngày', '', '', ''],
    ]);
    expect(second?.notes).toEqual([
      { code: 'performer-as-above', facts: { step: 2 } },
      { code: 'day-is-working-day', facts: {} },
    ]);
  });
});

describe('an annex', () => {
  it.each(['compensation-deduction', 'investment-policy'] as const)(
    'of %s is read again cell by cell',
    async (name) => {
      const { table } = given(tableFile(name));

      const [again] = await tablesOf(annexDocx(table, FRAME));

      expect(again?.table).toEqual({ ...table, title: FRAME.titles.join('\n') });
    },
  );

  it('says what stands around its table, and has the same bytes each time', async () => {
    const { table } = given(tableFile('compensation-deduction'));

    const bytes = annexDocx(table, FRAME);

    const texts = await unzip(bytes, () => true);
    expect([...texts.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
    expect(texts.get('word/document.xml')).toContain('Thủ tục &lt;A&gt; &amp; &quot;B&quot;');
    expect(texts.get('word/document.xml')).toContain('Mã kiểm: 0f3a');
    expect(annexDocx(table, FRAME)).toEqual(bytes);
  });
});

describe('what is no such file holds no table', () => {
  it.each([
    ['text', new TextEncoder().encode('TT\tViệc\tGiờ\n1\tXem\t1')],
    ['nothing', new Uint8Array()],
    ['half an archive', fileBytes('annex.docx').slice(0, 2000)],
    ['an archive with damage inside', damaged(fileBytes('annex.docx'))],
  ])('%s', async (_what, bytes) => {
    expect(await fileTables(bytes)).toEqual([]);
  });
});

/** Everything but the directory at the end is overwritten. */
function damaged(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy.fill(0xff, 200, 1200);
  return copy;
}
