import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf, drawn, given, printed, processOf, tableFile } from './givenTable.ts';

/** The drawing of a table after a change in its file, printed. */
async function changedCells(text: string, change: (bpmn: string) => string) {
  const { bpmn } = await drawn(given(text).table);
  const changed = change(bpmn);
  expect(changed).not.toBe(bpmn);
  return cellsOf(printed(await processOf(changed)));
}

describe('a table that was drawn and not touched', () => {
  it.each(['compensation-deduction', 'investment-policy'] as const)(
    '%s comes back cell by cell',
    async (name) => {
      const { table } = given(tableFile(name));

      const { process } = await drawn(table);

      const back = printed(process);
      expect(cellsOf(back)).toEqual(cellsOf(table));
      expect(back.unit).toBe(table.unit);
      expect(back.columns).toEqual(table.columns);
    },
  );

  it('keeps its title, headings between steps, blank cells and broken total', async () => {
    const { table } = given(
      [
        'QUY TRÌNH SỐ 12',
        'Bước\tNội dung\tTrách nhiệm\tThời gian\tKết quả\tGhi chú',
        '\tI. Tiếp nhận\t\t\t\t',
        'Bước 1\t"Kiểm tra:\n- đủ;\n- đúng"\tMột cửa\t0,5 ngày\tGiấy tiếp nhận\tMẫu 01',
        'Bước 2\tChuyển\t\t04 giờ\t\t',
        '\tII. Giải quyết\t\t\t\t',
        'Bước 2a\tXem xét\tchuyên  viên\t01 ngày\t\t',
        'Bước 3\tXem lại\tChuyên viên\tkhông tính\t\t',
        '\tTổng thời gian: 09 ngày làm việc\t\t\t\t',
      ].join('\n'),
    );

    const { process } = await drawn(table);

    expect(printed(process)).toEqual({
      ...table,
      rows: table.rows.map((row, at) => ({
        ...row,
        stepId: [null, 'step1', 'step2', null, 'step3', 'step4', null][at],
      })),
    });
  });
});

