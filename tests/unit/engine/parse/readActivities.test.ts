import { expect, it } from 'vitest';
import { readDrawing, readNodeX } from './readDrawing.ts';

const NO_LOOP = {
  isSequential: false,
  cardinality: null,
  collection: null,
  itemVariable: null,
  outputCollection: null,
  outputItem: null,
  completionCondition: null,
};

it.each([
  ['', { testBefore: false, condition: null, maximum: null }],
  ['loopMaximum="3"', { testBefore: false, condition: null, maximum: 3 }],
  ['loopMaximum="many"', { testBefore: false, condition: null, maximum: 0 }],
  ['loopMaximum="-1" testBefore="true"', { testBefore: true, condition: null, maximum: -1 }],
])('a standard loop with "%s" has its bounds', async (attributes, loop) => {
  const node = await readNodeX(`<task id="x"><standardLoopCharacteristics ${attributes}/></task>`);

  expect(node).toMatchObject({ loop: { kind: 'standard', ...loop } });
});

it('a loop condition is FEEL', async () => {
  const node = await readNodeX(`<task id="x"><standardLoopCharacteristics>
    <loopCondition xsi:type="tFormalExpression">=again</loopCondition>
  </standardLoopCharacteristics></task>`);

  expect(node).toMatchObject({ loop: { condition: 'again' } });
});

it('a count and a completion condition make several items', async () => {
  const node = await readNodeX(`<userTask id="x">
    <multiInstanceLoopCharacteristics isSequential="true">
      <loopCardinality xsi:type="tFormalExpression">= count(members)</loopCardinality>
      <completionCondition>enough</completionCondition>
    </multiInstanceLoopCharacteristics></userTask>`);

  expect(node).toMatchObject({
    loop: {
      kind: 'multi',
      ...NO_LOOP,
      isSequential: true,
      cardinality: 'count(members)',
      completionCondition: 'enough',
    },
  });
});

it('a collection, its item and what the items give are known by their variables', async () => {
  const node = await readNodeX(`<dataObject id="D-1" name="Danh sách" isCollection="true"/>
    <dataObjectReference id="r" name="members" dataObjectRef="D-1"/>
    <dataObject id="D-2" name="Kết quả" isCollection="true"/>
    <userTask id="x"><multiInstanceLoopCharacteristics>
      <loopDataInputRef>r</loopDataInputRef><loopDataOutputRef>D-2</loopDataOutputRef>
      <inputDataItem id="item-1" name="member"/><outputDataItem id="result"/>
    </multiInstanceLoopCharacteristics></userTask>`);

  expect(node).toMatchObject({
    loop: {
      ...NO_LOOP,
      collection: 'members',
      itemVariable: 'member',
      outputCollection: 'D_2',
      outputItem: 'result',
    },
    dataInputs: [],
  });
});

it('inputs and outputs around a loop go through the data of the activity', async () => {
  const node = await readNodeX(`<dataObject id="all"/><dataObject id="answers"/>
    <userTask id="x">
      <ioSpecification>
        <dataInput id="i1" name="list"/><dataInput id="i2" name="person"/>
        <dataOutput id="o1" name="answer"/><dataOutput id="o2" name="collected"/>
        <inputSet><dataInputRefs>i1</dataInputRefs></inputSet>
        <outputSet><dataOutputRefs>o1</dataOutputRefs></outputSet>
      </ioSpecification>
      <dataInputAssociation><sourceRef>all</sourceRef><targetRef>i1</targetRef>
      </dataInputAssociation>
      <dataInputAssociation><sourceRef>one</sourceRef><targetRef>i2</targetRef>
      </dataInputAssociation>
      <dataOutputAssociation><sourceRef>o1</sourceRef><targetRef>each</targetRef>
      </dataOutputAssociation>
      <dataOutputAssociation><sourceRef>o2</sourceRef><targetRef>answers</targetRef>
      </dataOutputAssociation>
      <multiInstanceLoopCharacteristics>
        <loopDataInputRef>i1</loopDataInputRef><loopDataOutputRef>o2</loopDataOutputRef>
        <inputDataItem id="one"/><outputDataItem id="each"/>
      </multiInstanceLoopCharacteristics></userTask>`);

  expect(node).toMatchObject({
    dataInputs: [{ variable: 'list', expression: 'all' }],
    dataOutputs: [],
    loop: {
      collection: 'all',
      itemVariable: 'person',
      outputCollection: 'answers',
      outputItem: 'answer',
    },
  });
});

