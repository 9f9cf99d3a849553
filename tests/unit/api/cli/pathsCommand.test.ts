import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPaths } from '../../../../api/cli/paths.ts';
import { runRun } from '../../../../api/cli/run.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const PAIRS = join(ROOT, 'tests/conformance/bpmn');
const PROCEDURE = join(ROOT, 'procedures/compensation-deduction/process.bpmn');

type Answer = {
  scenarios: { steps: object[]; covers: string[] }[];
  uncovered: { elementId: string; reason: string; message: string }[];
};

describe('lienthong paths', () => {
  it('prints scenarios that lienthong run plays without a refused step', async () => {
    const { exitCode, stdout } = await runPaths([PROCEDURE, '--json']);
    const { scenarios, uncovered } = JSON.parse(stdout) as Answer;
    const file = join(mkdtempSync(join(tmpdir(), 'lienthong-')), 'scenario.json');

    const taken: string[] = [];
    for (const scenario of scenarios) {
      writeFileSync(file, JSON.stringify(scenario));
      const played = await runRun([PROCEDURE, '--scenario', file]);
      const result = JSON.parse(played.stdout) as {
        refused: object[];
        trace: { elementId: string }[];
      };
      expect(result.refused).toEqual([]);
      taken.push(...result.trace.map(({ elementId }) => elementId));
    }

    expect(exitCode).toBe(0);
    expect(uncovered).toEqual([]);
    expect(scenarios.flatMap(({ covers }) => covers).filter((id) => !taken.includes(id))).toEqual(
      [],
    );
  });

  it('says in both languages what is not covered and why, and ends with 1', async () => {
    const file = join(PAIRS, 'boundaryEvent/error-innermost-catches-first.bpmn');

    const vietnamese = await runPaths([file]);
    const english = await runPaths([file, '--lang', 'en', '--json']);

    expect(vietnamese.exitCode).toBe(1);
    expect(vietnamese.stdout).toContain('flow T_e: "T" không bao giờ chọn luồng này');
    const { uncovered } = JSON.parse(english.stdout) as Answer;
    expect(uncovered.find(({ elementId }) => elementId === 'T_e')?.message).toContain(
      '"T" never chooses this flow',
    );
  });

  it('begins only with the process that is named', async () => {
    const file = join(PAIRS, 'pools/message-between-pools.bpmn');

    const whole = JSON.parse((await runPaths([file, '--json'])).stdout) as Answer;
    const named = await runPaths([file, '--json', '--process', 'P']);

    expect(whole.uncovered).toEqual([]);
    expect((JSON.parse(named.stdout) as Answer).scenarios).toEqual(
      whole.scenarios.map((one) => ({ ...one, start: 'P' })),
    );
    expect((await runPaths([file, '--process', 'nowhere'])).exitCode).toBe(2);
  });

  it('leaves out beginnings that never come to rest, and says so where all are such', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-'));
    const [loop, echo] = [join(folder, 'loop.bpmn'), join(folder, 'echo.bpmn')];
    writeFileSync(loop, drawing(TIMER_LOOP));
    writeFileSync(echo, drawing(ECHO));

    const looping = await runPaths([loop, '--json']);
    const echoing = await runPaths([echo]);

    const { scenarios, uncovered } = JSON.parse(looping.stdout) as Answer;
    expect(scenarios.flatMap(({ covers }) => covers)).toContain('e');
    expect(uncovered.map(({ elementId }) => elementId)).toEqual(['g_c']);
    expect(echoing).toMatchObject({ exitCode: 1, stdout: '' });
    expect(echoing.stderr).toMatch(/^Messages are sent for ever at one moment[^\n]*\n$/);
  });

  it('ends with 1 for a drawing that cannot be run, 2 for one that cannot be read', async () => {
    const refused = await runPaths([join(PAIRS, 'refused/complex-gateway.bpmn'), '--lang', 'en']);

    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('element-executed');
    expect((await runPaths([join(PAIRS, 'nowhere.bpmn')])).exitCode).toBe(2);
    expect((await runPaths([import.meta.filename])).exitCode).toBe(2);
    expect((await runPaths([])).exitCode).toBe(2);
  });
});

/** Fires for ever at one moment, but where x is 1. */
const TIMER_LOOP = `<process id="P" isExecutable="true">
  <startEvent id="s"/>
  <intermediateCatchEvent id="c">
    <timerEventDefinition><timeDuration>PT0S</timeDuration></timerEventDefinition>
  </intermediateCatchEvent>
  <exclusiveGateway id="g" default="g_c"/>
  <endEvent id="e"/>
  <sequenceFlow id="s_c" sourceRef="s" targetRef="c"/>
  <sequenceFlow id="c_g" sourceRef="c" targetRef="g"/>
  <sequenceFlow id="g_c" sourceRef="g" targetRef="c"/>
  <sequenceFlow id="g_e" sourceRef="g" targetRef="e">
    <conditionExpression>x = 1</conditionExpression>
  </sequenceFlow>
</process>`;

/** Each message begins an instance that sends it again. */
const ECHO = `<message id="m" name="m"/>
<process id="P" isExecutable="true">
  <startEvent id="s"/>
  <intermediateThrowEvent id="t"><messageEventDefinition messageRef="m"/></intermediateThrowEvent>
  <endEvent id="e"/>
  <sequenceFlow id="s_t" sourceRef="s" targetRef="t"/>
  <sequenceFlow id="t_e" sourceRef="t" targetRef="e"/>
</process>
<process id="Q" isExecutable="true">
  <startEvent id="s2"><messageEventDefinition messageRef="m"/></startEvent>
  <intermediateThrowEvent id="t2"><messageEventDefinition messageRef="m"/></intermediateThrowEvent>
  <endEvent id="e2"/>
  <sequenceFlow id="s2_t2" sourceRef="s2" targetRef="t2"/>
  <sequenceFlow id="t2_e2" sourceRef="t2" targetRef="e2"/>
</process>`;

function drawing(inside: string): string {
  const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
  return `<definitions xmlns="${model}" id="d" targetNamespace="urn:test">${inside}</definitions>`;
}
