import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMachine } from 'xstate';
import { runCheck } from '../../../../api/cli/check.ts';
import { runCompile } from '../../../../api/cli/compile.ts';
import { runPaths } from '../../../../api/cli/paths.ts';
import { runRun } from '../../../../api/cli/run.ts';

const PAIRS = join(import.meta.dirname, '../../../conformance/bpmn');
const PERMIT = join(PAIRS, 'permit/permit.bpmn');
const DEADLOCK = join(PAIRS, 'parallelGateway/exclusive-split-deadlocks.bpmn');
const REFUSED = join(PAIRS, 'refused/complex-gateway.bpmn');

function scenarioFile(scenario: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'lienthong-')), 'scenario.json');
  writeFileSync(file, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
  return file;
}

/** Each time round the loop leaves one more token at B. */
const UNBOUNDED = `<definitions id="d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
  <process id="P" isExecutable="true">
    <startEvent id="s"/><exclusiveGateway id="M"/><parallelGateway id="F"/>
    <userTask id="A"/><userTask id="B"/><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="M"/>
    <sequenceFlow id="f2" sourceRef="M" targetRef="F"/>
    <sequenceFlow id="f3" sourceRef="F" targetRef="A"/>
    <sequenceFlow id="f4" sourceRef="F" targetRef="B"/>
    <sequenceFlow id="f5" sourceRef="A" targetRef="M"/>
    <sequenceFlow id="f6" sourceRef="B" targetRef="e"/>
  </process>
</definitions>`;

const SCENARIO = { startAt: '2026-03-02T08:00:00+07:00', variables: { left: true } };

describe('lienthong check', () => {
  it('ends with 1 and names rule, element and way when there is an error', async () => {
    const { exitCode, stdout } = await runCheck([DEADLOCK, '--json', '--lang', 'en']);
    const { problems } = JSON.parse(stdout) as { problems: { rule: string; elementId: string }[] };

    expect(exitCode).toBe(1);
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'deadlock', severity: 'error', elementId: 'J' }),
    );
  });

  it('speaks Vietnamese unless asked otherwise', async () => {
    expect((await runCheck([DEADLOCK])).stdout).toContain('Hồ sơ');
    expect((await runCheck([DEADLOCK, '--lang', 'en'])).stdout).not.toContain('Hồ sơ');
    expect((await runCheck([DEADLOCK, '--lang', 'fr'])).exitCode).toBe(2);
  });

  it('ends with 2 for what is not there, not BPMN, or not asked for rightly', async () => {
    expect((await runCheck([join(PAIRS, 'nowhere.bpmn')])).exitCode).toBe(2);
    expect((await runCheck([import.meta.filename])).exitCode).toBe(2);
    expect((await runCheck([])).exitCode).toBe(2);
    expect((await runCheck([PERMIT, '--unknown'])).stderr).toMatch(/^Unknown option '--unknown'/);
  });
});

describe('lienthong compile', () => {
  it('prints configurations that createMachine loads as they are', async () => {
    const { exitCode, stdout } = await runCompile([PERMIT]);
    const configs = JSON.parse(stdout) as { id: string; meta: { process: string; part: string } }[];

    expect(exitCode).toBe(0);
    expect(configs.map(({ meta }) => meta.part)).toEqual(['permit', 'bN']);
    for (const config of configs) expect(createMachine(config as never).id).toBe(config.id);
  });

  it('prints one configuration alone when there is one', async () => {
    const { stdout } = await runCompile([DEADLOCK, '--process', 'P']);

    expect(JSON.parse(stdout)).toMatchObject({ initial: 'main', meta: { process: 'P' } });
  });

  it('refuses what is not executed with 1, and a process that is not there with 2', async () => {
    expect((await runCompile([REFUSED])).exitCode).toBe(1);
    expect((await runCompile([PERMIT, '--process', 'other'])).exitCode).toBe(2);
  });
});

