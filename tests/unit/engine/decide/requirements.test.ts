import { expect, it } from 'vitest';
import { ask } from './asking.ts';
import { fileText, tableLogic } from './dmnText.ts';

const requires = (...ids: readonly string[]): string =>
  ids
    .map(
      (id) => `<informationRequirement><requiredDecision href="#${id}"/></informationRequirement>`,
    )
    .join('');
const literal = (id: string, text: string, required = ''): string =>
  `<decision id="${id}" name="${id}"><variable name="${id.toLowerCase()}"/>${required}
  <literalExpression><text>${text}</text></literalExpression></decision>`;

it('a literal expression has the value of its text', async () => {
  const xml = fileText(literal('Fee', '= pages * 1000 + 500'));

  expect(await ask(xml, { pages: 3 })).toEqual({ ok: true, value: 3500 });
});

it('a decision sees the values of the decisions it requires, under their variables', async () => {
  const table = tableLogic({
    inputs: [['area']],
    outputs: [['fee']],
    rules: [
      ['"rural"', 'base / 2'],
      ['not("rural")', 'base'],
    ],
  });
  const xml = fileText(
    `<decision id="Fee" name="Fee">${requires('Base', 'Area')}${table}</decision>` +
      literal('Base', 'pages * 100') +
      literal('Area', 'if zone > 2 then "rural" else "town"', requires('Base')),
  );

  expect(await ask(xml, { pages: 4, zone: 3 })).toEqual({ ok: true, value: 200 });
  expect(await ask(xml, { pages: 4, zone: 1 })).toEqual({ ok: true, value: 400 });
});

it('the failure of a required decision is told with its own id', async () => {
  const xml = fileText(literal('Fee', 'base + 1', requires('Base')) + literal('Base', '1 / zero'));

  const answer = await ask(xml, { zero: 0 });

  expect(answer).toMatchObject({
    ok: false,
    facts: { code: 'EXPRESSION_FAILED', decisionId: 'Base', values: 'zero = 0' },
  });
});

it('declared input that is not given is null, a name not declared is a failure', async () => {
  const inputs = '<informationRequirement><requiredInput href="#In"/></informationRequirement>';
  const table = tableLogic({
    policy: 'FIRST',
    inputs: [['age']],
    outputs: [['fee']],
    rules: [
      ['null', '"ask"'],
      ['-', '"free"'],
    ],
  });
  const declared = fileText(
    `<inputData id="In" name="age"/><decision id="Fee" name="Fee">${inputs}${table}</decision>`,
  );
  const undeclared = fileText(`<decision id="Fee" name="Fee">${table}</decision>`);

  expect(await ask(declared, {})).toEqual({ ok: true, value: 'ask' });
  expect(await ask(declared, { age: 70 })).toEqual({ ok: true, value: 'free' });
  expect(await ask(undeclared, {})).toMatchObject({ facts: { code: 'EXPRESSION_FAILED' } });
});

it('the moment of the step is dossier.now', async () => {
  const xml = fileText(literal('Fee', 'dossier.now'));

  expect(await ask(xml, {})).toEqual({ ok: true, value: '2026-03-02T08:00:00+07:00' });
});

it('a decision that the file does not have is a failure', async () => {
  expect(await ask(fileText(literal('Fee', '1')), {}, 'Other')).toMatchObject({
    ok: false,
    facts: { code: 'DECISION_UNKNOWN' },
  });
});
