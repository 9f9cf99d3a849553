import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SubmissionView } from '../../../api/contract/submissions.ts';
import { FORM_FIELD_LISTS, saidLines, type Said } from './formFieldLists.ts';
import { openAtCounter, submit } from './intake.ts';
import { no, yes } from './openApi.ts';
import { expectInOrder, openCounter, type OpenCounter } from './openCounter.ts';

const UNIT = 'Trung tâm Phục vụ hành chính công xã Bình An';

let api: OpenCounter;

beforeAll(async () => {
  api = await openCounter();
});

afterAll(async () => {
  await api.end();
});

const CORRECT = 'Sửa lại trong tờ khai: Tên hộ kinh doanh.';

/** What the forms name of what was handed in; its code is the number. */
function said(number: string, formDay: string): Said {
  return {
    letterParent: 'ỦY BAN NHÂN DÂN XÃ BÌNH AN',
    letterUnit: UNIT.toUpperCase(),
    place: 'Bình An',
    formDay,
    code: number,
    unit: UNIT,
    name: 'Nguyễn Thị Hường',
    address: 'Số 12, ấp Mỹ Thạnh',
    phone: '0900000123',
    email: 'huong@vidu.example',
    asked: 'Đăng ký thành lập hộ kinh doanh liên thông cấp mã số thuế (mã thủ tục 1.001612)',
    receiver: 'Trần Thị Mai Khanh',
  };
}

describe.each([
  {
    edition: 'tt03-2025',
    day: '2026-11-23',
    words: 'ngày 23 tháng 11 năm 2026',
    limit: 'ngày 14 tháng 12 năm 2026',
  },
  {
    edition: 'tt01-2018',
    day: '2025-08-04',
    words: 'ngày 04 tháng 08 năm 2025',
    limit: 'ngày 25 tháng 08 năm 2025',
  },
] as const)('before receipt, in the edition $edition', ({ edition, day, words, limit }) => {
  const lines = (kind: 'supplement-request' | 'refusal', facts: Said) =>
    saidLines(FORM_FIELD_LISTS[edition][kind] ?? [], facts).map((line) =>
      line.replace('Mã hồ sơ: DK.', 'Mã đăng ký: DK.'),
    );

  test('02 says what the counter asks for, and until when', async () => {
    api.setNow(`${day}T09:00:00+07:00`);
    const { counter, view } = await openAtCounter(api, await submit(api));
    const path = `/submissions/${view.submissionId}`;
    expect(view.printedForms).toEqual([]);
    expect(await no(counter.get(`${path}/supplement-request.pdf`))).toMatchObject({
      code: 'FORM_DOES_NOT_APPLY',
      facts: { form: 'supplement-request', why: 'NO_SUPPLEMENT_ASKED' },
    });

    const text = '- Tờ khai chưa ký\n- Giấy ủy quyền';
    const wish = { text, answersAsked: ['householdName'] };
    const asked = await yes<SubmissionView>(counter.post(`${path}/ask`, wish));
    expect(asked.printedForms).toMatchObject([
      { kind: 'supplement-request', number: '02', edition },
    ]);
    const [form] = asked.printedForms;
    const pages = await api.print((form?.url ?? '').replace('/api', ''));

    expectInOrder(
      pages,
      lines('supplement-request', {
        ...said(view.number, words),
        items: `Tờ khai chưa ký 1. Giấy ủy quyền 2. ${CORRECT} 3.`,
        reason: '……',
        deadline: `09 giờ 00 phút, ${limit}`,
        guidePhone: '……',
        guideName: 'Trần Thị Mai Khanh',
      }),
    );
  });

  test('03 gives the reason of the refusal', async () => {
    api.setNow(`${day}T09:00:00+07:00`);
    const { counter, view } = await openAtCounter(api, await submit(api));
    const path = `/submissions/${view.submissionId}`;
    const reason = 'Không thuộc thẩm quyền giải quyết của xã.';
    const refused = await yes<SubmissionView>(counter.post(`${path}/refuse`, { text: reason }));
    expect(refused.printedForms.map(({ number, kind }) => [number, kind])).toEqual([
      ['03', 'refusal'],
    ]);

    expectInOrder(
      await api.print(`${path}/refusal.pdf`),
      lines('refusal', {
        ...said(view.number, words),
        refusedStep: 'không tiếp nhận, giải quyết',
        refusedStepTitle: 'TIẾP NHẬN',
        reason,
      }),
    );
  });
});

test('they are for those who handle what was handed in at that counter', async () => {
  api.setNow('2026-11-24T09:00:00+07:00');
  const { counter, view } = await openAtCounter(api, await submit(api));
  const path = `/submissions/${view.submissionId}`;
  await yes(counter.post(`${path}/refuse`, { text: 'Nộp sai nơi.' }));

  const statusFor = async (username: string) =>
    (await (await api.as(username)).get(`${path}/refusal.pdf`)).status;
  expect(await statusFor('truongmotcua.binhan')).toBe(200);
  expect(await statusFor('chuyenvien.binhan')).toBe(403);
  expect(await statusFor('motcua.thanhphu')).toBe(404);
  expect((await api.nobody.get(`${path}/refusal.pdf`)).status).toBe(401);
});