it.each([
  [
    `<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics
      inputCollection="=members" inputElement="member" outputCollection="results"
      outputElement="=member.age"/></extensionElements></multiInstanceLoopCharacteristics>`,
    {
      ...NO_LOOP,
      collection: 'members',
      itemVariable: 'member',
      outputCollection: 'results',
      outputItem: 'member.age',
    },
  ],
  [
    `<multiInstanceLoopCharacteristics camunda:collection="\${members}"
      camunda:elementVariable="member"><completionCondition>\${nrOfCompletedInstances == 2}
      </completionCondition></multiInstanceLoopCharacteristics>`,
    {
      ...NO_LOOP,
      collection: 'members',
      itemVariable: 'member',
      completionCondition: 'numberOfCompletedInstances = 2',
    },
  ],
])('loops of Camunda files are mapped', async (xml, loop) => {
  expect(await readNodeX(`<userTask id="x">${xml}</userTask>`)).toMatchObject({ loop });
});

it('associations carry a value, a formula, or parts of it', async () => {
  const node = await readNodeX(`<dataObject id="a" name="fee"/><dataObject id="b"/>
    <serviceTask id="x"><ioSpecification><dataInput id="in" name="amount"/>
      <dataOutput id="out" name="receipt"/><inputSet/><outputSet/></ioSpecification>
      <dataInputAssociation><sourceRef>a</sourceRef><targetRef>in</targetRef>
      </dataInputAssociation>
      <dataInputAssociation><sourceRef>a</sourceRef><sourceRef>b</sourceRef>
        <targetRef>in</targetRef><transformation>= fee + b</transformation>
      </dataInputAssociation>
      <dataInputAssociation><targetRef>in</targetRef>
        <assignment><from>2 * fee</from><to>in</to></assignment>
        <assignment><from>"VND"</from><to>currency</to></assignment></dataInputAssociation>
      <dataOutputAssociation><sourceRef>out</sourceRef><targetRef>b</targetRef>
      </dataOutputAssociation></serviceTask>`);

  expect(node).toMatchObject({
    dataInputs: [
      { variable: 'amount', expression: 'fee' },
      { variable: 'amount', expression: 'fee + b' },
      { variable: 'amount', expression: '2 * fee' },
      { variable: 'currency', expression: '"VND"' },
    ],
    dataOutputs: [{ variable: 'b', expression: 'receipt' }],
  });
});

it('an association without an own input of the activity copies nothing', async () => {
  const { processes, findings } = await readDrawing(`<process id="p" isExecutable="true">
    <dataObject id="a"/><dataObjectReference id="r" dataObjectRef="a"/>
    <task id="x"><property id="y" name="__targetRef_placeholder"/>
      <dataInputAssociation><sourceRef>r</sourceRef><targetRef>y</targetRef>
      </dataInputAssociation>
      <dataOutputAssociation><targetRef>r</targetRef></dataOutputAssociation></task></process>`);

  expect(processes[0]?.nodes).toMatchObject([{ dataInputs: [], dataOutputs: [] }]);
  expect(findings).toEqual([]);
});

