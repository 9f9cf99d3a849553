import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adoptFile } from '../../../../../designer/modeler/import/adoptFile.ts';
import { parseDefinitions } from '../../../../../engine/parse/parseDefinitions.ts';

const FOREIGN = join(import.meta.dirname, '../../../../conformance/foreign');
const files = readdirSync(FOREIGN).filter((name) => name.endsWith('.bpmn'));
const CAMUNDA = 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
const ZEEBE = 'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"';

describe.each(files)('the file %s of another tool', (name) => {
  it('means the same after it is taken over', async () => {
    const bpmn = readFileSync(join(FOREIGN, name), 'utf8');

    const adopted = await adoptFile(bpmn);

    expect(await meaningOf(adopted.bpmn)).toEqual(await meaningOf(bpmn));
  });
});

it('ids with marks, which the tool does not read, are written without them', async () => {
  const { bpmn } = await adoptFile(fileOf('<userTask id="thẩm-định" name="Thẩm định"/>'));

  expect(bpmn).toContain('id="tham-dinh" name="Thẩm định"');
});

describe('what Camunda Modeler writes', () => {
  it('becomes our own attributes where they say the same', async () => {
    const { bpmn, notes } = await adoptFile(
      fileOf(`<userTask id="a" name="Thẩm định" camunda:candidateGroups="division:officer"
        camunda:formKey="appraisal" camunda:dueDate="P1WDT4WH"/>`),
    );

    expect(notes.map(({ element, from, to, value }) => [element, from, to, value])).toEqual([
      ['Thẩm định', 'camunda:candidateGroups', 'performer', 'division:officer'],
      ['Thẩm định', 'camunda:formKey', 'form', 'appraisal'],
      ['Thẩm định', 'camunda:dueDate', 'budget', '12WH'],
    ]);
    expect(bpmn).toContain('lt:agencyRole="division"');
    expect(bpmn).toContain('lt:post="officer"');
    expect(bpmn).toContain('lt:form="appraisal"');
    expect(bpmn).toContain('lt:budget="12WH"');
    expect(bpmn).not.toMatch(/camunda:(?!xmlns)\w+=/u);
  });

  it('is taken from the engines of its kin too, named as their files have it', async () => {
    const { bpmn, notes } = await adoptFile(
      fileOf(`<userTask id="a" flowable:candidateGroups="officer" flowable:priority="5"/>`).replace(
        CAMUNDA,
        'xmlns:flowable="http://flowable.org/bpmn"',
      ),
    );

    expect(notes.map(({ from, to }) => [from, to])).toEqual([
      ['flowable:candidateGroups', 'performer'],
      ['flowable:priority', null],
    ]);
    expect(bpmn).toContain('lt:post="officer"');
  });

  it('is joined by the resource roles of the standard', async () => {
    const { bpmn, notes } = await adoptFile(
      fileOf(`<userTask id="a"><potentialOwner><resourceAssignmentExpression>
        <formalExpression>officer</formalExpression>
        </resourceAssignmentExpression></potentialOwner></userTask>`),
    );

    expect(notes.map(({ from, to, value }) => [from, to, value])).toEqual([
      ['potentialOwner', 'performer', 'officer'],
    ]);
    expect(bpmn).toContain('lt:post="officer"');
  });

  it('is named with its element where nothing here means it, and stays in the file', async () => {
    const { bpmn, notes } = await adoptFile(
      fileOf(`<serviceTask id="s" name="Gửi thư" camunda:class="org.example.Mail"/>
        <userTask id="a" camunda:assignee="\${initiator}" camunda:candidateUsers="an,binh"/>`),
    );

    expect(notes.map(({ elementId, from, to }) => [elementId, from, to])).toEqual([
      ['s', 'camunda:class', null],
      ['a', 'camunda:candidateUsers', null],
      ['a', 'camunda:assignee', null],
    ]);
    expect(bpmn).toContain('camunda:class="org.example.Mail"');
  });

  it('is taken part by part: one assignee beside the groups is left', async () => {
    const { bpmn, notes } = await adoptFile(
      fileOf(`<userTask id="a"><extensionElements><zeebe:assignmentDefinition assignee="an"
        candidateGroups="officer"/></extensionElements></userTask>`),
    );

    expect(notes.map(({ from, to }) => [from, to])).toEqual([
      ['zeebe:assignmentDefinition candidateGroups', 'performer'],
      ['zeebe:assignmentDefinition assignee', null],
    ]);
    expect(bpmn).toContain('lt:post="officer"');
    expect(bpmn).toContain('<zeebe:assignmentDefinition assignee="an" />');
  });

  it('has conditions in JUEL, which become FEEL; one that calls a method is left', async () => {
    const { bpmn, notes } = await adoptFile(
      fileOf(`<exclusiveGateway id="g"/><userTask id="a"/>
        ${flowText('yes', "${decision == 'yes' &amp;&amp; pages > 3}")}
        ${flowText('odd', '${list.size()}')}`),
    );

    expect(notes.map(({ elementId, to, value }) => [elementId, to, value])).toEqual([
      ['yes', 'feel', 'decision = "yes" and pages > 3'],
      ['odd', null, 'JUEL'],
    ]);
    expect(bpmn).toContain('decision = "yes" and pages &gt; 3');
    expect(bpmn).toContain('${list.size()}');
  });

  it('is not told where a file has nothing of it, and the file stays as it is', async () => {
    const bpmn = readFileSync(
      join(FOREIGN, '../../../procedures/certified-copies/process.bpmn'),
      'utf8',
    );

    const adopted = await adoptFile(bpmn);

    expect(adopted).toEqual({ bpmn, notes: [], isLaidOut: false });
  });
});

/** Where it stands in the text, and in which pool it is drawn, says nothing of what it does. */
const DRAWN = ['line', 'findings', 'pools', 'poolId'];

/** Everything that the engine reads of a drawing. */
async function meaningOf(bpmn: string): Promise<unknown> {
  const parsed = await parseDefinitions(bpmn);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const text = JSON.stringify(parsed.value, (key, value: unknown) =>
    DRAWN.includes(key) ? undefined : value,
  );
  return JSON.parse(text) as unknown;
}

function flowText(id: string, condition: string): string {
  return `<sequenceFlow id="${id}" sourceRef="g" targetRef="a"><conditionExpression
    xsi:type="tFormalExpression">${condition}</conditionExpression></sequenceFlow>`;
}

function fileOf(content: string): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ${CAMUNDA} ${ZEEBE}
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="urn:test">
    <process id="p">${content}</process></definitions>`;
}
