import { describe, expect, it } from 'vitest';
import { askTable, ask } from './asking.ts';
import { tableText, type TableDrawing } from './dmnText.ts';

/** Two rules that overlap from 10 on, in the order of the file. */
const overlapping = (more: Partial<TableDrawing>, outputs = ['"low"', '"high"']): TableDrawing => ({
  inputs: [['amount']],
  outputs: [['level']],
  rules: [
    ['< 20', outputs[0] ?? ''],
    ['>= 10', outputs[1] ?? ''],
  ],
  ...more,
});

describe('a table that gives one of its rules', () => {
  it('is unique when it says nothing, and gives the one rule that matches', async () => {
    expect(await askTable(overlapping({}), { amount: 5 })).toBe('low');
    expect(await askTable(overlapping({ policy: 'UNIQUE' }), { amount: 25 })).toBe('high');
  });

  it('fails under unique when rules overlap, and names them', async () => {
    const answer = await ask(tableText(overlapping({})), { amount: 15 });

    expect(answer).toEqual({
      ok: false,
      facts: {
        code: 'RULES_OVERLAP',
        decisionId: 'Fee',
        expression: '',
        reason: 'Expected one matching rule, but rules 1, 2 match.',
        values: '[["low"],["high"]]',
      },
    });
  });

  it('gives under any what all matching rules agree on, and fails where they differ', async () => {
    const same = overlapping({ policy: 'ANY' }, ['"level"', '"level"']);

    expect(await askTable(same, { amount: 15 })).toBe('level');
    expect(await askTable(overlapping({ policy: 'ANY' }), { amount: 15 })).toBe('OUTPUTS_DIFFER');
  });

  it('gives under priority the output listed first, whatever the order of rules', async () => {
    const table = overlapping({ policy: 'PRIORITY', outputs: [['level', '"high","low"']] });

    expect(await askTable(table, { amount: 15 })).toBe('high');
    expect(await askTable(table, { amount: 5 })).toBe('low');
  });

  it('gives under priority the best of the first column, then of the next', async () => {
    const table: TableDrawing = {
      policy: 'PRIORITY',
      inputs: [['amount']],
      outputs: [
        ['level', '"high","low"'],
        ['speed', '"fast","slow"'],
      ],
      rules: [
        ['-', '"low"', '"fast"'],
        ['-', '"high"', '"slow"'],
        ['-', '"high"', '"fast"'],
      ],
    };

    expect(await askTable(table, { amount: 1 })).toEqual({ level: 'high', speed: 'fast' });
  });

  it('gives under first the first rule, and does not look at the ones behind', async () => {
    const table = overlapping({ policy: 'FIRST' });
    const rules = [...table.rules, ['> unknown', '"never"']];

    expect(await askTable({ ...table, rules }, { amount: 15 })).toBe('low');
    expect(await askTable({ ...table, rules }, { amount: 25 })).toBe('high');
  });
});

describe('a table that gives many of its rules', () => {
  it('gives under rule order every hit in the order of the rules', async () => {
    const table = overlapping({ policy: 'RULE ORDER' });

    expect(await askTable(table, { amount: 15 })).toEqual(['low', 'high']);
    expect(await askTable(table, { amount: 5 })).toEqual(['low']);
  });

  it('gives under output order every hit, the most important first', async () => {
    const table = overlapping({ policy: 'OUTPUT ORDER', outputs: [['level', '"high","low"']] });

    expect(await askTable(table, { amount: 15 })).toEqual(['high', 'low']);
  });

  it('gives under collect every hit, also equal ones', async () => {
    const table = overlapping({ policy: 'COLLECT' }, ['7', '7']);

    expect(await askTable(table, { amount: 15 })).toEqual([7, 7]);
  });

  it.each([
    ['SUM', 15, 30],
    ['COUNT', 2, 2],
    ['MIN', 5, 10],
    ['MAX', 10, 20],
  ])('takes the %s of what it collects', async (aggregation, ofFirst, ofSecond) => {
    const first = overlapping({ policy: 'COLLECT', aggregation }, ['5', '10']);
    const second = overlapping({ policy: 'COLLECT', aggregation }, ['10', '20']);

    expect(await askTable(first, { amount: 15 })).toBe(ofFirst);
    expect(await askTable(second, { amount: 15 })).toBe(ofSecond);
  });

  it('finds the earliest of dates, and cannot add texts', async () => {
    const dates = ['date("2026-05-01")', 'date("2026-04-30")'];
    const least = overlapping({ policy: 'COLLECT', aggregation: 'MIN' }, dates);
    const sum = overlapping({ policy: 'COLLECT', aggregation: 'SUM' });

    expect(await askTable(least, { amount: 15 })).toBe('2026-04-30');
    expect(await askTable(sum, { amount: 15 })).toBe('NOT_COMPARABLE');
  });
});

describe('a table in which no rule matches', () => {
  const missing = (more: Partial<TableDrawing>): TableDrawing => ({
    inputs: [['amount']],
    outputs: [['level']],
    rules: [['> 100', '1']],
    ...more,
  });

  it.each(['UNIQUE', 'ANY', 'FIRST', 'RULE ORDER', 'COLLECT'])('gives null: %s', async (policy) => {
    expect(await askTable(missing({ policy }), { amount: 1 })).toBeNull();
  });

  it.each(['PRIORITY', 'OUTPUT ORDER'])('gives null: %s', async (policy) => {
    expect(
      await askTable(missing({ policy, outputs: [['level', '1, 2']] }), { amount: 1 }),
    ).toBeNull();
  });

  it.each([
    ['SUM', null],
    ['MIN', null],
    ['MAX', null],
    ['COUNT', 0],
  ])('has a %s of nothing', async (aggregation, value) => {
    expect(await askTable(missing({ policy: 'COLLECT', aggregation }), { amount: 1 })).toBe(value);
  });

  it('gives its default outputs, as one value or in a list as its policy has it', async () => {
    const outputs = [['level', undefined, '"standard"']] as const;

    expect(await askTable(missing({ outputs }), { amount: 1 })).toBe('standard');
    expect(await askTable(missing({ outputs, policy: 'RULE ORDER' }), { amount: 1 })).toEqual([
      'standard',
    ]);
    const sum = missing({ outputs, policy: 'COLLECT', aggregation: 'SUM' });
    expect(await askTable(sum, { amount: 1 })).toBe('standard');
  });

  it('gives null for the output without default beside one that has it', async () => {
    const table = missing({
      outputs: [['level', undefined, '"standard"'], ['fee']],
      rules: [['> 100', '"high"', '5']],
    });

    expect(await askTable(table, { amount: 1 })).toEqual({ level: 'standard', fee: null });
  });
});
