import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVersions } from '../../../../engine/compare/compareVersions.ts';
import { parseDecisions } from '../../../../engine/decide/parseDecisions.ts';
import type { DecisionModel } from '../../../../engine/model/decision.ts';
import { household, read, told, toldOf } from './household.ts';

const PROCEDURES = join(import.meta.dirname, '../../../../procedures');
const DRAWINGS = [
  'certified-copies',
  'compensation-deduction',
  'household-business-registration',
  'household-business-registration-4h',
].map((slug) => join(PROCEDURES, slug, 'process.bpmn'));

const PROCESS =
  'Quy trình “Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế, trong 04 giờ làm việc”';

describe('one thing is changed in the household registration', () => {
  it.each([
    [
      'the budget of a step',
      [['lt:budget="1.5WH" lt:form="appraise"', 'lt:budget="3WH" lt:form="appraise"']],
      ['Bước “Thẩm định, dự thảo giấy chứng nhận”: thời hạn 1,5 → 3 giờ làm việc'],
    ],
    [
      'a budget into another unit',
      [['lt:budget="1.5WH" lt:form="appraise"', 'lt:budget="2WD" lt:form="appraise"']],
      ['Bước “Thẩm định, dự thảo giấy chứng nhận”: thời hạn 1,5 giờ làm việc → 2 ngày làm việc'],
    ],
    [
      'a budget taken away',
      [[' lt:budget="15WM"', '']],
      ['Bước “Cấp mã số thuế”: bỏ thời hạn 15 phút làm việc'],
    ],
    [
      'the agency of a lane, told once and not for each of its steps',
      [
        [
          'name="Phòng Kinh tế cấp xã" lt:agencyRole="division"',
          'name="TTPVHCC" lt:agencyRole="one-stop"',
        ],
      ],
      [
        'Đổi tên làn: “Phòng Kinh tế cấp xã” → “TTPVHCC”',
        'Làn “TTPVHCC”: cơ quan thực hiện Phòng chuyên môn → Bộ phận một cửa (Trung tâm phục ' +
          'vụ hành chính công)',
      ],
    ],
    [
      'a step into another lane',
      [
        ['<bpmn:flowNodeRef>correct</bpmn:flowNodeRef>', ''],
        [
          '<bpmn:flowNodeRef>issue</',
          '<bpmn:flowNodeRef>correct</bpmn:flowNodeRef><bpmn:flowNodeRef>issue</',
        ],
      ],
      ['Bước “Chỉnh sửa dự thảo”: làn “Phòng Kinh tế cấp xã” → “Văn thư”'],
    ],
    [
      'the post of one step',
      [['lt:post="returner"', 'lt:post="clerk"']],
      ['Bước “Trả kết quả”: chức danh thực hiện Cán bộ trả kết quả → Văn thư'],
    ],
    [
      'the name of a step and its name for the applicant',
      [
        ['name="Duyệt và ký"', 'name="Ký số"'],
        ['lt:publicName="Duyệt và ký kết quả"', 'lt:publicName="Ký"'],
      ],
      [
        'Đổi tên bước: “Duyệt và ký” → “Ký số”',
        'Bước “Ký số”: tên cho người nộp xem “Duyệt và ký kết quả” → “Ký”',
      ],
    ],
    [
      'the clock and what is done when a step is late',
      [
        ['lt:clock="restart"', 'lt:clock="pause"'],
        ['lt:onTimeout="notify"', 'lt:onTimeout="proceed"'],
      ],
      [
        'Bước “Nhận hồ sơ bổ sung”: đồng hồ của hồ sơ tính lại từ đầu sau bước này → tạm ' +
          'dừng trong bước này',
        'Bước “Cấp mã số thuế”: khi hết thời hạn nhắc và báo người phụ trách → chuyển tiếp ' +
          'sang bước sau',
      ],
    ],
    [
      'terms of the procedure',
      [['lt:legalTerm="3WD" lt:promisedTerm="4WH"', 'lt:legalTerm="5WD"']],
      [
        `${PROCESS}: thời hạn giải quyết theo quy định 3 → 5 ngày làm việc`,
        `${PROCESS}: bỏ thời hạn cam kết 4 giờ làm việc`,
      ],
    ],
    [
      'legal texts',
      [
        ['article="Điều 89–113"', 'article="Điều 90"'],
        [
          '<lt:legalBasis text="Nghị định 297/2025/NĐ-CP" article="Điều 6" />',
          '<lt:legalBasis text="Nghị định 1/2026/NĐ-CP" />',
        ],
      ],
      [
        `${PROCESS}: căn cứ pháp lý Nghị định 168/2025/NĐ-CP, Điều 89–113 (hiệu lực từ ` +
          '01/07/2025) → Nghị định 168/2025/NĐ-CP, Điều 90 (hiệu lực từ 01/07/2025)',
        `${PROCESS}: thêm căn cứ pháp lý Nghị định 1/2026/NĐ-CP`,
        `${PROCESS}: bỏ căn cứ pháp lý Nghị định 297/2025/NĐ-CP, Điều 6`,
      ],
    ],
    [
      'a timer',
      [['P15WD', 'P30D']],
      ['Sự kiện “Quá 15 ngày làm việc”: thời gian hẹn 15 ngày làm việc → 30 ngày'],
    ],
    [
      'a condition',
      [['appraisal = "supplement"', 'appraisal = "more"']],
      [
        'Luồng “Thiếu” (“Kết quả thẩm định?” → “Gửi Phiếu yêu cầu bổ sung (Mẫu 02)”): điều ' +
          'kiện “Kết quả thẩm định” là “Cần bổ sung” → “Kết quả thẩm định” là “more”',
      ],
    ],
    [
      'a condition of two parts',
      [['appraisal = "supplement"', 'appraisal = "supplement" and signDecision != "return"']],
      [
        'Luồng “Thiếu” (“Kết quả thẩm định?” → “Gửi Phiếu yêu cầu bổ sung (Mẫu 02)”): điều ' +
          'kiện “Kết quả thẩm định” là “Cần bổ sung” → “Kết quả thẩm định” là “Cần bổ sung” và ' +
          '“Quyết định” khác “Trả lại”',
      ],
    ],
    [
      'a condition that asks more than there are words for',
      [['appraisal = "supplement"', 'appraisal = upper case("supplement")']],
      [
        'Luồng “Thiếu” (“Kết quả thẩm định?” → “Gửi Phiếu yêu cầu bổ sung (Mẫu 02)”): điều ' +
          'kiện “Kết quả thẩm định” là “Cần bổ sung” → “appraisal = upper case("supplement")”',
      ],
    ],
    [
      'the same budget in another unit, which is no difference',
      [['lt:budget="1.25WH" lt:form="sign"', 'lt:budget="75WM" lt:form="sign"']],
      [],
    ],
    [
      'where a flow leads to, and how often it may go back',
      [
        [
          'id="notifyStop_stopped" sourceRef="notifyStop" targetRef="stopped"',
          'id="notifyStop_stopped" sourceRef="notifyStop" targetRef="refused"',
        ],
        ['lt:maxTurns="1"', 'lt:maxTurns="2"'],
      ],
      [
        'Luồng “Thông báo dừng giải quyết (Mẫu 05)” → “Dừng giải quyết”: nơi đến “Dừng giải ' +
          'quyết” → “Không cấp”',
        'Luồng “Trả lại” (“Đã ký?” → “Chỉnh sửa dự thảo”): số lần quay lại tối đa 1 → 2',
      ],
    ],
    [
      'the default branch',
      [['default="outcome_granted"', 'default="outcome_refused"']],
      [
        'Luồng “Cấp” (“Kết quả?” → “Đã cấp giấy chứng nhận”): nhánh mặc định có → không',
        'Luồng “Không cấp” (“Kết quả?” → “Không cấp”): nhánh mặc định không → có',
      ],
    ],
    [
      'the message that is waited for',
      [['name="supplement-received"', 'name="supplement"']],
      ['Bước “Nhận hồ sơ bổ sung”: thông điệp “supplement-received” → “supplement”'],
    ],
    [
      'the kind of a step',
      [
        [
          /<bpmn:userTask id="returnResult"([\s\S]*?)<\/bpmn:userTask>/u,
          '<bpmn:manualTask id="returnResult"$1</bpmn:manualTask>',
        ],
      ],
      ['Bước “Trả kết quả”: loại việc của người → việc làm ngoài phần mềm'],
    ],
    [
      'the outcome of an end',
      [
        [
          'lt:outcome="stopped" lt:nationalStatus="8"',
          'lt:outcome="withdrawn" lt:nationalStatus="7"',
        ],
      ],
      [
        'Sự kiện “Dừng giải quyết”: kết quả của hồ sơ dừng giải quyết → người nộp rút hồ sơ',
        'Sự kiện “Dừng giải quyết”: trạng thái chuyển Cổng quốc gia 8 → 7',
      ],
    ],
  ] as const)('%s', async (_what, edits, sentences) => {
    const said = await toldOf(edits);

    expect(said).toEqual(sentences);
  });
});

