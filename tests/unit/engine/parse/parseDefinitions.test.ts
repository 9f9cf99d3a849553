import { expect, it } from 'vitest';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { readDrawing, readNodeX } from './readDrawing.ts';
import { DEFAULT_SETTINGS } from '../../../support/settings.ts';

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:lt="urn:lienthong:bpmn:1"',
].join(' ');

async function readProcess(inner: string, attributes = ''): Promise<ProcessModel> {
  const { processes } = await readDrawing(
    `<process id="p" isExecutable="true" ${attributes}>\n${inner}\n</process>`,
  );
  const [process] = processes;
  if (process === undefined) throw new Error('no process');
  return process;
}

it('the settings of a procedure keep their own units', async () => {
  const { settings } = await readProcess(
    '<extensionElements><lt:legalBasis text="A" article="5" from="2025-07-01"/>' +
      '</extensionElements>',
    'lt:levels="province commune" lt:receivingPlace="Trung tâm A" lt:competentAgency="Sở B" ' +
      'lt:result="Giấy phép" lt:procedureCode="1.001" lt:legalTerm="3WD" ' +
      'lt:promisedTerm="20WH" lt:cutOff="15:00" ' +
      'lt:countingMode="end-of-day" lt:calendar="test" lt:maxExtensions="0" ' +
      'lt:extensionNotice="2WD" ' +
      'lt:forwardCutOff="16:00" lt:paperTransfer="2WD" ' +
      'lt:supplementWithin="none" lt:dayStart="08:00" lt:regionalSupplement="10WD" ' +
      'lt:filingWindows="08-15/09-10 12-20/01-05" lt:supplementedUnits="H99.31 H99.32"',
  );

  expect(settings).toEqual({
    procedureCode: '1.001',
    levels: ['province', 'commune'],
    receivingPlace: 'Trung tâm A',
    competentAgency: 'Sở B',
    result: 'Giấy phép',
    legalTerm: { amount: 3, unit: 'WORKING_DAY' },
    promisedTerm: { amount: 20, unit: 'WORKING_HOUR' },
    cutOff: '15:00',
    dayStart: '08:00',
    filingWindows: [
      { from: '08-15', to: '09-10' },
      { from: '12-20', to: '01-05' },
    ],
    regionalSupplement: { amount: 10, unit: 'WORKING_DAY' },
    supplementedUnits: ['H99.31', 'H99.32'],
    countingMode: 'end-of-day',
    maxExtensions: 0,
    extensionNoticeMinutes: 960,
    supplementWithin: null,
    forwardCutOff: '16:00',
    paperTransfer: { amount: 2, unit: 'WORKING_DAY' },
    calendar: 'test',
    legalBasis: [{ text: 'A', article: '5', from: '2025-07-01', to: null }],
    stepTable: null,
  });
});

it('what is not given has the defaults of the model', async () => {
  expect((await readProcess('')).settings).toEqual(DEFAULT_SETTINGS);
  expect(await readNodeX('<userTask id="x"/>')).toEqual({
    id: 'x',
    name: '',
    parentId: 'p',
    line: 3,
    publicName: null,
    legalBasis: [],
    acceptsSeveralTokens: false,
    budgetMinutes: null,
    budgetUnit: null,
    counted: true,
    clock: 'run',
    onTimeout: 'notify',
    performer: null,
    duty: null,
    product: null,
    nationalStatus: null,
    documentation: null,
    formKey: null,
    loop: null,
    isForCompensation: false,
    dataInputs: [],
    dataOutputs: [],
    refusedFeature: null,
    type: 'userTask',
    script: null,
    resultVariable: null,
    messageName: null,
    correlationKey: null,
    connector: null,
    decisionId: null,
    decision: null,
    instantiate: false,
  });
});

it('a step has its budget in working minutes, its clock and its form', async () => {
  const node = await readNodeX(
    '<userTask id="x" lt:budget="0.25WD" lt:counted="false" lt:clock="pause" ' +
      'lt:onTimeout="consent" lt:form="check" lt:publicName="Xem hồ sơ" ' +
      'lt:product="Phiếu"><documentation>Xem từng tờ</documentation></userTask>',
  );

  expect(node).toMatchObject({
    budgetMinutes: 120,
    budgetUnit: 'WD',
    counted: false,
    clock: 'pause',
    onTimeout: 'consent',
    formKey: 'check',
    publicName: 'Xem hồ sơ',
    product: 'Phiếu',
    documentation: 'Xem từng tờ',
  });
});