it('what variables cannot carry is listed, not dropped', async () => {
  const { processes, findings } = await readDrawing(`<process id="p" isExecutable="true">
    <dataObject id="a"/><dataObject id="b"/><dataStoreReference id="s"/>
    <task id="t"><ioSpecification><dataInput id="in"/><inputSet/><outputSet/></ioSpecification>
      <dataInputAssociation><sourceRef>s</sourceRef><targetRef>in</targetRef>
      </dataInputAssociation>
      <dataInputAssociation><sourceRef>a</sourceRef><sourceRef>b</sourceRef>
        <targetRef>in</targetRef></dataInputAssociation>
      <dataInputAssociation><targetRef>in</targetRef>
        <assignment><from>a</from><to>in.part</to></assignment></dataInputAssociation></task>
    <startEvent id="e"><dataOutput id="o"/>
      <dataOutputAssociation><sourceRef>o</sourceRef><targetRef>a</targetRef>
      </dataOutputAssociation><timerEventDefinition><timeDuration>PT1H</timeDuration>
      </timerEventDefinition></startEvent></process>`);

  expect(processes[0]?.nodes[0]).toMatchObject({ dataInputs: [] });
  expect(findings.map(({ rule, severity, elementId }) => [rule, severity, elementId])).toEqual([
    ['data-left-out', 'warning', 't'],
    ['data-left-out', 'warning', 't'],
    ['data-left-out', 'warning', 't'],
    ['data-left-out', 'warning', 'e'],
  ]);
});

it('inputs and outputs of Camunda files are mapped', async () => {
  const { processes, findings } = await readDrawing(`<process id="p" isExecutable="true">
    <callActivity id="a" calledElement="q"><extensionElements>
      <camunda:in source="fee" target="amount"/><camunda:in variables="all"/>
      <camunda:out sourceExpression="\${ok &amp;&amp; paid}" target="done"/>
    </extensionElements></callActivity>
    <serviceTask id="b"><extensionElements><zeebe:ioMapping>
      <zeebe:input source="= fee * 2" target="amount"/><zeebe:input source="VND" target="unit"/>
      <zeebe:output source="=result.part" target="a.b"/></zeebe:ioMapping></extensionElements>
    </serviceTask>
    <serviceTask id="c"><extensionElements><camunda:inputOutput>
      <camunda:inputParameter name="kind">\${kind}</camunda:inputParameter>
      <camunda:inputParameter name="to">Sở Tư pháp</camunda:inputParameter>
      <camunda:inputParameter name="list"><camunda:list/></camunda:inputParameter>
    </camunda:inputOutput></extensionElements></serviceTask></process>`);

  expect(processes[0]?.nodes).toMatchObject([
    {
      dataInputs: [{ variable: 'amount', expression: 'fee' }],
      dataOutputs: [{ variable: 'done', expression: 'ok and paid' }],
    },
    {
      dataInputs: [
        { variable: 'amount', expression: 'fee * 2' },
        { variable: 'unit', expression: '"VND"' },
      ],
      dataOutputs: [],
    },
    { dataInputs: [{ variable: 'to', expression: '"Sở Tư pháp"' }] },
  ]);
  const left = findings.filter(({ rule }) => rule === 'data-left-out');
  expect(left.map(({ elementId }) => elementId)).toEqual(['b', 'c']);
});

it.each([
  ['calledElement="q"', '', 'q'],
  ['calledElement="own:q"', '', 'q'],
  ['', '<extensionElements><zeebe:calledElement processId="q"/></extensionElements>', 'q'],
  ['', '', ''],
])('a call %s%s names the process "%s"', async (attribute, inner, calledId) => {
  const node = await readNodeX(`<callActivity id="x" ${attribute}>${inner}</callActivity>`);

  expect(node).toMatchObject({ type: 'callActivity', calledId });
});

it.each([
  ['lt:decision="d" lt:resultVariable="r"', ''],
  ['camunda:decisionRef="d" camunda:resultVariable="r"', ''],
  [
    '',
    `<extensionElements><zeebe:calledDecision decisionId="d" resultVariable="r"/>
     </extensionElements>`,
  ],
])('a business rule task %s%s names its decision', async (attributes, inner) => {
  const node = await readNodeX(
    `<businessRuleTask id="x" ${attributes}>${inner}</businessRuleTask>`,
  );

  expect(node).toMatchObject({ decisionId: 'd', resultVariable: 'r' });
});

it('a due date in working time is the budget, another one is not', async () => {
  const worked = await readNodeX('<userTask id="x" camunda:dueDate="P3WD"/>');
  const plain = await readNodeX('<userTask id="x" camunda:dueDate="P3D"/>');

  expect([worked, plain]).toMatchObject([{ budgetMinutes: 1_440 }, { budgetMinutes: null }]);
});