describe('elements come and go', () => {
  it('a step taken out is told, and where the flow to it leads now', async () => {
    const said = await toldOf(withoutCorrection);

    expect(said).toEqual([
      'Bỏ bước “Chỉnh sửa dự thảo” (làn “Phòng Kinh tế cấp xã”, thời hạn 30 phút làm việc)',
      'Luồng “Trả lại” (“Đã ký?” → “Chỉnh sửa dự thảo”): ' +
        'nơi đến “Chỉnh sửa dự thảo” → “Duyệt và ký”',
    ]);
  });

  it('a new step is told with its lane and budget, at its place', async () => {
    const differences = compareVersions(await household(withoutCorrection), await household());

    expect(differences.map(({ change, subject }) => [change, subject.name])).toEqual([
      ['added', 'Chỉnh sửa dự thảo'],
      ['changed', 'Trả lại'],
    ]);
    const [added] = differences;
    expect(added).toMatchObject({ beforeId: null, afterId: 'correct' });
    expect(added?.process?.id).toBe('householdBusinessRegistration4h');
  });

  it('a flow between steps that stay is told, with its condition', async () => {
    const flow = '<bpmn:sequenceFlow id="outcome_granted"';
    const said = await toldOf([
      [
        flow,
        '<bpmn:sequenceFlow id="again" sourceRef="outcome" targetRef="sign">' +
          '<bpmn:conditionExpression>appraisal = "again"</bpmn:conditionExpression>' +
          `</bpmn:sequenceFlow>${flow}`,
      ],
    ]);

    expect(said).toEqual([
      'Thêm luồng “Kết quả?” → “Duyệt và ký” (điều kiện “Kết quả thẩm định” là “again”)',
    ]);
  });

  it('another order of the branches is told, because conditions are tried in order', async () => {
    const branch =
      /<bpmn:sequenceFlow id="appraisalResult_requestSupplement"[\s\S]*?sequenceFlow>/u;
    const before = await household();
    const moved = await household([
      [branch, ''],
      ['<bpmn:sequenceFlow id="requestSupplement_supplementReceived"', `${BRANCH}$&`],
    ]);

    expect(told(before, moved)).toEqual([
      'Cổng “Kết quả thẩm định?”: thứ tự xét các nhánh “Thiếu”, “Không đủ điều kiện” → ' +
        '“Không đủ điều kiện”, “Thiếu”',
    ]);
  });
});

