import { beforeAll, expect, it } from 'vitest';

import { createTranslate } from '../../../../../designer/i18n/createTranslate.ts';
import { trialVi } from '../../../../../designer/i18n/trialVi.ts';
import { eventWords } from '../../../../../designer/modeler/trial/eventWords.ts';
import type { FlowUnderTest } from '../../../../../engine/testing/flowUnderTest.ts';
import { playTrial } from '../../../../../engine/testing/trial/playTrial.ts';
import type { TrialMove } from '../../../../../engine/testing/trial/trial.ts';
import { openProcedure } from '../../../../support/openProcedure.ts';

const MOVES: readonly TrialMove[] = [
  complete('intake'),
  complete('assign'),
  complete('appraise', { appraisal: 'supplement' }),
  complete('requestSupplement'),
  { kind: 'pass-to-timer', elementId: 'supplementOverdue' },
  complete('notifyStop'),
];

let flow: FlowUnderTest;

beforeAll(async () => {
  flow = await openProcedure('household-business-registration');
});

it('what happened is told with who did it, what was decided and where it went', () => {
  const told = tell(MOVES);

  expect(told[0]).toBe('Một cửa: Tiếp nhận hồ sơ · chuyển tới “Kiểm tra, số hóa và chuyển hồ sơ”');
  expect(told[3]).toBe(
    'division:officer tại Phòng Kinh tế cấp xã: Hoàn thành “Thẩm định hồ sơ” · ' +
      'Kết quả thẩm định: Cần bổ sung · nhánh “Thiếu” · ' +
      'chuyển tới “Gửi Phiếu yêu cầu bổ sung (Mẫu 02)”',
  );
});

it('time that passes tells which timer fired and what it interrupted', () => {
  const told = tell(MOVES);

  expect(told[5]).toBe(
    'Thời gian: Thời gian trôi · hết giờ “Quá 15 ngày làm việc” · ngắt “Nhận hồ sơ bổ sung” · ' +
      'chuyển tới “Thông báo dừng giải quyết (Mẫu 05)”',
  );
});

it('the end is told by its name', () => {
  expect(tell(MOVES).at(-1)).toContain('kết thúc: Dừng giải quyết');
});

function tell(moves: readonly TrialMove[]): readonly string[] {
  const start = { receivedAt: '2026-02-13T15:20:00+07:00', variables: {} };
  const played = playTrial(flow, { start, moves });
  if (!played.ok) throw new Error(JSON.stringify(played.refusal));
  const frame = {
    flow,
    t: createTranslate(trialVi),
    pick: ({ vi }: { readonly vi: string }) => vi,
    roleName: ({ performer, laneName }: { performer: string | null; laneName: string }) =>
      `${performer ?? ''} tại ${laneName}`,
  };
  return played.value.state.events.map((event) => {
    const { who, what, details } = eventWords(event, frame);
    return `${who}: ${[what, ...details].join(' · ')}`;
  });
}

function complete(elementId: string, variables = {}): TrialMove {
  return { kind: 'complete', elementId, item: null, variables, pace: 'whole-budget' };
}
