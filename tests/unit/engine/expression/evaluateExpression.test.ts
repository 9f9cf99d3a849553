import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/model/json.ts';
import {
  evaluateCondition,
  evaluateExpression,
} from '../../../../engine/expression/evaluateExpression.ts';

const AT = Date.parse('2026-03-02T01:00:00Z');
const VARIABLES = {
  amount: 7,
  zero: 0,
  text: '7',
  yes: true,
  no: false,
  nothing: null,
  list: [1, 2],
  dossier: { code: 'H-1' },
};

function evaluated(text: string): Json | string {
  const result = evaluateExpression(text, { variables: VARIABLES, at: AT });
  return result.ok ? result.value : `failed: ${result.facts['reason'] ?? ''}`;
}

describe('evaluateExpression', () => {
  it('finds names of several words among thousands of others', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => [`v${index}`, index] as const);
    const words = { 'total fee': 7, 'total - paid': 3, 'a/b': 2, in: 9 };
    const variables: { [name: string]: Json } = { ...Object.fromEntries(names), ...words };

    const texts = ['total fee + v4999', 'total  fee + 0', 'total - paid + 0', 'total-paid + a/b'];
    const values = texts.map((text) => evaluateExpression(text, { variables, at: AT }));

    expect(values).toEqual([5_006, 7, 3, 5].map((value) => ({ ok: true, value })));
  });

  it.each<[string, Json]>([
    ['amount', 7],
    ['= amount', 7],
    ['amount * 2 + 1', 15],
    ['yes and amount > 3', true],
    ['no or amount = 7', true],
    ['nothing = null', true],
    ['nothing != null and nothing > 1', false],
    ['nothing != null and nothing.part = 1', false],
    ['nothing = null or (yes and nothing.part = 1)', true],
    ['zero != 0 and amount / zero > 1', false],
    ['if zero = 0 then 1 else amount / zero', 1],
    ['text = "7"', true],
    ['count(list) > 1', true],
    ['amount in [1..9]', true],
    ['dossier.code', 'H-1'],
    ['dossier.now', '2026-03-02T08:00:00+07:00'],
    ['date("2026-03-02") + duration("P1D")', '2026-03-03'],
    ['{a: amount}', { a: 7 }],
  ])('%s is %j', (text, value) => {
    expect(evaluated(text)).toEqual(value);
  });

  it.each([
    'missing',
    'missing = null',
    'amount + text',
    'amount / zero',
    'amount < text',
    'text > amount',
    'nothing > 1',
    'yes and amount',
    'if nothing then 1 else 2',
    'dossier.missing',
    'yes and nothing.part = 1',
    'no and missing = 1',
    'unknown(1)',
    'amount +',
    '1 +* 2',
  ])('%s fails instead of giving null', (text) => {
    expect(JSON.stringify(evaluated(text))).toMatch(/^"failed: ./);
  });

  it('names the values that it was given', () => {
    const result = evaluateExpression('amount < text', { variables: VARIABLES, at: AT });

    expect(result).toMatchObject({ ok: false, facts: { values: 'amount = 7, text = "7"' } });
  });
});

describe('evaluateCondition', () => {
  it('accepts true and false only', () => {
    const scope = { variables: VARIABLES, at: AT };

    expect(evaluateCondition('yes', scope)).toEqual({ ok: true, value: true });
    expect(evaluateCondition('amount', scope).ok).toBe(false);
    expect(evaluateCondition('nothing', scope).ok).toBe(false);
  });
});