const withoutCorrection = [
  [/<bpmn:userTask id="correct"[\s\S]*?userTask>/u, ''],
  [/<bpmn:sequenceFlow id="correct_sign"[^>]*>/u, ''],
  ['<bpmn:flowNodeRef>correct</bpmn:flowNodeRef>', ''],
  ['sourceRef="signResult" targetRef="correct"', 'sourceRef="signResult" targetRef="sign"'],
  [/<bpmndi:BPMNShape id="correct_di"[\s\S]*?BPMNShape>/u, ''],
  [/<bpmndi:BPMNEdge id="correct_sign_di"[\s\S]*?BPMNEdge>/u, ''],
  ['<bpmn:incoming>correct_sign</bpmn:incoming>', ''],
] as const;

const BRANCH =
  '<bpmn:sequenceFlow id="appraisalResult_requestSupplement" name="Thiếu" ' +
  'sourceRef="appraisalResult" targetRef="requestSupplement">' +
  '<bpmn:conditionExpression>appraisal = "supplement"</bpmn:conditionExpression>' +
  '</bpmn:sequenceFlow>';

describe('papers, fees, forms and decisions', () => {
  it('each change of a list is told with what it says', async () => {
    const before = await household();
    const [first, second, ...papers] = before.papers;
    const [fee] = before.fees;
    if (!first || !second || !fee) throw new Error('Expected papers and a fee.');
    const after = {
      ...before,
      papers: [
        { ...first, count: first.count + 1 },
        ...papers,
        { key: 'map', name: 'Sơ đồ', kind: 'copy' as const, count: 1, required: true },
      ],
      fees: [{ ...fee, amountDong: 0 }],
    };

    const said = told(before, after);

    expect(said).toEqual([
      `Giấy tờ “${first.name}”: số bản 1 → 2`,
      `Bỏ giấy tờ “${second.name}” (hình thức bản sao, số bản 1)`,
      'Thêm giấy tờ “Sơ đồ” (hình thức bản sao, số bản 1)',
      `Phí, lệ phí “${fee.name}”: mức thu 100.000 → 0 đồng`,
    ]);
  });

  it('fields of a form are told at the step that has it', async () => {
    const before = await household();
    const forms = before.forms.map((form) =>
      form.key === 'appraise'
        ? {
            ...form,
            fields: form.fields.slice(1).map((it) => ({ ...it, required: !it.required })),
          }
        : form,
    );
    const form = before.forms.find(({ key }) => key === 'appraise');

    const differences = compareVersions(before, { ...before, forms });

    expect(differences.length).toBe(form?.fields.length);
    expect(differences.map(({ change }) => change)).toContain('removed');
    expect(new Set(differences.map(({ beforeId, afterId }) => beforeId ?? afterId))).toEqual(
      new Set(['appraise']),
    );
    expect(new Set(differences.map(({ subject }) => subject.holder))).toEqual(
      new Set([form?.title.vi]),
    );
  });

  it('a form that goes takes its fields along in one line', async () => {
    const before = await household();
    const forms = before.forms.filter(({ key }) => key !== 'correct');

    const said = told(before, { ...before, forms });

    expect(said.filter((it) => it.startsWith('Bỏ'))).toHaveLength(1);
  });

  it('a decision table is compared rule by rule', async () => {
    const before = { ...(await household()), decisions: [await table('18', '"nhỏ"')] };
    const after = { ...(await household()), decisions: [await table('16', '"vừa"')] };

    const said = told(before, after);

    expect(said).toEqual([
      'Bảng quyết định “Nhóm tuổi”: thêm dòng “tuoi < 16” “"trẻ"”',
      'Bảng quyết định “Nhóm tuổi”: dòng “-” “"nhỏ"” → “"vừa"”',
      'Bảng quyết định “Nhóm tuổi”: bỏ dòng “tuoi < 18” “"trẻ"”',
    ]);
  });
});

