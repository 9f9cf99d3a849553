import { describe, expect, it } from 'vitest';
import { parseDecisions } from '../../../../engine/decide/parseDecisions.ts';
import type { Json } from '../../../../engine/model/json.ts';
import { ask } from './asking.ts';
import { fileText, tableText, type TableDrawing } from './dmnText.ts';

const plain: TableDrawing = {
  inputs: [['amount']],
  outputs: [['level']],
  rules: [['> 5', '1']],
};

/** What is refused, as "rule reason at element". */
async function problemsOf(xml: string): Promise<readonly string[]> {
  const read = await parseDecisions(xml);
  const problems = read.ok ? [] : read.refusal;
  return problems.map(({ rule, facts, elementId }) =>
    [rule, facts['reason'] ?? facts['logic'] ?? '', elementId].filter((it) => it !== '').join(' '),
  );
}

it('a model is data that survives JSON, and answers alike after it', async () => {
  const read = await parseDecisions(tableText({ ...plain, rules: [['"a", > 5, ? != 2', '1']] }));

  expect(read.ok).toBe(true);
  expect(JSON.parse(JSON.stringify(read)) as Json).toEqual(read);
});

it.each([
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
])('tables of %s are read alike', async (namespace) => {
  const xml = tableText(plain).replace('https://www.omg.org/spec/DMN/20191111/MODEL/', namespace);

  expect(await ask(xml, { amount: 6 })).toEqual({ ok: true, value: 1 });
});

describe('a file is refused', () => {
  const table = (more: Partial<TableDrawing>): string => tableText({ ...plain, ...more });

  it.each<[string, string, string]>([
    ['that is no DMN', '<a/>', 'xml-not-dmn'],
    [
      'with a hit policy that DMN lacks',
      table({ policy: 'BEST' }),
      'decision-table-valid policy-unknown Fee',
    ],
    [
      'that orders without priorities',
      table({ policy: 'PRIORITY' }),
      'decision-table-valid no-priorities Fee',
    ],
    [
      'that adds up without collecting',
      table({ policy: 'FIRST', aggregation: 'SUM' }),
      'decision-table-valid aggregation-without-collect Fee',
    ],
    [
      'that adds up several outputs',
      table({
        policy: 'COLLECT',
        aggregation: 'SUM',
        outputs: [['a'], ['b']],
        rules: [['-', '1', '2']],
      }),
      'decision-table-valid aggregation-of-several Fee',
    ],
    ['without output', table({ outputs: [], rules: [] }), 'decision-table-valid no-output Fee'],
    [
      'whose outputs have one name',
      table({ outputs: [['a'], ['a']], rules: [] }),
      'decision-table-valid output-names Fee',
    ],
    [
      'with a rule that is too short',
      table({ rules: [['> 5']] }),
      'decision-table-valid entries-missing Fee',
    ],
    [
      'whose table is too large',
      table({ rules: Array.from({ length: 2_001 }, () => ['-', '1']) }),
      'decision-table-valid table-too-large Fee',
    ],
    [
      'with an entry that is no FEEL',
      table({ rules: [['> > 5', '1']] }),
      'expression-valid syntax Entry_1_1',
    ],
    [
      'with an entry that reads the clock',
      table({ rules: [['> now()', '1']] }),
      'expression-valid wall-clock Entry_1_1',
    ],
    [
      'with an output of another language',
      table({ rules: [['> 5', '${fee}']] }),
      'expression-valid other-language Entry_1_2',
    ],
    ['with an input of nothing', table({ inputs: [['']] }), 'expression-valid empty In_1'],
  ])('%s', async (_, xml, expected) => {
    expect(await problemsOf(xml)).toContain(expected);
  });

  it('with logic that is not executed', async () => {
    const boxed = fileText(
      '<decision id="A" name="A"><context><contextEntry><literalExpression><text>1</text>' +
        '</literalExpression></contextEntry></context></decision><decision id="B" name="B"/>',
    );

    expect(await problemsOf(boxed)).toEqual([
      'decision-executed context A',
      'decision-executed no-logic B',
    ]);
  });

  it('with requirements that lead nowhere or in a circle', async () => {
    const decision = (id: string, required: string): string =>
      `<decision id="${id}" name="${id}"><informationRequirement>` +
      `<requiredDecision href="#${required}"/></informationRequirement>` +
      '<literalExpression><text>1</text></literalExpression></decision>';
    const xml = fileText(decision('A', 'B') + decision('B', 'A') + decision('C', 'Gone'));

    expect(await problemsOf(xml)).toEqual([
      'decision-requirement circle A',
      'decision-requirement circle B',
      'decision-requirement outside-file C',
    ]);
  });

  it('with the line of what is wrong', async () => {
    const read = await parseDecisions(table({ rules: [['> > 5', '1']] }));

    expect(read.ok ? [] : read.refusal).toMatchObject([{ line: 5, elementId: 'Entry_1_1' }]);
  });
});