describe('lienthong run', () => {
  it('runs a drawing that deadlocks until it stands still', async () => {
    const steps = [{ complete: 'A' }];
    const scenario = scenarioFile({ ...SCENARIO, steps });
    const { exitCode, stdout } = await runRun([DEADLOCK, '--scenario', scenario]);
    const result = JSON.parse(stdout) as { status: string; trace: { type: string }[] };

    expect(exitCode).toBe(0);
    expect(result.status).toBe('incident');
    expect(result.trace.at(-1)).toEqual({
      at: '2026-03-02T08:00:00+07:00',
      type: 'incident',
      elementId: 'J',
      instance: 'A',
      item: null,
    });
  });

  it('reads a drawing and a scenario that were saved in UTF-16, or with a mark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-'));
    const [drawing, scenario, marked] = ['d.bpmn', 's.json', 'm.json'].map((it) =>
      join(folder, it),
    );
    const asUtf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const steps = JSON.stringify({ ...SCENARIO, steps: [{ complete: 'A' }] });
    writeFileSync(drawing!, asUtf16(readFileSync(DEADLOCK, 'utf8').replace('UTF-8', 'UTF-16')));
    writeFileSync(scenario!, asUtf16(steps));
    writeFileSync(marked!, `\uFEFF${steps}`);
    const plain = await runRun([DEADLOCK, '--scenario', scenarioFile(steps)]);

    expect(await runRun([drawing!, '--scenario', scenario!])).toEqual(plain);
    expect(await runRun([drawing!, '--scenario', marked!])).toEqual(plain);
  });

  it('prints the same with and without a restart after each step', async () => {
    const scenario = scenarioFile({ ...SCENARIO, variables: { complete: false }, auto: true });
    const plain = await runRun([PERMIT, '--scenario', scenario]);
    const restarted = await runRun([PERMIT, '--scenario', scenario, '--restart-each-step']);

    expect(plain.exitCode).toBe(0);
    expect(restarted).toEqual(plain);
  });

  it('lists what could not be done and goes on', async () => {
    const steps = [{ complete: 'B' }, { nonsense: 1 }, { advance: 'soon' }, { signal: 'x' }];
    const scenario = scenarioFile({ ...SCENARIO, steps: [...steps, { complete: 'A' }] });
    const { stdout } = await runRun([DEADLOCK, '--scenario', scenario]);

    expect(JSON.parse(stdout)).toMatchObject({
      status: 'incident',
      refused: [
        { step: 0, code: 'TASK_NOT_OPEN' },
        { step: 1, code: 'STEP_NOT_KNOWN' },
        { step: 2, code: 'TIME_NOT_VALID' },
      ],
    });
  });

  it('says in a sentence why a drawing cannot be run, in the language asked for', async () => {
    const file = scenarioFile(UNBOUNDED);
    const given = [file, '--scenario', scenarioFile(SCENARIO)];

    const english = await runRun([...given, '--lang', 'en']);
    const vietnamese = await runRun(given);

    expect(english).toMatchObject({ exitCode: 1, stdout: '' });
    expect(english.stderr).toMatch(
      /^error {2}unbounded-tokens {2}B\n {4}A dossier can come to “B”/,
    );
    expect(vietnamese.stderr).toMatch(/unbounded-tokens {2}B\n {4}Hồ sơ có thể tới “B”/);
  });

  it('ends with 1 for a drawing that cannot be run and with 2 for wrong input', async () => {
    const good = scenarioFile(SCENARIO);

    expect((await runRun([REFUSED, '--scenario', good])).exitCode).toBe(1);
    expect((await runRun([REFUSED])).exitCode).toBe(2);
    expect((await runRun([DEADLOCK, '--scenario', scenarioFile('{')])).exitCode).toBe(2);
    expect((await runRun([DEADLOCK, '--scenario', scenarioFile({})])).exitCode).toBe(2);
    expect((await runRun([DEADLOCK, '--scenario', good, '--process', 'Q'])).exitCode).toBe(2);
    expect((await runRun([DEADLOCK, '--scenario', good, '--engine', 'x'])).exitCode).toBe(2);
  });
});

describe('DMN files beside a drawing', () => {
  it('are read by every command: decisions are made without a task', async () => {
    const file = join(PAIRS, 'businessRuleTask/the-one-rule-that-matches-gives-the-result.bpmn');
    const scenario = scenarioFile({ ...SCENARIO, variables: { copies: 4 } });

    const run = await runRun([file, '--scenario', scenario]);
    const paths = await runPaths([file, '--json']);
    const compiled = await runCompile([file]);
    const checked = await runCheck([file, '--json']);

    expect(JSON.parse(run.stdout)).toMatchObject({
      status: 'completed',
      variables: { rate: 1500 },
    });
    expect(paths.stdout).not.toContain('"complete"');
    expect([paths.exitCode, compiled.exitCode, checked.exitCode]).toEqual([0, 0, 0]);
  });

  it('end every command with 2 and one sentence when one cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-'));
    const file = join(folder, 'drawing.bpmn');
    copyFileSync(PERMIT, file);
    writeFileSync(join(folder, 'fee.dmn'), '<definitions>');

    for (const command of [runCheck, runCompile, runPaths]) {
      const { exitCode, stderr } = await command([file]);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/^Expected to read the decisions of .*fee\.dmn, but: .+\.\n$/);
    }
  });
});

describe('a drawing that calls procedures of the files beside it', () => {
  const CALLING = join(PAIRS, 'procedureCall/error-of-the-other-file-is-caught-at-the-call.bpmn');

  it('is checked, compiled and covered with them, and tells only its own problems', async () => {
    const checked = await runCheck([CALLING, '--json']);
    const compiled = await runCompile([CALLING]);
    const covered = await runPaths([CALLING, '--json']);

    const { problems } = JSON.parse(checked.stdout) as { problems: { elementId: string }[] };
    expect(checked.exitCode).toBe(0);
    expect(problems.map(({ elementId }) => elementId)).toEqual(['e', 'x']);
    const configs = JSON.parse(compiled.stdout) as { meta: { part: string } }[];
    expect(configs.map(({ meta }) => meta.part)).toEqual(['Request', 'Inquiry:Inquiry']);
    const { scenarios } = JSON.parse(covered.stdout) as { scenarios: { steps: unknown[] }[] };
    expect(scenarios).toMatchObject([{ steps: [{ complete: 'Inquiry:A' }] }]);
  });

  it('is refused by name where no file or several files have what it calls', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-calls-'));
    const called = join(PAIRS, 'procedureCall/inquiry.bpmn');
    const check = () => runCheck([join(folder, 'calling.bpmn'), '--json']);
    copyFileSync(CALLING, join(folder, 'calling.bpmn'));
    const without = await check();
    copyFileSync(called, join(folder, 'one.bpmn'));
    const withOne = await check();
    copyFileSync(called, join(folder, 'two.bpmn'));
    const withTwo = await check();

    expect(without.exitCode).toBe(1);
    expect(without.stdout).toContain('called-process-exists');
    expect(withOne.exitCode).toBe(0);
    expect(withTwo.stdout).toContain('called-process-exists');
  });
});
