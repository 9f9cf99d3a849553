import { describe, expect, it } from 'vitest';
import { compileProcess } from '../../../../engine/compile/compileProcess.ts';
import type { CompiledProcess } from '../../../../engine/compile/compiledProcess.ts';
import type { InstanceSnapshot } from '../../../../engine/model/instance.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import type { EngineEvent, Step } from '../../../../engine/model/step.ts';
import { parseDefinitions } from '../../../../engine/parse/parseDefinitions.ts';
import { computeStep } from '../../../../engine/step/computeStep.ts';
import { startStep } from '../../../../engine/step/startStep.ts';
import { step } from '../../../../engine/step/step.ts';

const HEAD =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ' +
  'xmlns:lt="urn:lienthong:bpmn:1" id="d" targetNamespace="urn:t">' +
  '<process id="p" isExecutable="true"><startEvent id="s"/><userTask id="a"/>';

function flow(id: string, sourceId: string, targetId: string, inner = ''): string {
  const ends = `sourceRef="${sourceId}" targetRef="${targetId}"`;
  return `<sequenceFlow id="${id}" ${ends}>${inner}</sequenceFlow>`;
}

/** A task, then a choice by `amount`, whose other flow leads back to the task. */
const CHOICE =
  '<exclusiveGateway id="x" default="back"/><userTask id="b"/><endEvent id="e"/>' +
  flow('f1', 's', 'a') +
  flow('f2', 'a', 'x') +
  flow('f3', 'x', 'b', '<conditionExpression>amount &gt; 10</conditionExpression>') +
  flow('back', 'x', 'a') +
  flow('f4', 'b', 'e');

/** After the task a script writes what depends on the data. */
const SCRIPT =
  '<scriptTask id="x" lt:resultVariable="double"><script>amount * 2</script></scriptTask>' +
  '<userTask id="b"/><endEvent id="e"/>' +
  flow('f1', 's', 'a') +
  flow('f2', 'a', 'x') +
  flow('f3', 'x', 'b') +
  flow('f4', 'b', 'e');

async function compile(inner: string): Promise<CompiledProcess> {
  const parsed = await parseDefinitions(`${HEAD}${inner}</process></definitions>`);
  const [model] = parsed.ok ? parsed.value.processes : [];
  if (!parsed.ok || model === undefined) throw new Error('Expected a process.');
  const compiled = compileProcess(model, parsed.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return compiled.value;
}

function begin(compiled: CompiledProcess, variables: Variables): InstanceSnapshot {
  return startStep(compiled, { type: 'start', startId: null, variables }, 0).snapshot;
}

function complete(elementId: string, variables: Variables = {}): EngineEvent {
  return { type: 'complete', elementId, scopeId: '0', variables };
}

function take(compiled: CompiledProcess, before: InstanceSnapshot, event: EngineEvent): Step {
  const taken = step(compiled, before, event, 7);
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value;
}

describe('a step given from memory', () => {
  it('is that of the instance that asks: its data, its moment, its way', async () => {
    const compiled = await compile(CHOICE);
    take(compiled, begin(compiled, { amount: 1, who: 'A' }), complete('a', { amount: 20 }));
    const before = begin(compiled, { amount: 2, who: 'B' });

    const [first, second] = [
      take(compiled, before, complete('a', { amount: 30 })),
      take(compiled, before, complete('a', { amount: 3 })),
    ];

    expect(first.at).toBe(7);
    expect(first.snapshot.variables).toEqual({ amount: 30, who: 'B' });
    expect(first.snapshot.scopes[0]?.active).toEqual(['b']);
    expect(second.snapshot.variables).toEqual({ amount: 3, who: 'B' });
    expect(second.snapshot.scopes[0]?.active).toEqual(['a']);
  });

  it('shares what it asks for, also with an instance that was written and read again', async () => {
    const compiled = await compile(CHOICE);
    const before = begin(compiled, { amount: 1 });
    const stored = JSON.parse(JSON.stringify(before)) as InstanceSnapshot;
    take(compiled, before, complete('a', { amount: 20 }));

    const live = take(compiled, before, complete('a', { amount: 21 }));
    const read = take(compiled, stored, complete('a', { amount: 22 }));

    expect(read.trace).toBe(live.trace);
    expect(read.effects).toBe(live.effects);
  });

  it('is not taken for one that writes nothing', async () => {
    const compiled = await compile(CHOICE);
    const before = begin(compiled, { amount: 20 });
    take(compiled, before, complete('a', { amount: 1 }));

    expect(take(compiled, before, complete('a')).snapshot.scopes[0]?.active).toEqual(['b']);
  });

  it('is computed where the data cannot answer: the incident tells the values', async () => {
    const compiled = await compile(CHOICE);
    const before = begin(compiled, { amount: 20 });
    take(compiled, before, complete('a'));

    const failed = take(compiled, before, complete('a', { amount: 'much' }));

    expect(failed.snapshot.incidents[0]?.facts['values']).toBe('amount = "much"');
  });

  it('is computed where more than answers is taken from the data', async () => {
    const compiled = await compile(SCRIPT);
    const before = begin(compiled, { amount: 1 });
    take(compiled, before, complete('a'));

    const again = take(compiled, { ...before, variables: { amount: 21 } }, complete('a'));

    expect(again.snapshot.variables).toEqual({ amount: 21, double: 42 });
  });

  it('is refused where a computed one is', async () => {
    const compiled = await compile(CHOICE);
    const before = begin(compiled, { amount: 20 });
    const { snapshot } = take(compiled, before, complete('a'));

    expect(step(compiled, snapshot, complete('a'), 7)).toEqual(
      computeStep(compiled, snapshot, complete('a'), 7),
    );
    expect(step(compiled, snapshot, complete('a'), 7).ok).toBe(false);
  });

  it('is not taken from a snapshot with the same scopes but another state', async () => {
    const compiled = await compile(CHOICE);
    const before = begin(compiled, { amount: 20 });
    take(compiled, before, complete('a'));

    const other = take(compiled, { ...before, outcome: 'granted' }, complete('a'));

    expect(other.snapshot.outcome).toBe('granted');
  });
});
