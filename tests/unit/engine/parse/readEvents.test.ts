import { expect, it } from 'vitest';
import { readDrawing, readNodeX } from './readDrawing.ts';

const ROOTS = `
  <signal id="s1" name="storm"/><signal id="s2"/>
  <escalation id="e1" name="Late" escalationCode="LATE"/><escalation id="e2" name="Later"/>
  <escalation id="e3"/>`;

it.each([
  ['<signalEventDefinition signalRef="s1"/>', { kind: 'signal', signalName: 'storm' }],
  ['<signalEventDefinition signalRef="s2"/>', { kind: 'signal', signalName: 's2' }],
  ['<signalEventDefinition/>', { kind: 'signal', signalName: 'Bão' }],
  [
    '<escalationEventDefinition escalationRef="e1"/>',
    { kind: 'escalation', escalationCode: 'LATE' },
  ],
  [
    '<escalationEventDefinition escalationRef="e2"/>',
    { kind: 'escalation', escalationCode: 'Later' },
  ],
  ['<escalationEventDefinition escalationRef="e3"/>', { kind: 'escalation', escalationCode: 'e3' }],
  ['<escalationEventDefinition/>', { kind: 'escalation', escalationCode: null, catchesAny: false }],
  [
    '<compensateEventDefinition/>',
    { kind: 'compensation', activityId: null, waitsForCompletion: true },
  ],
  [
    '<compensateEventDefinition activityRef="t" waitForCompletion="false"/>',
    { kind: 'compensation', activityId: 't', waitsForCompletion: false },
  ],
  ['<linkEventDefinition name="A"/>', { kind: 'link', linkName: 'A' }],
])('a throw event with %s throws it', async (definition, event) => {
  const thrower = `<intermediateThrowEvent id="x" name="Bão">${definition}`;
  const node = await readNodeX(`<task id="t"/>${thrower}</intermediateThrowEvent>`, ROOTS);

  expect(node).toMatchObject({ type: 'intermediateThrowEvent', event });
});

it('a condition is read as FEEL, in another language it is reported', async () => {
  const { processes, findings } = await readDrawing(`<process id="p" isExecutable="true">
    <startEvent id="a"><conditionalEventDefinition>
      <condition xsi:type="tFormalExpression">= water &gt; 3</condition>
    </conditionalEventDefinition></startEvent>
    <startEvent id="b"><conditionalEventDefinition>
      <condition xsi:type="tFormalExpression" language="groovy">water.high()</condition>
    </conditionalEventDefinition></startEvent></process>`);

  expect(processes[0]?.nodes).toMatchObject([
    { event: { kind: 'conditional', condition: 'water > 3' } },
    { event: { kind: 'conditional', condition: 'water.high()' } },
  ]);
  expect(findings).toMatchObject([
    { rule: 'expression-language', elementId: 'b', facts: { language: 'groovy' } },
  ]);
});

it('a definition that an event refers to counts as its own', async () => {
  const node = await readNodeX(
    '<startEvent id="x"><eventDefinitionRef>d</eventDefinitionRef></startEvent>',
    '<signal id="s1" name="storm"/><signalEventDefinition id="d" signalRef="s1"/>',
  );

  expect(node).toMatchObject({ event: { kind: 'signal', signalName: 'storm' } });
});

it('several definitions on one event are refused by name', async () => {
  const node = await readNodeX(`<intermediateCatchEvent id="x" parallelMultiple="true">
    <timerEventDefinition/><signalEventDefinition/></intermediateCatchEvent>`);

  expect(node).toMatchObject({ event: { kind: 'refused', bpmnName: 'multipleEventDefinitions' } });
});

it('sub-processes are embedded, transactions, or started by an event', async () => {
  const { processes } = await readDrawing(`<process id="p" isExecutable="true">
    <subProcess id="a"/><transaction id="b"><endEvent id="e"><cancelEventDefinition/></endEvent>
    </transaction>
    <subProcess id="c" triggeredByEvent="true">
      <startEvent id="d" isInterrupting="false"><timerEventDefinition/></startEvent></subProcess>
  </process>`);

  const nodes = processes[0]?.nodes ?? [];
  expect(nodes.map((node) => [node.id, node.parentId, 'kind' in node ? node.kind : null])).toEqual([
    ['a', 'p', 'embedded'],
    ['b', 'p', 'transaction'],
    ['e', 'b', null],
    ['c', 'p', 'event'],
    ['d', 'c', null],
  ]);
  expect(nodes[2]).toMatchObject({ event: { kind: 'cancel' } });
  expect(nodes[4]).toMatchObject({ isInterrupting: false });
});

it.each([
  ['sourceRef="x" targetRef="undo"'],
  ['sourceRef="undo" targetRef="x" associationDirection="One"'],
])('an association %s leads to the handler', async (ends) => {
  const node = await readNodeX(`<task id="t"/><task id="undo" isForCompensation="true"/>
    <boundaryEvent id="x" attachedToRef="t" cancelActivity="false"><compensateEventDefinition/>
    </boundaryEvent>
    <textAnnotation id="n"/><association id="a1" sourceRef="x" targetRef="n"/>
    <association id="a2" ${ends}/>`);

  expect(node).toMatchObject({
    event: { kind: 'compensation', activityId: null, waitsForCompletion: false },
    handlerId: 'undo',
    isInterrupting: true,
  });
});

it('two associations name no handler, nor does one from an event of another kind', async () => {
  const inner = (definition: string): string => `<task id="t"/>
    <task id="undo" isForCompensation="true"/><task id="other" isForCompensation="true"/>
    <boundaryEvent id="x" attachedToRef="t"><${definition}/></boundaryEvent>
    <association id="a1" sourceRef="x" targetRef="undo"/>`;
  const second = '<association id="a2" sourceRef="x" targetRef="other"/>';

  const both = await readNodeX(inner('compensateEventDefinition') + second);
  const timer = await readNodeX(inner('timerEventDefinition'));

  expect([both, timer]).toMatchObject([{ handlerId: null }, { handlerId: null }]);
});

it('event gateways and receive tasks say whether they start the process', async () => {
  const { processes } = await readDrawing(`<process id="p" isExecutable="true">
    <eventBasedGateway id="a" instantiate="true" eventGatewayType="Parallel"/>
    <eventBasedGateway id="b"/><receiveTask id="c" instantiate="true"/><receiveTask id="d"/>
    <userTask id="e" lt:severalTokens="accepted"/></process>`);

  expect(processes[0]?.nodes).toMatchObject([
    { instantiate: true, isParallel: true, acceptsSeveralTokens: false },
    { instantiate: false, isParallel: false },
    { instantiate: true },
    { instantiate: false },
    { instantiate: false, acceptsSeveralTokens: true },
  ]);
});
