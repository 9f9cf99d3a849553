import { describe, expect, it } from 'vitest';
import { checkDefinitions } from '../../../../engine/check/checkDefinitions.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { drawn, given, tableFile } from './givenTable.ts';

async function problemsOf(bpmn: string): Promise<readonly string[]> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return checkDefinitions(parsed.value)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, elementId }) => `${rule}:${elementId}`);
}

describe('7 steps of a commune', () => {
  it('become user tasks with budget, post and duty in lanes in order of appearance', async () => {
    const { process, lanes } = await drawn(given(tableFile('compensation-deduction')).table);

    const tasks = process.nodes.filter(({ type }) => type === 'userTask');
    expect(
      tasks.map((task) => {
        if (!('budgetMinutes' in task)) return [];
        const { name, budgetMinutes, counted, performer, duty } = task;
        return [name, budgetMinutes, counted, performer?.agencyRole, performer?.post, duty];
      }),
    ).toEqual([
      [
        'kiểm tra, Mẫu 01/02/03 (PL I TT 03/2025), số hóa, chuyển',
        240,
        true,
        'one-stop',
        'receiver',
        'receive',
      ],
      ['phân công', 240, true, 'division', 'division-head', null],
      ['thẩm định, dự thảo', 6720, true, 'division', 'officer', 'appraise'],
      ['thẩm tra, xác nhận', 1440, true, 'division', 'division-head', 'appraise'],
      ['ký phê duyệt', 960, true, 'leader', 'authority-leader', 'approve'],
      [
        'vào số; chuyển Thuế cơ sở + TTPVHCC (AND split)',
        480,
        true,
        'clerk-office',
        'clerk',
        'issue',
      ],
      ['trả kết quả', null, false, 'one-stop', 'returner', null],
    ]);
    expect(lanes.map(({ name }) => name)).toEqual([
      'Công chức TTPVHCC tỉnh, xã',
      'LĐ Phòng Kinh tế/KT-HT-ĐT',
      'Chuyên viên',
      'LĐ phòng',
      'LĐ UBND xã',
      'Văn thư',
      'TTPVHCC',
    ]);
    expect(process.settings.legalTerm).toEqual({ amount: 168, unit: 'WORKING_HOUR' });
  });

  it('make a drawing without errors that lacks only its legal basis', async () => {
    const { bpmn, notes } = await drawn(given(tableFile('compensation-deduction')).table);

    expect(await problemsOf(bpmn)).toEqual(['legal-basis-missing:process']);
    expect(notes).toEqual([
      { code: 'several-receivers', facts: { step: 6 } },
      { code: 'ends-granted', facts: {} },
    ]);
  });
});

describe('12 steps of a province', () => {
  it('have short names with the whole text behind them, and what they leave behind', async () => {
    const { process } = await drawn(given(tableFile('investment-policy')).table);

    const tasks = process.nodes.flatMap((node) => (node.type === 'userTask' ? [node] : []));
    expect(tasks.map(({ name }) => name)).toEqual([
      'Nộp; kiểm tra, số hóa, tiếp nhận; phi địa giới',
      'Phân công',
      'Thẩm định sơ bộ; soạn văn bản xin ý kiến',
      'Xem xét',
      'Ký văn bản lấy ý kiến',
      'Cho ý kiến thẩm định',
      'Tổng hợp, tiếp tục thẩm định',
      'Xem xét',
      'Ký',
      'Lấy số, đóng dấu, chuyển VP UBND tỉnh',
      'Xem xét, ban hành QĐ chấp thuận or văn bản từ chối',
      'Số hóa kết quả, trả điện tử + giấy về nơi tiếp nhận ban đầu',
    ]);
    expect(tasks[5]?.documentation).toContain('UBND xã nơi thực hiện');
    expect(tasks[5]?.product).toBe('Văn bản tham gia ý kiến');
    expect(tasks.map(({ budgetMinutes }) => budgetMinutes)).toEqual([
      240, 120, 240, 120, 240, 3360, 960, 480, 480, 240, 1440, 240,
    ]);
    expect(process.settings.legalTerm).toEqual({ amount: 17, unit: 'WORKING_DAY' });
  });

  it('whoever is asked is as many as the step before says, and has to be chosen', async () => {
    const { bpmn, forms, process, lanes } = await drawn(
      given(tableFile('investment-policy')).table,
    );

    const asked = process.nodes.find(({ id }) => id === 'step6');
    expect(asked).toMatchObject({
      loop: { kind: 'multi', isSequential: false, cardinality: 'consultedCount6' },
      performer: null,
    });
    expect(process.nodes.find(({ id }) => id === 'step5')).toMatchObject({
      formKey: 'consultation6',
    });
    expect(forms.map(({ fields }) => fields.map(({ key }) => key))).toEqual([['consultedCount6']]);
    expect(lanes.filter(({ performer }) => performer === null).map(({ name }) => name)).toEqual([
      'Các Sở, ban, ngành được xin ý kiến',
    ]);
    expect(await problemsOf(bpmn)).toEqual([
      'user-task-has-performer:step6',
      'legal-basis-missing:process',
    ]);
  });
});

describe('a drawing', () => {
  it('has the written total as its term, also where its steps make another sum', async () => {
    const text = tableFile('compensation-deduction').replace('| 112 |', '| 120 |');

    const { bpmn, process } = await drawn(given(text).table);

    expect(process.settings.legalTerm).toEqual({ amount: 168, unit: 'WORKING_HOUR' });
    expect(await problemsOf(bpmn)).toContain('budget-exceeds-legal-term:step6');
  });

  it('has a place for every element, its flows at right angles and its steps apart', async () => {
    const { bpmn } = await drawn(given(tableFile('investment-policy')).table);

    const box = /bpmnElement="step\d+">\s*<dc:Bounds x="(\d+)" y="\d+" width="(\d+)"/g;
    const boxes = [...bpmn.matchAll(box)].map(([, x, width]) => [Number(x), Number(width)]);
    expect(boxes).toHaveLength(12);
    for (const [at, [x = 0]] of boxes.slice(1).entries()) {
      const [before = 0, width = 0] = boxes[at] ?? [];
      expect(x).toBeGreaterThan(before + width);
    }
    const edges = bpmn.split('<bpmndi:BPMNEdge').slice(1);
    expect(edges).toHaveLength(13);
    for (const edge of edges) {
      const points = [...edge.matchAll(/waypoint x="([\d.]+)" y="([\d.]+)"/g)];
      expect(points.length).toBeGreaterThan(1);
      for (const [at, [, x, y]] of points.slice(1).entries()) {
        const [, beforeX, beforeY] = points[at] ?? [];
        expect([x === beforeX, y === beforeY]).toContain(true);
      }
    }
  });

  it('is the same for the same table', async () => {
    const { table } = given(tableFile('investment-policy'));

    expect((await drawn(table)).bpmn).toBe((await drawn(table)).bpmn);
  });
});
