import { describe, expect, it } from 'vitest';
import { parseFlow, type FlowUnderTest } from '../../../../../engine/testing/flowUnderTest.ts';
import { openChoices } from '../../../../../engine/testing/trial/openChoices.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import { openProcedure } from '../../../../support/openProcedure.ts';

const DRAWING = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:lt="urn:lienthong:bpmn:1" targetNamespace="t"><process id="p" isExecutable="true">
  <startEvent id="s"/><userTask id="t" lt:form="f"/><exclusiveGateway id="x" default="no"/>
  <endEvent id="e"/><endEvent id="r"/>
  <sequenceFlow id="a" sourceRef="s" targetRef="t"/>
  <sequenceFlow id="b" sourceRef="t" targetRef="x"/>
  <sequenceFlow id="yes" sourceRef="x" targetRef="e"><conditionExpression>
    decision = "agree" and pages > 5 and dossier.channel = "counter"
  </conditionExpression></sequenceFlow>
  <sequenceFlow id="no" sourceRef="x" targetRef="r"/></process></definitions>`;

describe('what a drawing asks for and nobody writes', () => {
  it('is offered with the values that the conditions tell apart', async () => {
    const flow = await open();

    expect(openChoices(flow, 't', {})).toEqual([
      { name: 'decision', values: ['agree', 'other'] },
      { name: 'pages', values: [5, 4, 6] },
    ]);
  });

  it('is not asked for again once the dossier knows it, or a form asks for it', async () => {
    const field = { key: 'pages', label: TEXT, kind: 'number', required: true } as const;
    const flow = await open([{ key: 'f', title: TEXT, fields: [field] }]);

    expect(openChoices(flow, 't', { decision: 'agree' })).toEqual([]);
    expect(openChoices(flow, 't', {}).map(({ name }) => name)).toEqual(['decision']);
  });

  it('is nothing for a procedure that is whole', async () => {
    const flow = await openProcedure('household-business-registration');

    const asked = [...flow.nodes.keys()].flatMap((id) => openChoices(flow, id, {}));

    expect(asked).toEqual([]);
  });
});

const TEXT = { vi: 'Số trang', en: 'Pages' };

function open(forms: NonNullable<FlowUnderTest['forms']> = []): Promise<FlowUnderTest> {
  return parseFlow(DRAWING, { calendar: VIETNAM, forms });
}
