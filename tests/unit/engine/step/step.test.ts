import { describe, expect, it } from 'vitest';
import { compileProcess } from '../../../../engine/compile/compileProcess.ts';
import type { CompiledProcess } from '../../../../engine/compile/compiledProcess.ts';
import { canonicalJson } from '../../../../engine/model/canonicalJson.ts';
import type { InstanceSnapshot } from '../../../../engine/model/instance.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import type { EngineEvent, Step } from '../../../../engine/model/step.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { startStep } from '../../../../engine/step/startStep.ts';
import { step } from '../../../../engine/step/step.ts';

const HEAD =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xmlns:lt="urn:lienthong:bpmn:1" id="d" targetNamespace="urn:t">';

/** Flows are written "a > b", with a condition "a > b [text]" and the default "a > b [*]". */
async function compile(
  nodes: string,
  flows: readonly string[],
  more = '',
): Promise<CompiledProcess> {
  const drawn = flows.map((text) => {
    const match = /^(\S+) > (\S+?)(?: \[(.*)\])?$/.exec(text);
    const [, from = '', to = '', condition] = match ?? [];
    const inner =
      condition === undefined || condition === '*'
        ? ''
        : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
    const ends = `sourceRef="${from}" targetRef="${to}"`;
    return `<sequenceFlow id="${from}_${to}" ${ends}>${inner}</sequenceFlow>`;
  });
  const inner = `<process id="P" isExecutable="true">${nodes}${drawn.join('')}</process>`;
  const xml = `${HEAD}${more}${inner}</definitions>`;
  const parsed = await parseDefinitions(xml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const [process] = parsed.value.processes;
  if (process === undefined) throw new Error('no process');
  const compiled = compileProcess(process, parsed.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return compiled.value;
}

function begin(compiled: CompiledProcess, variables: Variables = {}): Step {
  return startStep(compiled, { type: 'start', startId: null, variables }, 0);
}

function accepted(compiled: CompiledProcess, snapshot: InstanceSnapshot, event: EngineEvent): Step {
  const result = step(compiled, snapshot, event, 1_000);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function complete(elementId: string, variables: Variables = {}): EngineEvent {
  return { type: 'complete', elementId, scopeId: '0', variables };
}

const TIMER =
  '<timerEventDefinition>' +
  '<timeDuration xsi:type="tFormalExpression">PT1H</timeDuration>' +
  '</timerEventDefinition>';
const TASK = `<startEvent id="s"/><userTask id="A"/>
  <endEvent id="e" lt:outcome="granted" lt:nationalStatus="10"/>
  <boundaryEvent id="b" attachedToRef="A" cancelActivity="false">${TIMER}</boundaryEvent>
  <userTask id="R"/>`;
const TASK_FLOWS = ['s > A', 'A > e', 'b > R'];

describe('step', () => {
  it('opens a task and a timer, and closes both when the task is completed', async () => {
    const compiled = await compile(TASK, TASK_FLOWS);
    const first = begin(compiled);
    const last = accepted(compiled, first.snapshot, complete('A'));

    expect(first.effects.map(({ type }) => type)).toEqual(['openTask', 'setTimer']);
    expect(last.effects).toEqual([
      { type: 'closeTask', elementId: 'A', scopeId: '0', how: 'completed' },
      { type: 'cancelTimer', elementId: 'b', scopeId: '0' },
    ]);
    expect(last.snapshot.status).toBe('completed');
    expect(last.snapshot).toMatchObject({ outcome: 'granted', nationalStatus: 10, scopes: [] });
  });

  it('refuses what is not waited for, and everything after the end', async () => {
    const compiled = await compile(TASK, TASK_FLOWS);
    const { snapshot } = begin(compiled);
    const timer: EngineEvent = { type: 'timer', elementId: 'b', scopeId: '0' };
    const fired = accepted(compiled, snapshot, timer).snapshot;
    const withdrawn: EngineEvent = { type: 'cancel', outcome: 'withdrawn' };
    const ended = accepted(compiled, snapshot, withdrawn).snapshot;

    expect(refused(compiled, snapshot, complete('R'))).toBe('TASK_NOT_OPEN');
    expect(refused(compiled, snapshot, complete('nowhere'))).toBe('TASK_NOT_OPEN');
    expect(refused(compiled, fired, timer)).toBe('EVENT_NOT_EXPECTED');
    expect(refused(compiled, snapshot, { ...timer, scopeId: '9' })).toBe('EVENT_NOT_EXPECTED');
    expect(refused(compiled, ended, complete('A'))).toBe('INSTANCE_ENDED');
  });

  it('gives the same bytes for the same arguments and leaves the snapshot as it was', async () => {
    const compiled = await compile(TASK, TASK_FLOWS);
    const { snapshot } = begin(compiled);
    const before = canonicalJson(snapshot);
    const once = accepted(compiled, snapshot, complete('A', { x: 1 }));
    const again = accepted(
      compiled,
      JSON.parse(before) as InstanceSnapshot,
      complete('A', { x: 1 }),
    );

    expect(canonicalJson(again)).toBe(canonicalJson(once));
    expect(canonicalJson(snapshot)).toBe(before);
  });

  it('runs each firing beside the task in a scope of its own', async () => {
    const compiled = await compile(TASK, TASK_FLOWS);
    const timer: EngineEvent = { type: 'timer', elementId: 'b', scopeId: '0' };
    const fired = accepted(compiled, begin(compiled).snapshot, timer).snapshot;
    const main = accepted(compiled, fired, complete('A')).snapshot;
    const all = accepted(compiled, main, {
      ...complete('R'),
      scopeId: '1',
    } as EngineEvent).snapshot;

    expect(fired.scopes.map(({ id, parentId, partId }) => [id, parentId, partId])).toEqual([
      ['0', null, 'P'],
      ['1', '0', 'b'],
    ]);
    expect([main.status, all.status]).toEqual(['active', 'completed']);
  });

  it('ends everything at once when the instance is cancelled, innermost first', async () => {
    const compiled = await compile(TASK, TASK_FLOWS);
    const timer: EngineEvent = { type: 'timer', elementId: 'b', scopeId: '0' };
    const fired = accepted(compiled, begin(compiled).snapshot, timer).snapshot;
    const last = accepted(compiled, fired, { type: 'cancel', outcome: 'stopped' });

    expect(last.snapshot).toMatchObject({ status: 'terminated', outcome: 'stopped', scopes: [] });
    expect(last.trace.map(({ type, elementId }) => `${type} ${elementId}`)).toEqual([
      'interrupted R',
      'interrupted A',
      'ended P',
    ]);
  });
});

const CHOICE = `<startEvent id="s"/><exclusiveGateway id="X"/><userTask id="A"/><endEvent id="e"/>
  <parallelGateway id="F"/><userTask id="B"/><endEvent id="e2"/>`;
const CHOICE_FLOWS = ['s > F', 'F > X', 'F > B', 'X > A [ok]', 'A > e', 'B > e2'];

describe('an incident', () => {
  it('stands until it is retried, also when variables have changed meanwhile', async () => {
    const compiled = await compile(CHOICE, CHOICE_FLOWS);
    const first = begin(compiled).snapshot;
    const meanwhile = accepted(compiled, first, complete('B', { ok: true })).snapshot;
    const retry: EngineEvent = { type: 'retry', elementId: 'X', scopeId: '0', variables: {} };
    const mended = accepted(compiled, meanwhile, retry);

    expect(first.incidents).toMatchObject([{ code: 'EXPRESSION_FAILED', elementId: 'X' }]);
    expect(meanwhile.status).toBe('incident');
    expect(mended.snapshot).toMatchObject({ status: 'active', incidents: [] });
    expect(mended.effects).toMatchObject([{ type: 'openTask', elementId: 'A' }]);
  });

  it('takes its values from the retry and comes again when they do not help', async () => {
    const compiled = await compile(CHOICE, CHOICE_FLOWS);
    const first = begin(compiled).snapshot;
    const retry = { type: 'retry', elementId: 'X', scopeId: '0' } as const;
    const worse = accepted(compiled, first, { ...retry, variables: { ok: false } }).snapshot;
    const better = accepted(compiled, worse, { ...retry, variables: { ok: true } }).snapshot;

    expect(worse.incidents).toMatchObject([{ code: 'NO_FLOW_TAKEN', elementId: 'X' }]);
    expect(better.status).toBe('active');
    expect(refused(compiled, better, { ...retry, variables: {} })).toBe('EVENT_NOT_EXPECTED');
  });

  it('stops a loop that would run for ever', async () => {
    const nodes = `<startEvent id="s"/>
      <scriptTask id="S" lt:resultVariable="n"><script>n + 1</script></scriptTask>
      <exclusiveGateway id="X" default="X_S"/><endEvent id="e"/>`;
    const compiled = await compile(nodes, ['s > S', 'S > X', 'X > e [n = 0]', 'X > S [*]']);
    const { snapshot } = begin(compiled, { n: 1 });

    expect(snapshot.status).toBe('incident');
    expect(snapshot.incidents).toMatchObject([{ code: 'STEP_LIMIT' }]);
  });

  it('of a timer text is mended by a retry that sets the timer', async () => {
    const timer = TIMER.replace('PT1H', '=wait');
    const nodes = `<startEvent id="s"/><endEvent id="e"/>
      <intermediateCatchEvent id="C">${timer}</intermediateCatchEvent>`;
    const compiled = await compile(nodes, ['s > C', 'C > e']);
    const first = begin(compiled).snapshot;
    const variables = { wait: 'P3WD' };
    const retry: EngineEvent = { type: 'retry', elementId: 'C', scopeId: '0', variables };
    const mended = accepted(compiled, first, retry);

    expect(first.status).toBe('incident');
    expect(mended.snapshot.status).toBe('active');
    expect(mended.effects).toMatchObject([{ type: 'setTimer', timer: { text: 'P3WD' } }]);
  });
});

describe('effects for other systems', () => {
  it('carry the connector, and the message with its key and target', async () => {
    const nodes = `<startEvent id="s"/><sendTask id="M" messageRef="m"/>
      <serviceTask id="T" lt:connector="tax"/><endEvent id="e"/>`;
    const message = '<message id="m" name="asked" lt:correlationKey="=code"/>';
    const compiled = await compile(nodes, ['s > M', 'M > T', 'T > e'], message);
    const { effects } = begin(compiled, { code: 'H-1' });

    expect(effects).toMatchObject([
      { type: 'sendMessage', elementId: 'M', messageName: 'asked', correlationValue: 'H-1' },
      { type: 'openTask', elementId: 'T', kind: 'external' },
      { type: 'callConnector', elementId: 'T', connector: 'tax', variables: { code: 'H-1' } },
    ]);
  });
});

function refused(
  compiled: CompiledProcess,
  snapshot: InstanceSnapshot,
  event: EngineEvent,
): string {
  const result = step(compiled, snapshot, event, 1_000);
  return result.ok ? 'accepted' : result.refusal.code;
}