it('a performer comes from the step and the lanes around it, innermost first', async () => {
  const { nodes, lanes } = await readProcess(`
    <laneSet id="set"><lane id="outer" lt:agencyRole="division" lt:post="division-head">
      <flowNodeRef>b</flowNodeRef>
      <childLaneSet id="inner"><lane id="officers" lt:post="officer">
        <flowNodeRef>a</flowNodeRef><flowNodeRef>c</flowNodeRef><flowNodeRef>s</flowNodeRef>
      </lane></childLaneSet></lane></laneSet>
    <userTask id="a"/><userTask id="b"/><userTask id="c" lt:agencyRole="tax"/>
    <subProcess id="s"><userTask id="d"/><userTask id="e" lt:agencyRole="tax" lt:post="clerk"/>
    </subProcess><userTask id="f"/>`);

  const performers = nodes.map((node) => [node.id, 'performer' in node ? node.performer : null]);
  expect(Object.fromEntries(performers)).toEqual({
    a: { agencyRole: 'division', post: 'officer' },
    b: { agencyRole: 'division', post: 'division-head' },
    c: { agencyRole: 'tax', post: 'officer' },
    s: { agencyRole: 'division', post: 'officer' },
    d: { agencyRole: 'division', post: 'officer' },
    e: { agencyRole: 'tax', post: 'clerk' },
    f: null,
  });
  expect(lanes.map(({ id, elementIds }) => [id, elementIds])).toEqual([
    ['outer', ['b', 'a', 'c', 's']],
    ['officers', ['a', 'c', 's']],
  ]);
});

it('sub-processes are flattened, their parts name them as parent', async () => {
  const { nodes, flows } = await readProcess(`<subProcess id="s"><startEvent id="i"/>
    <subProcess id="t"><task id="j"/></subProcess>
    <sequenceFlow id="f" sourceRef="i" targetRef="t"/></subProcess>`);

  expect(nodes.map((node) => [node.id, node.parentId])).toEqual([
    ['s', 'p'],
    ['i', 's'],
    ['t', 's'],
    ['j', 't'],
  ]);
  expect(flows.map((flow) => flow.parentId)).toEqual(['s']);
});

it('conditions and scripts lose their leading equals sign, defaults are marked', async () => {
  const { flows, nodes } = await readProcess(`<exclusiveGateway id="g" default="b"/><task id="t"/>
    <scriptTask id="sum" lt:resultVariable="fee"><script>= 2 * 3</script></scriptTask>
    <sequenceFlow id="a" sourceRef="g" targetRef="t">
      <conditionExpression xsi:type="tFormalExpression"> = kind = "a" </conditionExpression>
    </sequenceFlow>
    <sequenceFlow id="b" sourceRef="g" targetRef="t"/>`);

  expect(flows.map(({ condition, isDefault }) => [condition, isDefault])).toEqual([
    ['kind = "a"', false],
    [null, true],
  ]);
  expect(nodes[2]).toMatchObject({ script: '2 * 3', resultVariable: 'fee' });
});

it.each([
  ['<timeDuration xsi:type="tFormalExpression">P3WD</timeDuration>', 'duration', 'P3WD'],
  ['<timeDate xsi:type="tFormalExpression">=dossier.now</timeDate>', 'date', '=dossier.now'],
  ['<timeCycle xsi:type="tFormalExpression">R3/P1D</timeCycle>', 'cycle', 'R3/P1D'],
  ['', 'duration', ''],
])('a timer %s is a %s of "%s"', async (definition, kind, text) => {
  const node = await readNodeX(
    `<startEvent id="x"><timerEventDefinition>${definition}</timerEventDefinition></startEvent>`,
  );

  expect(node).toMatchObject({ event: { kind: 'timer', timer: { kind, text } } });
});