describe('after a change of the drawing', () => {
  const TABLE = [
    'Bước\tNội dung\tTrách nhiệm\tThời gian\tKết quả',
    '01\tKiểm tra\tMột cửa\t0,5 ngày\tGiấy tiếp nhận',
    '02\tXem xét\tChuyên viên\t1,5 ngày\tDự thảo',
    '\tTổng\t\t2 ngày = 16 giờ\t',
  ].join('\n');

  it('a time is written in the style of its column, and the total is added up again', async () => {
    const cells = await changedCells(TABLE, (bpmn) => bpmn.replace('"12WH"', '"20WH"'));

    expect(cells.slice(1)).toEqual([
      ['01', 'Kiểm tra', 'Một cửa', '0,5 ngày', 'Giấy tiếp nhận'],
      ['02', 'Xem xét', 'Chuyên viên', '2,5 ngày', 'Dự thảo'],
      ['', 'Tổng', '', '3 ngày', ''],
    ]);
  });

  it('a step that does not count any more is told in words', async () => {
    const cells = await changedCells(TABLE, (bpmn) =>
      bpmn.replace('lt:budget="12WH"', 'lt:budget="12WH" lt:counted="false"'),
    );

    expect(cells.map((row) => row[3])).toEqual(['Thời gian', '0,5 ngày', 'không tính', '0,5 ngày']);
  });

  it('names, performers and products follow', async () => {
    const cells = await changedCells(TABLE, (bpmn) =>
      bpmn
        .replace('name="Xem xét"', 'name="Thẩm định"')
        .replace('name="Một cửa"', 'name="Trung tâm"')
        .replace('lt:product="Dự thảo"', ''),
    );

    expect(cells.slice(1, 3)).toEqual([
      ['01', 'Kiểm tra', 'Trung tâm', '0,5 ngày', 'Giấy tiếp nhận'],
      ['02', 'Thẩm định', 'Chuyên viên', '1,5 ngày', ''],
    ]);
  });

  it('a step for another post than its lane says so', async () => {
    const cells = await changedCells(TABLE, (bpmn) =>
      bpmn.replace('<bpmn:userTask id="step2"', '<bpmn:userTask lt:post="clerk" id="step2"'),
    );

    expect(cells[2]?.[2]).toBe('division/clerk (Chuyên viên)');
  });

  it('of two ways the total is the longer one', async () => {
    const cells = await changedCells(TABLE, (bpmn) =>
      bpmn
        .replace('targetRef="step2"', 'targetRef="choice"')
        .replace(
          '<bpmn:sequenceFlow id="flow1"',
          '<bpmn:exclusiveGateway id="choice" default="usual" />' +
            '<bpmn:userTask id="short" name="Xem nhanh" lt:budget="4WH" />' +
            '<bpmn:sequenceFlow id="usual" sourceRef="choice" targetRef="step2" />' +
            '<bpmn:sequenceFlow id="quick" sourceRef="choice" targetRef="short" />' +
            '<bpmn:sequenceFlow id="done" sourceRef="short" targetRef="granted" />' +
            '<bpmn:sequenceFlow id="flow1"',
        ),
    );

    expect(cells.slice(1).map((row) => [row[1], row[3]])).toEqual([
      ['Kiểm tra', '0,5 ngày'],
      ['Xem xét', '1,5 ngày'],
      ['Xem nhanh', '0,5 ngày'],
      ['Tổng', '2 ngày = 16 giờ'],
    ]);
  });

  it('a step that came between is counted, and one that went is not', async () => {
    const cells = await changedCells(TABLE, (bpmn) =>
      bpmn
        .replace('targetRef="step2"', 'targetRef="new"')
        .replace(
          '<bpmn:sequenceFlow id="flow1"',
          '<bpmn:userTask id="new" name="Quét" lt:budget="4WH" />' +
            '<bpmn:sequenceFlow id="more" sourceRef="new" targetRef="step2" />' +
            '<bpmn:sequenceFlow id="flow1"',
        ),
    );

    expect(cells.slice(1)).toEqual([
      ['01', 'Kiểm tra', 'Một cửa', '0,5 ngày', 'Giấy tiếp nhận'],
      ['02', 'Quét', '', '0,5 ngày', ''],
      ['03', 'Xem xét', 'Chuyên viên', '1,5 ngày', 'Dự thảo'],
      ['', 'Tổng', '', '2,5 ngày', ''],
    ]);
  });
});

it('a process drawn by hand has its steps in order of flow, those beside it last', async () => {
  const bpmn = readFileSync('procedures/compensation-deduction/process.bpmn', 'utf8');

  const cells = cellsOf(printed(await processOf(bpmn)));

  expect(cells[0]).toEqual([
    'Thứ tự',
    'Nội dung công việc',
    'Đơn vị/Người thực hiện',
    'Thời gian thực hiện (giờ làm việc)',
    'Sản phẩm',
  ]);
  expect(cells.slice(1).map(([number, content, , time]) => [number, content, time])).toEqual([
    ['1', 'Kiểm tra, lập phiếu, số hóa hồ sơ', '4'],
    ['2', 'Phân công thụ lý', '4'],
    ['3', 'Thẩm định, dự thảo kết quả', '112'],
    ['4', 'Thẩm tra, xác nhận dự thảo', '24'],
    ['5', 'Ký phê duyệt', '16'],
    ['6', 'Vào số, phát hành, chuyển kết quả', '8'],
    ['7', 'Trả kết quả', 'không tính'],
    ['8', 'Tiếp nhận văn bản để khấu trừ', 'không tính'],
    ['9', 'Thông báo dừng giải quyết (Mẫu 05)', 'không tính'],
    ['', 'Tổng thời gian', '168'],
  ]);
  expect(cells[2]?.[2]).toBe('division/division-head (Phòng Kinh tế cấp xã)');
});
