import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../engine/annex/readTable.ts';
import { tableText } from '../../../../engine/annex/tableText.ts';
import { cellsOf, given, tableFile } from './givenTable.ts';

const codesOf = (text: string) => given(text).notes.map(({ code }) => code);

describe('a table of a decision is read', () => {
  it('7 steps in hours keep every cell, and what they add up to is their total', () => {
    const { table, notes } = given(tableFile('compensation-deduction'));

    expect(table.columns.map(({ kind }) => kind)).toEqual([
      'number',
      'performer',
      'content',
      'time',
    ]);
    expect(table.unit).toBe('hour');
    expect(cellsOf(table)[1]).toEqual([
      '1',
      'Công chức TTPVHCC tỉnh, xã',
      'kiểm tra, Mẫu 01/02/03 (PL I TT 03/2025), số hóa, chuyển',
      '4',
    ]);
    expect(table.rows.map(({ kind }) => kind)).toEqual([...Array(7).fill('step'), 'total']);
    expect(cellsOf(table).at(-1)).toEqual(['', 'Tổng', '', '168 h = 21 d ✓']);
    expect(notes).toEqual([]);
  });

  it('12 steps in days keep a column that nobody knows', () => {
    const { table, notes } = given(tableFile('investment-policy'));

    expect(table.columns.map(({ kind }) => kind)).toEqual([
      'number',
      'content',
      'other',
      'performer',
      'time',
      'product',
    ]);
    expect(table.unit).toBe('day');
    expect(cellsOf(table)).toHaveLength(14);
    expect(cellsOf(table)[6]?.slice(3)).toEqual([
      'Các Sở, ban, ngành được xin ý kiến',
      '7',
      'Văn bản tham gia ý kiến',
    ]);
    expect(notes.map(({ code }) => code)).toEqual(['day-is-working-day', 'column-kept']);
  });

  it('what a spreadsheet puts on the clipboard is the same table', () => {
    const { table } = given(tableFile('investment-policy'));

    const { table: again } = given(tableText({ ...table, title: 'Quy trình số 1' }));

    expect(again).toEqual({ ...table, title: 'Quy trình số 1' });
  });

  it('a cell of several lines stands in quotes, and quotes in it are doubled', () => {
    const text = 'TT\tNội dung\tThời gian (giờ)\r\n1\t"Kiểm tra:\n- ""Mẫu 01"";\n- Mẫu 02"\t4\r\n';

    const { table } = given(text);

    expect(cellsOf(table)[1]).toEqual(['1', 'Kiểm tra:\n- "Mẫu 01";\n- Mẫu 02', '4']);
  });
});

describe('headings are known in any order and wording', () => {
  it.each([
    [
      'Tên bước\tĐơn vị/người thực hiện\tNội dung\tThời hạn\tBiểu mẫu/kết quả',
      ['number', 'performer', 'content', 'time', 'product'],
    ],
    [
      'Thứ tự công việc\tNội dung công việc cụ thể\tĐơn vị/Người thực hiện\tThời gian thực hiện\t' +
        'Sản phẩm',
      ['number', 'content', 'performer', 'time', 'product'],
    ],
    [
      'STT\tBước\tTrách nhiệm\tThời gian\tKết quả',
      ['number', 'content', 'performer', 'time', 'product'],
    ],
    ['SỐ NGÀY\tCƠ QUAN\tTRÌNH TỰ THỰC HIỆN\tGhi chú', ['time', 'performer', 'content', 'other']],
  ])('%s', (headings, kinds) => {
    const { table } = given(`${headings}\n1\t2\t3\t4`);

    expect(table.columns.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('cells beyond the headings are kept, columns without anything are not', () => {
    const { table } = given('TT\tViệc\tGiờ\t\t\t\n1\tXem\t4\tghi thêm\t\t');

    expect(cellsOf(table)).toEqual([
      ['TT', 'Việc', 'Giờ', ''],
      ['1', 'Xem', '4', 'ghi thêm'],
    ]);
  });

  it.each([
    ['Thời gian (giờ làm việc)', 'hour'],
    ['Thời gian (ngày làm việc)', 'day'],
    ['Số ngày', 'day'],
  ])('the heading "%s" tells the unit', (heading, unit) => {
    expect(given(`TT\tViệc\t${heading}\n1\tXem xét\t2`).table.unit).toBe(unit);
  });

  it('a heading without a unit leaves it to the total, then to the cells, then to a doubt', () => {
    const head = 'TT\tViệc\tThời hạn\n';

    expect(given(`${head}1\tXem\t4\n\tTổng\t4 giờ`).table.unit).toBe('hour');
    expect(given(`${head}1\tXem\t4 giờ\n2\tKý\t4`).table.unit).toBe('hour');
    expect(codesOf(`${head}1\tXem\t4`)).toContain('unit-assumed');
  });
});

describe('nothing is mended in silence', () => {
  it('a total that its steps do not make is told with both', () => {
    const broken = tableFile('compensation-deduction').replace('| 112 |', '| 110 |');

    const { table, notes } = given(broken);

    expect(notes).toEqual([
      { code: 'sum-differs', facts: { written: '168 h = 21 d ✓', sum: '166' } },
    ]);
    expect(cellsOf(table).at(-1)?.[3]).toBe('168 h = 21 d ✓');
  });

  it('a total that says two different things cannot be read', () => {
    const text = tableFile('compensation-deduction').replace('= 21 d', '= 20 d');

    expect(given(text).notes).toEqual([
      { code: 'total-unreadable', facts: { text: '168 h = 20 d ✓' } },
    ]);
  });

  it('blank cells, unclear times and lines that are no steps are named', () => {
    const { notes } = given(
      [
        'QUY TRÌNH NỘI BỘ',
        'TT\tĐơn vị\tNội dung\tThời gian (giờ)',
        '\tGiai đoạn 1\t\t',
        '1\tVăn thư\tVào sổ\t',
        '2\t\tChuyển\ttrong ngày',
        '3\tChuyên viên\t\t1-2 giờ',
        '\tTổng cộng\t\t8',
        'Nơi nhận: như trên',
      ].join('\n'),
    );

    expect(notes).toEqual([
      { code: 'line-left-out', facts: { text: 'Nơi nhận: như trên' } },
      { code: 'sum-differs', facts: { written: '8', sum: '0' } },
      { code: 'time-missing', facts: { step: 1 } },
      { code: 'time-unreadable', facts: { step: 2, text: 'trong ngày' } },
      { code: 'performer-as-above', facts: { step: 2 } },
      { code: 'time-unreadable', facts: { step: 3, text: '1-2 giờ' } },
      { code: 'content-missing', facts: { step: 3 } },
      { code: 'line-not-a-step', facts: { text: 'Giai đoạn 1' } },
    ]);
  });

  it.each([
    ['', 'empty'],
    ['Kính gửi: Văn phòng\nNội dung như sau', 'no-headings'],
    ['TT\tViệc\tGiờ', 'no-steps'],
    [`TT\tViệc\tGiờ\n${'1\tXem\t1\n'.repeat(201)}`, 'too-many-steps'],
    ['x'.repeat(400_001), 'too-long'],
  ])('what is no table is refused: %#', (text, code) => {
    expect(readTable(text)).toEqual({ ok: false, refusal: { code } });
  });
});