it('messages are known by name, else by id; the key of the element wins', async () => {
  const { processes } = await readDrawing(`
    <message id="m1" name="answer" lt:correlationKey="=dossier.code"/><message id="m2"/>
    <process id="p" isExecutable="true">
      <receiveTask id="a" messageRef="m1"/>
      <sendTask id="b" messageRef="m2" lt:correlationKey="other"/>
      <intermediateCatchEvent id="c" lt:correlationKey="own">
        <messageEventDefinition messageRef="m1"/>
      </intermediateCatchEvent>
      <receiveTask id="d" name="Chờ trả lời"/><receiveTask id="e"/>
    </process>`);

  const messages = processes[0]?.nodes.map((node) => {
    const holder = 'event' in node && node.event.kind === 'message' ? node.event : node;
    return 'messageName' in holder ? [holder.messageName, holder.correlationKey] : [];
  });
  expect(messages).toEqual([
    ['answer', 'dossier.code'],
    ['m2', 'other'],
    ['answer', 'own'],
    ['Chờ trả lời', null],
    ['e', null],
  ]);
});

it('both ends of a message flow agree on a name where the drawing gives none', async () => {
  const { processes, messageFlows } = await readDrawing(`
    <collaboration id="c"><participant id="one" processRef="p"/>
      <participant id="two" processRef="q"/>
      <messageFlow id="mf" sourceRef="send" targetRef="receive"/></collaboration>
    <process id="p" isExecutable="true"><sendTask id="send" name="A"/></process>
    <process id="q" isExecutable="true"><receiveTask id="receive" name="B"/></process>`);

  const names = processes.flatMap((it) =>
    it.nodes.map((n) => ('messageName' in n ? n.messageName : '')),
  );
  expect(names).toEqual(['mf', 'mf']);
  expect(messageFlows).toEqual([{ id: 'mf', sourceId: 'send', targetId: 'receive' }]);
  expect(processes.map(({ poolId }) => poolId)).toEqual(['one', 'two']);
});

it('references with the prefix of the own namespace are resolved, others are not', async () => {
  const file = (prefix: string): string =>
    `<definitions id="drawing" ${NAMESPACES} targetNamespace="urn:own" xmlns:own="urn:own">
      <message id="m" name="paid"/>
      <process id="p" isExecutable="true">
        <laneSet id="ls"><lane id="l" lt:agencyRole="tax" lt:post="clerk">
          <flowNodeRef>${prefix}:r</flowNodeRef></lane></laneSet>
        <receiveTask id="r" messageRef="${prefix}:m"/><endEvent id="e"/>
        <sequenceFlow id="f" sourceRef="${prefix}:r" targetRef="${prefix}:e"/>
      </process></definitions>`;

  const own = await parseDefinitions(file('own'));
  const other = await parseDefinitions(file('camunda'));

  expect(own).toMatchObject({
    ok: true,
    value: {
      processes: [
        {
          nodes: [{ messageName: 'paid', performer: { agencyRole: 'tax', post: 'clerk' } }, {}],
          flows: [{ sourceId: 'r', targetId: 'e' }],
        },
      ],
    },
  });
  expect(other.ok ? [] : other.refusal.map(({ rule }) => rule)).toEqual(
    Array.from({ length: 4 }, () => 'xml-dangling-reference'),
  );
});

it('references are read without the white space around them', async () => {
  const file = (reference: string): string =>
    `<definitions id="drawing" ${NAMESPACES} targetNamespace="urn:own" xmlns:own="urn:own">
      <message id="m" name="paid"/>
      <process id="p" isExecutable="true">
        <laneSet id="ls"><lane id="l" lt:agencyRole="tax" lt:post="clerk">
          <flowNodeRef>
            ${reference}
          </flowNodeRef></lane></laneSet>
        <receiveTask id="r" messageRef=" m "/>
      </process></definitions>`;

  for (const reference of ['r', 'own:r']) {
    expect(await parseDefinitions(file(reference))).toMatchObject({
      ok: true,
      value: {
        processes: [
          { nodes: [{ messageName: 'paid', performer: { agencyRole: 'tax', post: 'clerk' } }] },
        ],
      },
    });
  }
  for (const reference of ['x', 'constructor']) {
    const read = await parseDefinitions(file(reference));
    expect(read.ok ? [] : read.refusal.map(({ rule }) => rule)).toEqual(['xml-dangling-reference']);
  }
});

