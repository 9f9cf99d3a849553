import { describe, expect, test } from 'vitest';
import { checkForms } from '../../../../engine/form/checkForms.ts';
import { findFormProblems } from '../../../../engine/form/findFormProblems.ts';
import { presentFormProblem } from '../../../../engine/form/texts/presentFormProblem.ts';
import { sayFormProblem } from '../../../../engine/form/texts/sayFormProblem.ts';
import type { Form, FormField } from '../../../../engine/model/form.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

const LABEL = { vi: 'Mục', en: 'Field' };
const AMOUNT = field('amount', { kind: 'number' });
const ROWS = field('rows', { kind: 'table', columns: [AMOUNT] });
const ANSWER = field('answer', {
  kind: 'choice',
  options: [{ value: 'yes', label: { vi: 'Có', en: 'Yes' } }],
});

function field(key: string, more: Partial<FormField> = {}): FormField {
  return { key, label: LABEL, kind: 'text', required: false, ...more };
}

function form(...fields: readonly FormField[]): Form {
  return { key: 'f', title: { vi: 'Phiếu', en: 'Sheet' }, fields };
}

function told(...fields: readonly FormField[]) {
  return findFormProblems(form(...fields)).map(({ field: of, what, name }) => [of, what, name]);
}

describe('a form that is not right', () => {
  test.each([
    ['no label', [field('a', { label: { vi: ' ', en: '' } })], ['a', 'label-missing', 'a']],
    ['one name for two', [field('a'), field('a')], ['a', 'key-twice', 'a']],
    ['no choices', [field('a', { kind: 'choice' })], ['a', 'options-missing', 'a']],
    ['no columns', [field('a', { kind: 'table' })], ['a', 'columns-missing', 'a']],
    [
      'a table in a table',
      [field('a', { kind: 'table', columns: [ROWS] })],
      ['a.rows', 'column-kind', 'table'],
    ],
    ['crossed limits', [field('a', { limits: { min: 2, max: 1 } })], ['a', 'limits-crossed', 'a']],
    [
      'a pattern that cannot be read',
      [field('a', { pattern: { text: '(a+)+', message: LABEL } })],
      ['a', 'pattern-unreadable', 'a'],
    ],
    ['a computed file', [field('a', { kind: 'file', formula: '1' })], ['a', 'formula-kind', 'a']],
    [
      'a number in a line of words',
      [field('a', { kind: 'number', prints: 'stop-reason' })],
      ['a', 'prints-kind', 'a'],
    ],
    ['no FEEL', [field('a', { formula: 'a +' })], ['a', 'feel-refused', 'syntax']],
    [
      'the clock of the machine',
      [field('a', { formula: 'now()' })],
      ['a', 'feel-refused', 'wall-clock'],
    ],
    ['a name of nobody', [field('a', { visibleWhen: 'b = 1' })], ['a', 'name-unknown', 'b']],
    [
      'a field below',
      [field('a', { visibleWhen: 'b = "x"' }), field('b')],
      ['a', 'name-below', 'b'],
    ],
    ['itself', [field('a', { formula: 'a' })], ['a', 'name-below', 'a']],
    [
      'a number compared with words',
      [AMOUNT, field('b', { visibleWhen: 'amount = "much"' })],
      ['b', 'kinds-differ', 'amount'],
    ],
    [
      'a choice that is not offered',
      [ANSWER, field('b', { visibleWhen: 'answer = "no"' })],
      ['b', 'option-unknown', 'answer'],
    ],
  ])('says so: %s', (_, fields, expected) => {
    expect(told(...fields)).toContainEqual(expected);
  });

  test.each([
    ['a sum over rows', [ROWS, field('total', { kind: 'number', formula: 'sum(rows.amount)' })]],
    [
      'a filter of rows',
      [ROWS, field('n', { kind: 'number', formula: 'count(rows[amount > 2])' })],
    ],
    [
      'an iteration',
      [ROWS, field('n', { kind: 'number', formula: 'sum(for r in rows return r.amount * 2)' })],
    ],
    ['nothing of a field', [AMOUNT, field('b', { visibleWhen: 'amount != null' })]],
    ['the moment', [field('a', { visibleWhen: 'dossier.now != null' })]],
  ])('and nothing of %s', (_, fields) => {
    expect(told(...fields)).toEqual([]);
  });
});

test('a problem is a sentence in both languages', () => {
  const said = sayFormProblem({ what: 'feel-refused', part: 'formula', name: 'syntax' });

  expect(said).toEqual({ vi: 'Công thức sai cú pháp.', en: expect.stringContaining('formula') });
});

const DRAWING = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:lt="urn:lienthong:bpmn:1" id="d" targetNamespace="t">
  <process id="p" isExecutable="true">
    <startEvent id="s"/>
    <userTask id="ask" name="Hỏi" lt:form="f"/>
    <exclusiveGateway id="g" default="no"/>
    <endEvent id="e1"/>
    <endEvent id="e2"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="ask"/>
    <sequenceFlow id="f2" sourceRef="ask" targetRef="g"/>
    <sequenceFlow id="yes" sourceRef="g" targetRef="e1">
      <conditionExpression>CONDITION</conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="no" sourceRef="g" targetRef="e2"/>
  </process>
</definitions>`;

async function problemsOf(condition: string, ...fields: readonly FormField[]) {
  const parsed = await parseDefinitions(DRAWING.replace('CONDITION', condition));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return checkForms(parsed.value, [form(...fields)]);
}

describe('forms of a drawing', () => {
  test('an error in a form stands at the step that has it', async () => {
    const [first] = await problemsOf('answer = "yes"', ANSWER, field('b', { formula: 'nobody' }));

    expect(first).toMatchObject({ rule: 'form-valid', severity: 'error', elementId: 'ask' });
    expect(first && presentFormProblem(first)?.vi).toBe(
      'Biểu mẫu “Phiếu”, mục “Mục”: Công thức đọc “nobody”, ' +
        'nhưng biểu mẫu không có mục nào tên như vậy.',
    );
  });

  test('a condition of a flow knows what the fields hold', async () => {
    expect(await problemsOf('answer = "yes" and amount &gt; 3', ANSWER, AMOUNT)).toEqual([]);
    expect(await problemsOf('answer = "no"', ANSWER)).toMatchObject([
      {
        rule: 'condition-kind',
        severity: 'warning',
        elementId: 'yes',
        facts: { what: 'option-unknown' },
      },
    ]);
    expect(await problemsOf('amount = "3"', AMOUNT)).toMatchObject([
      { rule: 'condition-kind', facts: { what: 'kinds-differ' } },
    ]);
  });
});