async function table(age: string, rest: string): Promise<DecisionModel> {
  const parsed = await parseDecisions(`<?xml version="1.0"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
      <decision id="age" name="Nhóm tuổi">
        <decisionTable id="t" hitPolicy="FIRST">
          <input id="i"><inputExpression id="e"><text>tuoi</text></inputExpression></input>
          <output id="o" />
          <rule id="r1"><inputEntry id="a"><text>&lt; ${age}</text></inputEntry>
            <outputEntry id="b"><text>"trẻ"</text></outputEntry></rule>
          <rule id="r2"><inputEntry id="c"><text>-</text></inputEntry>
            <outputEntry id="f"><text>${rest}</text></outputEntry></rule>
        </decisionTable>
      </decision>
    </definitions>`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

describe('what is no difference', () => {
  it('a drawing whose shapes and lines only moved has none', async () => {
    const said = await toldOf([
      [/<dc:Bounds x="318" y="230"/u, '<dc:Bounds x="418" y="240"'],
      [/<di:waypoint x="382" y="310"/u, '<di:waypoint x="482" y="320"'],
    ]);

    expect(said).toEqual([]);
  });

  it.each(DRAWINGS)(
    '%s does not differ from itself, nor when all its ids are lost',
    async (file) => {
      const bpmn = readFileSync(file, 'utf8');
      const before = await household();
      const version = { ...before, definitions: await read(bpmn) };
      const renamed = { ...before, definitions: await read(withOtherIds(bpmn)) };

      expect(told(version, version)).toEqual([]);
      expect(told(version, renamed)).toEqual([]);
    },
  );
});

/** Every id and every reference to one; what a form is called by or a condition says stays. */
function withOtherIds(bpmn: string): string {
  return bpmn
    .replaceAll(/(?<=\b(?:id|default|bpmnElement|\w+Ref)=")/gu, 'other_')
    .replaceAll(/(?<=<bpmn:(?:incoming|outgoing|flowNodeRef)>)/gu, 'other_');
}