it('what an extension is defined by stands outside the file', async () => {
  const read = await parseDefinitions(
    `<definitions id="drawing" ${NAMESPACES}><extension definition="Stamp"/>
      <process id="p" isExecutable="true"><task id="t"/></process></definitions>`,
  );

  expect(read).toMatchObject({ ok: true, value: { processes: [{ id: 'p' }] } });
});

it('errors are known by code, boundary events by host and whether they interrupt', async () => {
  const { processes } = await readDrawing(`<error id="e1" errorCode="BAD"/><error id="e2"/>
    <process id="p" isExecutable="true"><task id="t"/>
      <boundaryEvent id="a" attachedToRef="t"><errorEventDefinition errorRef="e1"/></boundaryEvent>
      <boundaryEvent id="g" attachedToRef="t"><errorEventDefinition errorRef="e2"/></boundaryEvent>
      <boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><timerEventDefinition/>
      </boundaryEvent>
      <endEvent id="c"><errorEventDefinition errorRef="e2"/></endEvent>
      <endEvent id="f"><errorEventDefinition/></endEvent></process>`);

  expect(processes[0]?.nodes.slice(1)).toMatchObject([
    { attachedToId: 't', event: { kind: 'error', errorCode: 'BAD', catchesAny: false } },
    { attachedToId: 't', event: { kind: 'error', errorCode: 'e2', catchesAny: true } },
    { attachedToId: 't', isInterrupting: false, event: { kind: 'timer' } },
    { event: { kind: 'error', errorCode: 'e2', catchesAny: false } },
    { event: { kind: 'error', errorCode: null } },
  ]);
});

it.each([
  ['<adHocSubProcess id="x"><task id="y"/></adHocSubProcess>', 'adHocSubProcess'],
  ['<complexGateway id="x"/>', 'complexGateway'],
])('%s is kept as refused, without what it holds', async (xml, bpmnName) => {
  const { nodes } = await readProcess(xml);

  expect(nodes).toMatchObject([{ id: 'x', type: 'refused', bpmnName, line: 3 }]);
});

it.each([
  ['startQuantity="2"', '', 'startQuantity'],
  ['completionQuantity="2"', '', 'completionQuantity'],
  ['', '<multiInstanceLoopCharacteristics behavior="One"/>', 'multiInstanceBehavior'],
  ['', '<multiInstanceLoopCharacteristics behavior="All"/>', null],
])('a task with %s %s carries the refused feature %s', async (attribute, inner, feature) => {
  const node = await readNodeX(`<userTask id="x" ${attribute}>${inner}</userTask>`);

  expect(node).toMatchObject({ refusedFeature: feature });
});

it('files of Camunda Modeler give performer, form, script and key', async () => {
  const { processes, findings } = await readDrawing(`
    <message id="m" name="paid"><extensionElements><zeebe:subscription correlationKey="=code"/>
    </extensionElements></message>
    <process id="p" isExecutable="true">
      <userTask id="a" camunda:candidateGroups="division:officer,others" camunda:formKey="f1"/>
      <userTask id="b"><extensionElements><zeebe:assignmentDefinition candidateGroups="officer"/>
        <zeebe:formDefinition formId="f2"/></extensionElements></userTask>
      <userTask id="c" camunda:assignee="\${initiator}"/>
      <scriptTask id="d"><extensionElements><zeebe:script expression="=1 + 1" resultVariable="r"/>
      </extensionElements></scriptTask>
      <receiveTask id="e" messageRef="m"/>
    </process>`);

  expect(processes[0]?.nodes).toMatchObject([
    { performer: { agencyRole: 'division', post: 'officer' }, formKey: 'f1' },
    { performer: { agencyRole: '', post: 'officer' }, formKey: 'f2' },
    { performer: null },
    { script: '1 + 1', resultVariable: 'r' },
    { messageName: 'paid', correlationKey: 'code' },
  ]);
  expect(findings.map(({ rule, facts }) => [rule, facts['prefix'], facts['count']])).toEqual([
    ['foreign-extension', 'zeebe', 4],
    ['foreign-extension', 'camunda', 3],
  ]);
});

