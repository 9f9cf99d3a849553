import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierReceived } from '../../../api/contract/dossiers.ts';
import type { Form } from '../../../api/contract/forms.ts';
import type { PartyAnswer } from '../../../api/contract/parties.ts';
import type { Checked } from '../../../api/contract/procedures.ts';
import type { TaskChanged, TaskView } from '../../../api/contract/tasks.ts';
import { asId, type CommandId, type PersonId } from '../../../engine/model/ids.ts';
import { createProcedure } from '../../../engine/run/createProcedure.ts';
import { publishReviewed } from '../../support/publishReviewed.ts';
import {
  householdDossier,
  no,
  openApi,
  openTask,
  yes,
  type Client,
  type OpenApi,
} from './openApi.ts';

const L = (vi: string) => ({ vi, en: vi });

const FORM: Form = {
  key: 'all',
  title: L('Đủ kiểu'),
  fields: [
    { key: 'part', label: L('Phần 1'), kind: 'heading', required: false },
    {
      key: 'plate',
      label: L('Biển số'),
      kind: 'text',
      required: true,
      pattern: { text: String.raw`\d{2}[A-Z]-\d{5}`, message: L('Dạng 67A-12345.') },
      limits: { max: 12 },
    },
    { key: 'area', label: L('Diện tích'), kind: 'number', required: false, decimals: 1 },
    { key: 'feeDong', label: L('Lệ phí'), kind: 'money', required: false, limits: { min: 1000 } },
    { key: 'signedOn', label: L('Ngày ký'), kind: 'date', required: false, limits: { max: 0 } },
    {
      key: 'way',
      label: L('Cách'),
      kind: 'choice',
      required: false,
      options: [{ value: 'post', label: L('Bưu điện') }],
    },
    {
      key: 'papers',
      label: L('Giấy tờ'),
      kind: 'choices',
      required: false,
      options: [{ value: 'id', label: L('CCCD') }],
    },
    { key: 'isBusiness', label: L('Tổ chức?'), kind: 'boolean', required: false },
    {
      key: 'business',
      label: L('Tổ chức'),
      kind: 'business',
      required: true,
      visibleWhen: 'isBusiness = true',
    },
    {
      key: 'owner',
      label: L('Chủ hộ'),
      kind: 'person',
      required: false,
      prefill: '{idNumber: applicant.idNumber, name: applicant.name}',
    },
    { key: 'place', label: L('Nơi'), kind: 'address', required: false },
    {
      key: 'lines',
      label: L('Các khoản'),
      kind: 'table',
      required: false,
      limits: { max: 2 },
      columns: [
        { key: 'item', label: L('Khoản'), kind: 'text', required: true },
        { key: 'amountDong', label: L('Tiền'), kind: 'money', required: true },
      ],
    },
    {
      key: 'totalDong',
      label: L('Tổng'),
      kind: 'money',
      required: false,
      formula: 'sum(lines.amountDong)',
    },
    { key: 'note', label: L('Ghi chú'), kind: 'longText', required: false },
    { key: 'scan', label: L('Bản quét'), kind: 'file', required: false },
  ],
};

const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions id="d" targetNamespace="t"
    xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lt="urn:lienthong:bpmn:1">
  <bpmn:process id="p" isExecutable="true" lt:procedureCode="1.000017" lt:legalTerm="1WD">
    <bpmn:startEvent id="s"/>
    <bpmn:userTask id="fill" name="Điền" lt:agencyRole="one-stop" lt:post="receiver"
        lt:form="all" lt:budget="1WH"/>
    <bpmn:userTask id="again" name="Xem lại" lt:agencyRole="one-stop" lt:post="receiver"
        lt:form="all" lt:budget="1WH"/>
    <bpmn:endEvent id="e" lt:outcome="granted"/>
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="fill"/>
    <bpmn:sequenceFlow id="f2" sourceRef="fill" targetRef="again"/>
    <bpmn:sequenceFlow id="f3" sourceRef="again" targetRef="e"/>
  </bpmn:process>
