import { describe, expect, it } from 'vitest';
import { findUnknownConditions } from '../../../../engine/check/decision/findUnknownConditions.ts';
import { presentProblem } from '../../../../engine/check/texts/presentProblem.ts';
import type { Form } from '../../../../engine/model/form.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';

const label = { vi: 'Kết quả', en: 'Result' };
const FORMS: readonly Form[] = [
  {
    key: 'f',
    title: label,
    fields: [{ key: 'appraisal', label, kind: 'text', required: true }],
  },
];
const FILL = '<userTask id="fill" lt:form="f"/>';
const ASK = '<exclusiveGateway id="ask" name="Đủ điều kiện?" default="no"/>';

/** Elements in a row; a gateway has a second way out, with the condition. */
function drawing(condition: string, ...elements: readonly string[]): string {
  const ids = ['s', ...elements.map((it) => /id="(\w+)"/u.exec(it)?.[1] ?? ''), 'e'];
  const flows = ids.slice(1).map((id, at) => {
    const from = ids[at];
    const flowId = from === 'ask' ? 'no' : `f${at}`;
    return `<sequenceFlow id="${flowId}" sourceRef="${from}" targetRef="${id}"/>`;
  });
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:lt="urn:lienthong:bpmn:1" targetNamespace="t"><process id="p" isExecutable="true">
    <startEvent id="s"/>${elements.join('')}<endEvent id="e"/><endEvent id="granted"/>
    <sequenceFlow id="yes" sourceRef="ask" targetRef="granted">
    <conditionExpression>${condition}</conditionExpression></sequenceFlow>${flows.join('')}
    </process></definitions>`;
}

async function unknown(condition: string, ...elements: readonly string[]) {
  const parsed = await parseDefinitions(drawing(condition, ...elements));
  if (!parsed.ok) throw new Error('Expected a drawing that can be read.');
  return findUnknownConditions(parsed.value, FORMS);
}

const said = async (condition: string, ...elements: readonly string[]) =>
  (await unknown(condition, ...elements)).map(
    ({ elementId, facts }) => `${elementId} ${facts['name']} ${facts['reason']}`,
  );

describe('a condition of a flow', () => {
  it('may ask for what a form before it has, and for the dossier', async () => {
    expect(await said('appraisal = "yes"', FILL, ASK)).toEqual([]);
    expect(await said('dossier.channel = "online"', ASK)).toEqual([]);
  });

  it('is told at its flow when no form has the name, or only one further on', async () => {
    expect(await said('apraisal = "yes"', FILL, ASK)).toEqual(['yes apraisal never-given']);
    expect(await said('appraisal = "yes"', ASK, FILL)).toEqual(['yes appraisal given-later']);
  });

  it('is not asked about behind what may bring any variables', async () => {
    expect(await said('answer = "yes"', '<receiveTask id="wait"/>', ASK)).toEqual([]);
  });

  it('may ask in an event sub-process for what any step has', async () => {
    const aside =
      '<subProcess id="aside" triggeredByEvent="true"><startEvent id="t">' +
      '<escalationEventDefinition/></startEvent><exclusiveGateway id="ask" default="n"/>' +
      '<endEvent id="granted"/><endEvent id="other"/>' +
      '<sequenceFlow id="t_ask" sourceRef="t" targetRef="ask"/>' +
      '<sequenceFlow id="n" sourceRef="ask" targetRef="other"/>' +
      '<sequenceFlow id="yes" sourceRef="ask" targetRef="granted"><conditionExpression>' +
      'appraisal = "yes" and apraisal = "no"</conditionExpression></sequenceFlow></subProcess>';
    const bpmn = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:lt="urn:lienthong:bpmn:1" targetNamespace="t"><process id="p" isExecutable="true">
      <startEvent id="s"/>${FILL}<endEvent id="e"/>${aside}
      <sequenceFlow id="a" sourceRef="s" targetRef="fill"/>
      <sequenceFlow id="b" sourceRef="fill" targetRef="e"/></process></definitions>`;

    const parsed = await parseDefinitions(bpmn);

    const found = parsed.ok ? findUnknownConditions(parsed.value, FORMS) : null;
    expect(found?.map(({ facts }) => facts['name'])).toEqual(['apraisal']);
  });

  it('is told in a sentence with the condition, the name and the gateway', async () => {
    const [problem] = await unknown('apraisal = "yes"', FILL, ASK);

    const names = new Map([['ask', 'Đủ điều kiện?']]);
    expect(problem && presentProblem(problem, names).vi).toBe(
      'Điều kiện “apraisal = "yes"” sau “Đủ điều kiện?” hỏi “apraisal”, nhưng không biểu mẫu hay ' +
        'bước nào phía trước ghi giá trị này: hãy chọn mục có trong biểu mẫu, hoặc thêm mục vào ' +
        'biểu mẫu phía trước.',
    );
  });
});
