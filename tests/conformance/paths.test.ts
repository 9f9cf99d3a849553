import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileProcess } from '../../engine/compile/compileProcess.ts';
import { readScenario } from '../../engine/scenario/readScenario.ts';
import { runScenario } from '../../engine/scenario/runScenario.ts';
import { coverPaths, type PathScenario } from '../../engine/testing/paths/coverPaths.ts';
import { flowGoals, goalKey, goalOfEntry } from '../../engine/testing/paths/flowGoals.ts';
import { parseFlow, type FlowUnderTest } from '../../engine/testing/flowUnderTest.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { openDrawing, openProcedure } from '../support/openProcedure.ts';
import { bestOfThree } from '../support/bestOfThree.ts';
import { cpuMs } from '../support/cpuMs.ts';
import { branches, drawing, flow as flowTo, times } from './foreign/drawnShapes.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['procedures', 'tests/conformance/bpmn'];
const DRAWINGS = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bpmn'))
    .map((name) => join(folder, name))
    .toSorted(),
);
const BRANCHES = 10;
const SEARCH_MS_MAX = 2_000;

describe('scenarios found for a drawing', () => {
  it.each(DRAWINGS)('%s: what is said to be covered is taken when they are run', async (name) => {
    const flow = await openDrawing(join(ROOT, name));
    const cover = coverPaths(flow, null);
    // What the compiler refuses has no paths; its own tests say why.
    const { scenarios, uncovered } = cover.ok ? cover.value : nothingOf(flow);

    const taken = scenarios.map((scenario) => goalsTaken(flow, scenario));

    const missing = new Set(uncovered.map(goalKey));
    const promised = flowGoals(flow.definitions)
      .map(goalKey)
      .filter((key) => !missing.has(key));
    const all = new Set(taken.flatMap((keys) => [...keys]));
    expect(promised.filter((key) => !all.has(key))).toEqual([]);
    expect(scenarios.every(({ covers }) => covers.length > 0)).toBe(true);
    expect(coverPaths(flow, null)).toEqual(cover);
  });

  it.each(DRAWINGS.filter((name) => name.startsWith('procedures')))(
    '%s with its forms is covered whole, by ways that end',
    async (name) => {
      const flow = await openProcedure(basename(dirname(name)));

      const cover = coverPaths(flow, null);

      if (!cover.ok) throw new Error(JSON.stringify(cover.refusal));
      expect(cover.value.uncovered).toEqual([]);
      expect(cover.value.scenarios.map((one) => play(flow, one).status)).not.toContain('active');
    },
  );

  it.each([
    'eventSubProcess/interrupting-condition',
    'eventSubProcess/condition-true-at-the-begin-beside-the-first-element',
    'compensation/undoes-the-latest-first',
    'conditional/start-event-begins-when-its-condition-is-true',
    'conditional/two-in-a-row-that-are-true-already',
    'otherTools/activiti-call-with-values-in-and-out',
    'otherTools/juel-chooses-between-two-values',
  ])('%s is covered whole', async (pair) => {
    const flow = await openDrawing(join(ROOT, `tests/conformance/bpmn/${pair}.bpmn`));

    const cover = coverPaths(flow, null);

    if (!cover.ok) throw new Error(JSON.stringify(cover.refusal));
    expect(cover.value.uncovered).toEqual([]);
  });

  it('are found for 60 elements within two seconds', async () => {
    const flow = await parseFlow(choices(BRANCHES), { calendar: VIETNAM });
    const nodes = flow.definitions.processes.flatMap((process) => process.nodes);

    const startedAt = cpuMs();
    const cover = coverPaths(flow, null);
    const ms = cpuMs() - startedAt;

    console.log(`paths of ${nodes.length} elements: ${ms.toFixed(0)} ms`);
    expect(nodes.length).toBeGreaterThanOrEqual(60);
    expect(cover.ok && cover.value.uncovered).toEqual([]);
    expect(ms).toBeLessThan(SEARCH_MS_MAX);
  });

  it('are looked for in bounded time where there are 600 parallel branches', async () => {
    const flow = await parseFlow(drawing(branches(600, 1)), { calendar: VIETNAM });

    const { answer, ms } = await bestOfThree(SEARCH_MS_MAX, () => {
      return Promise.resolve(coverPaths(flow, null));
    });

    const reasons = answer.ok ? answer.value.uncovered.map(({ reason }) => reason.code) : [];
    expect(reasons).toContain('LIMIT');
    expect(ms).toBeLessThan(SEARCH_MS_MAX);
  });

  it('are looked for in bounded work where a gateway has 500 conditions', async () => {
    const branch = (index: number): string => {
      const text = `k = ${index} and (a${index} &gt; 5 or b${index} = "x")`;
      const condition = `<conditionExpression>${text}</conditionExpression>`;
      return `<userTask id="t${index}"/>${flowTo('g', `t${index}`, condition)}`;
    };
    const start = `<startEvent id="s"/><exclusiveGateway id="g"/>${flowTo('s', 'g')}`;
    const text = drawing(`${start}${times(500, branch)}`);
    const wide = await parseFlow(text, { calendar: VIETNAM });

    const { answer, ms } = await bestOfThree(SEARCH_MS_MAX, () => {
      return Promise.resolve(coverPaths(wide, null));
    });

    const reasons = answer.ok ? answer.value.uncovered.map(({ reason }) => reason.code) : [];
    expect(reasons).toContain('LIMIT');
    expect(ms).toBeLessThan(SEARCH_MS_MAX);
  });

  it('are given where the check refuses a condition, however deep it is nested', async () => {
    const condition = `${'('.repeat(5_000)}x = 1${')'.repeat(5_000)}`;
    const inner = `<conditionExpression>${condition}</conditionExpression>`;
    const nodes = `<startEvent id="s"/><exclusiveGateway id="g" default="g_b"/>
      <userTask id="a"/><userTask id="b"/>`;
    const flows = `${flowTo('s', 'g')}${flowTo('g', 'b')}${flowTo('g', 'a', inner)}`;
    const asked = await parseFlow(drawing(`${nodes}${flows}`), { calendar: VIETNAM });

    const cover = coverPaths(asked, null);

    const reasons = cover.ok ? cover.value.uncovered.map(({ reason }) => reason.code) : [];
    expect(reasons).toContain('CONDITION_NOT_TRUE');
  });

  it('are given for every drawing that compiles, and for no other', async () => {
    const without: string[] = [];
    for (const name of DRAWINGS) {
      const flow = await openDrawing(join(ROOT, name));
      const isCompiled = flow.definitions.processes.every((process) => {
        return compileProcess(process, flow.definitions).ok;
      });
      if (coverPaths(flow, null).ok !== isCompiled) without.push(name);
    }

    expect(without).toEqual([]);
  });

  it('name what cannot be taken, with the reason', async () => {
    const flow = await openDrawing(
      join(ROOT, 'tests/conformance/bpmn/boundaryEvent/error-innermost-catches-first.bpmn'),
    );

    const cover = coverPaths(flow, null);

    expect(cover.ok && cover.value.uncovered).toContainEqual({
      kind: 'flow',
      elementId: 'T_e',
      processId: 'P',
      reason: { code: 'CONDITION_NOT_TRUE', behindId: 'T' },
    });
  });
});