it('what files of Camunda Modeler say beyond that is listed on its element', async () => {
  const { findings } = await readDrawing(`<process id="p" isExecutable="true">
    <serviceTask id="a" camunda:class="A" camunda:asyncBefore="true"><extensionElements>
      <zeebe:taskDefinition type="t"/><zeebe:ioMapping/></extensionElements></serviceTask>
    <userTask id="b" camunda:dueDate="P3D"/><userTask id="c" camunda:formKey="f"/>
    <userTask id="d" camunda:dueDate="P3WD"/></process>`);

  const listed = findings.filter(({ rule }) => rule === 'extension-left-out');
  expect(listed.map(({ elementId, severity, facts }) => [elementId, severity, facts])).toEqual([
    ['a', 'info', { names: 'camunda:class, camunda:asyncBefore, zeebe:taskDefinition' }],
    ['b', 'info', { names: 'camunda:dueDate' }],
  ]);
});

it('ids that are names of JavaScript objects are ids like any other', async () => {
  const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];
  const flow = '<sequenceFlow id="f" sourceRef="__proto__" targetRef="constructor"/>';
  const { nodes, flows } = await readProcess(ids.map((id) => `<task id="${id}"/>`).join('') + flow);

  expect(nodes.map(({ id }) => id)).toEqual(ids);
  expect(nodes.map(({ line }) => line)).toEqual(ids.map(() => 3));
  expect(flows).toMatchObject([{ sourceId: '__proto__', targetId: 'constructor' }]);
});

it('data, artifacts and drawing information are no flow nodes', async () => {
  const { nodes } = await readProcess(`<task id="t"/><dataObject id="o"/>
    <dataObjectReference id="r" dataObjectRef="o"/>
    <textAnnotation id="n"><text>a</text></textAnnotation>
    <association id="as" sourceRef="t" targetRef="n"/><group id="gr"/>`);

  expect(nodes.map(({ id }) => id)).toEqual(['t']);
});

it('a byte order mark and Windows line ends change neither content nor places', async () => {
  const inner = '\r\n<process id="p">\r\n<task id="t"/>\r\n</process>';
  const xml = `<definitions id="drawing" ${NAMESPACES}>${inner}</definitions>`;
  const parsed = await parseDefinitions(`\uFEFF${xml}`);

  expect(parsed).toMatchObject({ ok: true, value: { processes: [{ nodes: [{ line: 3 }] }] } });
});

it.each([
  ['<lt:outcome>granted</lt:outcome>', 'lt:outcome'],
  ['<extensionElements><lt:nationalStatus value="10"/></extensionElements>', 'lt:nationalStatus'],
])('an attribute of ours that is written as an element is told: %s', async (inner, attribute) => {
  const parsed = await parseDefinitions(
    `<definitions id="drawing" ${NAMESPACES}><process id="p">
<startEvent id="s"/>
<endEvent id="e">${inner}</endEvent></process></definitions>`,
  );

  if (parsed.ok) throw new Error('accepted');
  expect(parsed.refusal).toMatchObject([
    { rule: 'xml-attribute-as-element', elementId: 'e', facts: { attribute }, line: 3 },
  ]);
});

it('every problem of one reading is told, each with its place', async () => {
  const parsed = await parseDefinitions(
    `<definitions id="drawing" ${NAMESPACES}><process id="p">
<task id="t" default="a"/>
  <foo/>
</process></definitions>`,
  );

  if (parsed.ok) throw new Error('accepted');
  expect(parsed.refusal.map(({ rule, line, column }) => [rule, line, column])).toEqual([
    ['xml-unknown-element', 3, 3],
    ['xml-dangling-reference', 2, 1],
  ]);
});

it('shapes of the diagram that show nothing of the file are no reason to refuse it', async () => {
  const parsed = await parseDefinitions(`<definitions id="d" ${NAMESPACES}
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" targetNamespace="urn:own">
    <process id="p"/><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="gone">
    <bpmndi:BPMNShape bpmnElement="gone-too"/></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
    </definitions>`);

  expect(parsed.ok).toBe(true);
});
