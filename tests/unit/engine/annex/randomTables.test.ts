import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTable } from '../../../../engine/annex/readTable.ts';
import { tableText } from '../../../../engine/annex/tableText.ts';
import type { StepTable } from '../../../../engine/model/stepTable.ts';
import { cellsOf, drawn, printed } from './givenTable.ts';

const HEADINGS = ['STT', 'Nội dung công việc', 'Đơn vị', 'Thời gian', 'Sản phẩm', 'Ghi chú'];
const TIMES = [
  '4',
  '04 giờ',
  '0,5 ngày',
  '½ ngày',
  'không tính',
  '',
  'trong ngày',
  '1-2',
  '7 ngày',
];
const WORDS = ['Một cửa', 'LĐ phòng', 'lđ  phòng', 'Chuyên viên', '', 'Các Sở được xin ý kiến'];
const NASTY = ['<b>&amp;"', "'; --", 'a\tb', 'Tổng', '| x |', '"', 'ế', '½', '=1+1', '\u00a0x '];

const cell = fc.oneof(
  fc.string({ maxLength: 90, unit: 'grapheme' }),
  fc.constantFrom(...NASTY, 'Kiểm tra:\n- đủ;\n- đúng', 'Xem xét, ký văn bản lấy ý kiến'),
);
const row = fc.tuple(
  fc.constantFrom('1', '01', 'Bước 2', '2a', ''),
  cell,
  fc.constantFrom(...WORDS),
  fc.constantFrom(...TIMES),
  cell,
  cell,
);
const lines = fc.record({
  columns: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
});

it('whatever table is read comes back cell by cell from its drawing, and as text', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(lines, async ({ columns, rows }) => {
      const given: readonly (readonly string[])[] = [HEADINGS, ...rows];
      const text = given.map((cells) => columns.map((at) => quoted(cells[at] ?? '')).join('\t'));
      const result = readTable(text.join('\n'));
      if (!result.ok) return;
      read += 1;
      const { table } = result.value;

      const { process } = await drawn(table);

      expect(cellsOf(printed(process))).toEqual(cellsOf(table));
      expect(againAsText(table)).toEqual(table);
    }),
    { numRuns: 150 },
  );
  expect(read).toBeGreaterThan(100);
});

function againAsText(table: StepTable): StepTable | null {
  const again = readTable(tableText(table));
  return again.ok ? again.value.table : null;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
