import { describe, expect, it } from 'vitest';
import { findUnknownInputs } from '../../../../../engine/check/decision/findUnknownInputs.ts';
import { findMatchingRules } from '../../../../../engine/decide/decide.ts';
import { parseDecisions } from '../../../../../engine/decide/parseDecisions.ts';
import { readDrawn } from '../../../../../engine/decide/readDrawn.ts';
import type { Form } from '../../../../../engine/model/form.ts';
import { tableText } from '../../decide/dmnText.ts';

const DECISION = tableText({
  inputs: [['age']],
  outputs: [['fee']],
  rules: [
    ['< 16', '0'],
    ['>= 16', '1'],
  ],
});

/** Steps in a row, as elements of BPMN. */
function drawing(...steps: readonly string[]): string {
  const ids = ['s', ...steps.map((step) => /id="(\w+)"/u.exec(step)?.[1] ?? ''), 'e'];
  const flows = ids
    .slice(1)
    .map((id, at) => `<sequenceFlow id="f${at}" sourceRef="${ids[at]}" targetRef="${id}"/>`);
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:lt="urn:lienthong:bpmn:1" targetNamespace="t"><process id="p" isExecutable="true">
    <startEvent id="s"/>${steps.join('')}<endEvent id="e"/>${flows.join('')}
    </process></definitions>`;
}

const ASK = '<businessRuleTask id="ask" lt:decision="Fee"/>';
const FILL = '<userTask id="fill" lt:form="f"/>';
const label = { vi: 'Tuổi', en: 'Age' };
const FORMS: readonly Form[] = [
  { key: 'f', title: label, fields: [{ key: 'age', label, kind: 'number', required: true }] },
];

async function unknown(bpmn: string): Promise<readonly string[]> {
  const drawn = await readDrawn({ bpmn, decisions: [DECISION] });
  const problems = drawn.ok ? findUnknownInputs(drawn.value.definitions, FORMS) : [];
  return problems.map(({ elementId, facts }) => `${elementId} ${facts['name']} ${facts['reason']}`);
}

describe('inputs of a table', () => {
  it('are known from a form before the step, not from one behind it', async () => {
    expect(await unknown(drawing(FILL, ASK))).toEqual([]);
    expect(await unknown(drawing(ASK, FILL))).toEqual(['ask age given-later']);
    expect(await unknown(drawing(ASK))).toEqual(['ask age never-given']);
  });

  it('are not asked about behind what may bring any variables', async () => {
    expect(await unknown(drawing('<receiveTask id="wait"/>', ASK))).toEqual([]);
  });
});

it('what is wrong with a file is told at the step that asks it, with its row', async () => {
  const broken = DECISION.replace('>= 16', '>= ');

  const drawn = await readDrawn({ bpmn: drawing(FILL, ASK), decisions: [broken] });

  expect(drawn).toMatchObject({
    ok: true,
    value: { problems: [{ rule: 'expression-valid', elementId: 'ask', facts: { row: 2 } }] },
  });
});

it('the rules that match are told by their numbers', async () => {
  const read = await parseDecisions(DECISION);
  const model = read.ok ? read.value : { id: '', decisions: [] };

  expect(findMatchingRules(model, 'Fee', { age: 20 }, 0)).toEqual([2]);
  expect(findMatchingRules(model, 'Fee', {}, 0)).toEqual([]);
});