function nothingOf({ definitions }: FlowUnderTest) {
  const reason = { code: 'NO_WAY', behindId: null } as const;
  const uncovered = flowGoals(definitions).map((goal) => ({ ...goal, reason }));
  return { scenarios: [], uncovered };
}

function play(flow: FlowUnderTest, scenario: PathScenario) {
  const read = readScenario(JSON.parse(JSON.stringify(scenario)));
  if (!read.ok) throw new Error(read.refusal);
  const options = { calendar: VIETNAM, restartEachStep: true };
  const result = runScenario(flow.definitions, read.value, options);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  expect(result.value.refused).toEqual([]);
  return result.value;
}

function goalsTaken(flow: FlowUnderTest, scenario: PathScenario): ReadonlySet<string> {
  const keys = play(flow, scenario).trace.flatMap((entry) => goalOfEntry(entry) ?? []);
  return new Set(keys);
}

/** A chain of questions, each with a step of its own, a reminder, and a way back. */
function choices(count: number): string {
  const parts = Array.from({ length: count }, (_, n) => {
    const next = n === count - 1 ? 'end' : `task${n + 1}`;
    return `
      <userTask id="task${n}"/>
      <boundaryEvent id="late${n}" attachedToRef="task${n}" cancelActivity="false">
        <timerEventDefinition id="timer${n}">
          <timeDuration>P${n + 1}D</timeDuration>
        </timerEventDefinition>
      </boundaryEvent>
      <endEvent id="told${n}"/>
      <exclusiveGateway id="ask${n}" default="on${n}"/>
      <userTask id="extra${n}"/>
      <exclusiveGateway id="meet${n}"/>
      <sequenceFlow id="a${n}" sourceRef="task${n}" targetRef="ask${n}"/>
      <sequenceFlow id="on${n}" sourceRef="ask${n}" targetRef="meet${n}"/>
      <sequenceFlow id="more${n}" sourceRef="ask${n}" targetRef="extra${n}">
        <conditionExpression>amount${n} &gt; ${n * 100} and kind${n} = "b"</conditionExpression>
      </sequenceFlow>
      <sequenceFlow id="back${n}" sourceRef="extra${n}" targetRef="meet${n}"/>
      <sequenceFlow id="go${n}" sourceRef="meet${n}" targetRef="${next}"/>
      <sequenceFlow id="tell${n}" sourceRef="late${n}" targetRef="told${n}"/>`;
  });
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
    <process id="P" isExecutable="true">
      <startEvent id="start"/><endEvent id="end"/>
      <sequenceFlow id="begin" sourceRef="start" targetRef="task0"/>${parts.join('')}
    </process></definitions>`;
}
