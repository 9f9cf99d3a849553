import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fee } from '../../../../../engine/model/form.ts';
import { decideFees, type FeeCase } from '../../../../../engine/run/payments/decideFees.ts';

const FEE: Fee = {
  key: 'permit',
  name: 'Lệ phí',
  amountDong: 75_000,
  when: 'intake',
  mark: 'proposal',
};
const CASE: FeeCase = { channel: 'counter', receivedOn: '2026-11-23', variables: {} };

function decided(fee: Partial<Fee>, setting: Partial<FeeCase> = {}) {
  const [line] = decideFees([{ ...FEE, ...fee }], { ...CASE, ...setting });
  return [line?.amountDong, line?.isOnlineRate];
}

describe('what a fee comes to', () => {
  test.each<[string, Partial<Fee>, Partial<FeeCase>, [number | null, boolean]]>([
    ['its amount', {}, {}, [75_000, false]],
    ['at the counter no rate for online', { online: { amountDong: 0 } }, {}, [75_000, false]],
    ['by post neither', { online: { amountDong: 0 } }, { channel: 'post' }, [75_000, false]],
    ['online its rate', { online: { amountDong: 0 } }, { channel: 'online' }, [0, true]],
    ['for each copy', { timesVariable: 'copies' }, { variables: { copies: 3 } }, [225_000, false]],
    ['unknown before the copies are', { timesVariable: 'copies' }, {}, [null, false]],
    ['none for no copy', { timesVariable: 'copies' }, { variables: { copies: 0 } }, [0, false]],
    ['a half copy is none', { timesVariable: 'n' }, { variables: { n: 1.5 } }, [null, false]],
    ['the sum of a notice', { amountVariable: 'sum' }, { variables: { sum: 20 } }, [20, false]],
    ['a text is no sum', { amountVariable: 'sum' }, { variables: { sum: '20' } }, [null, false]],
    ['a debt is no sum', { amountVariable: 'sum' }, { variables: { sum: -1 } }, [null, false]],
    [
      'of what every object has nothing is read',
      { amountVariable: 'constructor' },
      {},
      [null, false],
    ],
    [
      'a notice has no rate for online',
      { amountVariable: 'sum', online: { amountDong: 0 } },
      { channel: 'online', variables: { sum: 20 } },
      [20, false],
    ],
  ])('%s', (_name, fee, setting, expected) => {
    expect(decided(fee, setting)).toEqual(expected);
  });

  test.each<[string, boolean]>([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('the rate for online holds from its first day to its last: %s', (receivedOn, holds) => {
    const online = { amountDong: 10, from: '2026-07-01', to: '2026-12-31' };
    const setting = { channel: 'online', receivedOn } as const;
    expect(decided({ online }, setting)).toEqual(holds ? [10, true] : [75_000, false]);
  });

  test('without a beginning or an end it holds on that side for ever', () => {
    const online = { channel: 'online' } as const;
    expect(decided({ online: { amountDong: 1, to: '2026-11-23' } }, online)[1]).toBe(true);
    expect(decided({ online: { amountDong: 1, to: '2026-11-22' } }, online)[1]).toBe(false);
    expect(decided({ online: { amountDong: 1, from: '2026-11-24' } }, online)[1]).toBe(false);
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyCase: fc.Arbitrary<FeeCase> = fc.record({
  channel: fc.constantFrom('counter', 'post', 'online'),
  receivedOn: day,
  variables: fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.nat(), fc.double(), fc.string())),
});
const anyFee: fc.Arbitrary<Fee> = fc.record(
  {
    key: fc.string(),
    name: fc.string(),
    amountDong: fc.nat(),
    when: fc.constantFrom('intake', 'notice', 'return'),
    mark: fc.constantFrom('fact', 'proposal'),
    online: fc.record(
      { amountDong: fc.nat(), from: day, to: day },
      { requiredKeys: ['amountDong'] },
    ),
    timesVariable: fc.constantFrom('a', 'c'),
    amountVariable: fc.constantFrom('b', 'c'),
  },
  { requiredKeys: ['key', 'name', 'amountDong', 'when', 'mark'] },
);

describe('whatever the fees and the dossier', () => {
  test('every fee has its line, with whole đồng from nothing up, or none known', () => {
    fc.assert(
      fc.property(fc.array(anyFee), anyCase, (fees, setting) => {
        const lines = decideFees(fees, setting);
        expect(lines.map(({ feeKey }) => feeKey)).toEqual(fees.map(({ key }) => key));
        for (const { amountDong } of lines) {
          if (amountDong === null) continue;
          expect(Number.isSafeInteger(amountDong) && amountDong >= 0).toBe(true);
        }
      }),
    );
  });

  test('the channel changes only what has a rate for online', () => {
    fc.assert(
      fc.property(anyFee, anyCase, ({ online: _online, ...fee }, setting) => {
        const amounts = (['counter', 'post', 'online'] as const).map(
          (channel) => decideFees([fee], { ...setting, channel })[0]?.amountDong,
        );
        expect(new Set(amounts).size).toBe(1);
      }),
    );
  });
});