</bpmn:definitions>`;

const RIGHT = { plate: '67A-12345' };

let api: OpenApi;
let counter: Client;
let taskId: string;
let procedureId: string;

beforeAll(async () => {
  api = await openApi();
  counter = await api.as('tiepnhan.binhan');
  await publish();
  taskId = await receive();
});

afterAll(async () => {
  await api.end();
});

async function publish(): Promise<void> {
  const { runtime } = api.services;
  const actor = { personId: asId<PersonId>('forms-test'), agencyId: null };
  const head = (name: string) => ({ actor, commandId: asId<CommandId>(`forms-${name}`) });
  const content = { bpmn: DRAWING, decisions: [], forms: [FORM], papers: [], fees: [] };
  const made = { code: '1.000017', name: 'Đủ kiểu', field: 'Thử' };
  const created = await createProcedure(runtime, { ...head('make'), ...made, content });
  if (!created.ok) throw new Error(JSON.stringify(created.refusal));
  ({ procedureId } = created.value);
  const wish = { procedureId, revision: 1, effectiveOn: '2026-11-23', legalBasis: null, note: '' };
  let count = 0;
  const published = await publishReviewed(runtime, { ...head('publish'), ...wish }, () => {
    count += 1;
    return asId<CommandId>(`forms-review-${count}`);
  });
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
}

async function receive(): Promise<string> {
  const wish = { ...householdDossier(), procedureId, papers: [] };
  const { dossierId } = await yes<DossierReceived>(counter.post('/dossiers', wish));
  return (await openTask(counter, dossierId)).taskId;
}

function complete(variables: object) {
  return counter.post(`/tasks/${taskId}/complete`, { variables });
}

const BAD: readonly (readonly [field: string, value: unknown, what: string, vi: string])[] = [
  ['part', 'x', 'unknown', 'Mục “part” của biểu mẫu: Biểu mẫu không có mục này.'],
  ['plate', 'ABC', 'pattern', 'Mục “Biển số” của biểu mẫu: Dạng 67A-12345.'],
  ['plate', '67A-123456789', 'too-long', 'Mục “Biển số” của biểu mẫu: Nhập nhiều nhất 12 ký tự.'],
  ['plate', '', 'missing', 'Mục “Biển số” của biểu mẫu: Mục này bắt buộc.'],
  [
    'area',
    1.25,
    'decimals',
    'Mục “Diện tích” của biểu mẫu: Nhập nhiều nhất 1 chữ số sau dấu phẩy.',
  ],
  ['area', 'rộng', 'kind', 'Mục “Diện tích” của biểu mẫu: Nhập một số.'],
  ['feeDong', 999, 'too-small', 'Mục “Lệ phí” của biểu mẫu: Không được nhỏ hơn 1.000.'],
  [
    'feeDong',
    1000.5,
    'kind',
    'Mục “Lệ phí” của biểu mẫu: Nhập số tiền bằng đồng, là số nguyên không âm.',
  ],
  [
    'signedOn',
    '2026-11-24',
    'too-late',
    'Mục “Ngày ký” của biểu mẫu: Không được sau ngày 23/11/2026.',
  ],
  ['way', 'fax', 'kind', 'Mục “Cách” của biểu mẫu: Chọn một trong các lựa chọn.'],
  ['papers', ['id', 'x'], 'kind', 'Mục “Giấy tờ” của biểu mẫu: Chọn trong các lựa chọn của mục.'],
  ['isBusiness', 'yes', 'kind', 'Mục “Tổ chức?” của biểu mẫu: Chọn có hoặc không.'],
  [
    'business',
    { taxCode: '0100000001', name: 'X' },
    'hidden',
    'Mục “Tổ chức” của biểu mẫu: Mục này không áp dụng với nội dung đã chọn, nên không được điền.',
  ],
  [
    'owner',
    { idNumber: '12', name: 'A' },
    'identity-number',
    'Mục “Chủ hộ” của biểu mẫu: Số định danh cá nhân (CCCD) gồm đúng 12 chữ số.',
  ],
  [
    'place',
    { provinceCode: 'H99', communeCode: 'H98.01' },
    'unit',
    'Mục “Nơi” của biểu mẫu: Chọn tỉnh, thành phố rồi chọn xã, phường thuộc tỉnh đó.',
  ],
  [
    'note',
    'x'.repeat(20_001),
    'too-long',
    'Mục “Ghi chú” của biểu mẫu: Nhập nhiều nhất 20.000 ký tự.',
  ],
  ['scan', 5, 'kind', 'Mục “Bản quét” của biểu mẫu: Giá trị không đúng kiểu của mục.'],
];

describe('the server refuses a value that does not fit, and says where and why', () => {
  test.each(BAD)('%s is refused, case %#', async (field, value, what, vi) => {
    const refused = await no(complete({ ...RIGHT, [field]: value }));

    expect(refused).toMatchObject({
      status: 422,
      code: 'FORM_INVALID',
      facts: { field, what },
      texts: { vi, en: expect.stringContaining('The field') },
    });
  });

  test('a cell is named by its row and column', async () => {
    const lines = [
      { item: 'A', amountDong: 1 },
      { item: 'B', amountDong: -1 },
    ];

    const refused = await no(complete({ ...RIGHT, lines }));

    expect(refused.facts).toMatchObject({ field: 'lines[2].amountDong', what: 'kind' });
  });
});

test('sums are written as the server computes them, and hidden fields as nothing', async () => {
  const place = { provinceCode: 'H99', communeCode: 'H99.21', street: 'Ấp Mỹ Thạnh' };
  const lines = [
    { item: 'Lệ phí', amountDong: 100_000 },
    { item: 'Thuế', amountDong: 250_000 },
  ];
  taskId = await receive();

  const { task } = await yes<TaskChanged>(
    complete({ ...RIGHT, isBusiness: false, place, lines, totalDong: 1, papers: ['id'] }),
  );

  const next = await openTask(counter, task.dossierId);
  const { values } = await yes<TaskView>(counter.get(`/tasks/${next.taskId}`));
  expect(values).toMatchObject({ totalDong: 350_000, place, lines, papers: ['id'] });
  expect(values).not.toHaveProperty('business');
});

test('a form is filled in with the applicant before anybody types', async () => {
  const id = await receive();

  const { values } = await yes<TaskView>(counter.get(`/tasks/${id}`));

  const { applicant } = householdDossier();
  expect(values['owner']).toEqual({ idNumber: applicant.idNumber, name: applicant.name });
});

describe('a person is looked up by number', () => {
  const ask = (client: Client, number: string) =>
    yes<PartyAnswer>(client.post('/parties/look-up', { number }));

  test('among the dossiers of their own agencies', async () => {
    const { applicant } = householdDossier();

    const { party } = await ask(counter, applicant.idNumber);

    expect(party).toMatchObject({ name: applicant.name, knownSince: '2026-11-23' });
  });

  test('a number of other agencies is unknown, like one that nobody has', async () => {
    const elsewhere = await api.as('motcua.thanhphu');
    const { applicant } = householdDossier();

    expect(await ask(elsewhere, applicant.idNumber)).toEqual({ party: null });
    expect(await ask(counter, '999999999999')).toEqual({ party: null });
  });

  test('only numbers are asked for, and by people with an account', async () => {
    expect(await no(counter.post('/parties/look-up', { number: 'Hường' }))).toMatchObject({
      code: 'REQUEST_INVALID',
    });
    expect((await api.nobody.post('/parties/look-up', { number: '999999999999' })).status).toBe(
      401,
    );
  });
});

test('a form that is not right keeps its procedure from being published', async () => {
  const designer = await api.as('caicach.tinh');
  const broken = { ...FORM.fields[1]!, key: 'sum', formula: 'lines.amountDong +' };
  const forms = [{ ...FORM, fields: [...FORM.fields, broken] }];

  const { problems } = await yes<Checked>(
    designer.post(`/procedures/${procedureId}/check`, { bpmn: DRAWING, decisions: [], forms }),
  );

  expect(problems.filter(({ rule }) => rule === 'form-valid')).toMatchObject([
    { severity: 'error', elementId: 'fill', message: { vi: expect.stringContaining('Công thức') } },
  ]);
});
