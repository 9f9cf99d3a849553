import { cpSync, mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runTest, watchTests } from '../../../../api/cli/test.ts';

const PROCEDURE = join(import.meta.dirname, '../../../../procedures/certified-copies');

type Scenario = {
  startAt: string;
  steps: { as?: string; dueAt?: string; complete?: string }[];
  expect?: { outcome?: string; path?: string[]; promises?: object[] };
};

describe('lienthong test', () => {
  let folder: string;
  let scenarioFile: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lienthong-test-'));
    cpSync(join(PROCEDURE, 'process.bpmn'), join(folder, 'process.bpmn'));
    mkdirSync(join(folder, 'scenarios'));
    scenarioFile = join(folder, 'scenarios/refused.json');
    cpSync(join(PROCEDURE, 'scenarios/refused.json'), scenarioFile);
  });

  function change(edit: (scenario: Scenario) => void): void {
    const scenario = JSON.parse(readFileSync(scenarioFile, 'utf8')) as Scenario;
    edit(scenario);
    writeFileSync(scenarioFile, JSON.stringify(scenario));
  }

  it('plays every scenario below a folder and ends with 0 when all is as expected', async () => {
    const { exitCode, stdout } = await runTest([folder]);

    expect(stdout).toMatch(/^ĐẠT {2}.*scenarios\/refused\.json\n1 đạt, 0 hỏng, \d+ ms\n$/);
    expect(exitCode).toBe(0);
  });

  it('plays the procedures of the project when nothing is named', async () => {
    const { exitCode, stdout } = await runTest(['--lang', 'en']);

    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/procedures\/certified-copies\/scenarios\/refused\.json/);
  });

  it('ends with 1 and names step, element and value, in the language asked for', async () => {
    change(({ steps, expect: expected }) => {
      steps[0]!.as = 'justice:officer';
      steps[0]!.dueAt = '2026-11-19T00:00:00+07:00';
      expected!.outcome = 'granted';
    });

    const english = await runTest([scenarioFile, '--lang', 'en']);
    const vietnamese = await runTest([scenarioFile]);

    expect(english.exitCode).toBe(1);
    expect(english.stdout).toContain('FAIL ');
    expect(english.stdout).toContain(
      'step 1 (checkOriginal): of one-stop:receiver, expected justice:officer',
    );
    expect(english.stdout).toMatch(/step 1 \(checkOriginal\): due .*, expected 2026-11-19T00:00/);
    expect(english.stdout).toContain('outcome:\n      expected: granted\n      but got: refused');
    expect(english.stdout).toContain('0 passed, 1 failed');
    expect(vietnamese.stdout).toContain(
      'bước 1 (checkOriginal): của one-stop:receiver, mong đợi justice:officer',
    );
  });

  it('shows the first entry of a list that differs, with the one before it', async () => {
    change(({ expect: expected }) => {
      expected!.path = ['requested', 'seal'];
    });

    const { stdout } = await runTest([scenarioFile, '--lang', 'en']);

    expect(stdout).toContain('path: differs from entry 2 on');
    expect(stdout).toContain(
      'after: requested\n      expected: seal\n      but got: checkOriginal',
    );
  });

  it('fails a scenario that expects nothing or the unknown, or is refused', async () => {
    change((scenario) => {
      delete scenario.expect;
    });
    expect((await runTest([scenarioFile, '--lang', 'en'])).stdout).toContain('expects nothing');

    change((scenario) => {
      scenario.expect = { outcome: 'refused', outcom: 'refused' } as object;
      scenario.steps.push({ complete: 'seal' });
    });

    const { stdout } = await runTest([scenarioFile, '--lang', 'en']);
    expect(stdout).toContain('does not exist: outcom');
    expect(stdout).toMatch(/step \d: refused, TASK_NOT_OPEN/);
  });

  it('writes what came out as the expectation, which then holds', async () => {
    change((scenario) => {
      delete scenario.expect;
      for (const step of scenario.steps) delete step.as;
    });

    expect((await runTest([scenarioFile, '--write'])).exitCode).toBe(0);

    const written = JSON.parse(readFileSync(scenarioFile, 'utf8')) as Scenario;
    expect(written.steps[0]?.as).toBe('one-stop:receiver');
    expect(written.expect?.path?.slice(0, 2)).toEqual(['requested', 'checkOriginal']);
    expect(written.expect?.promises).toHaveLength(1);
    expect((await runTest([scenarioFile])).exitCode).toBe(0);
  });

  it('ends with 2 for what is not there, and fails what is no scenario', async () => {
    expect((await runTest([join(folder, 'nowhere')])).exitCode).toBe(2);
    expect((await runTest([folder, '--lang', 'fr'])).exitCode).toBe(2);
    expect((await runTest([join(folder, 'process.bpmn'), '--unknown'])).exitCode).toBe(2);
    writeFileSync(scenarioFile, '{');

    const broken = await runTest([folder, '--lang', 'en']);

    expect(broken.exitCode).toBe(1);
    expect(broken.stdout).toMatch(/cannot be played: Expected .* to be JSON/);
  });

  it('plays again what a save touches, and only that', async () => {
    cpSync(join(PROCEDURE, 'scenarios/fee-1-page.json'), join(folder, 'scenarios/other.json'));
    const stop = new AbortController();
    const printed: string[] = [];
    let tell: () => void = () => undefined;
    const nextPrint = (): Promise<void> => new Promise((resolve) => (tell = resolve));
    const print = (text: string): void => {
      printed.push(text);
      tell();
    };
    const watching = watchTests([folder], { language: 'en', print, signal: stop.signal });

    let next = nextPrint();
    change(({ expect: expected }) => {
      expected!.outcome = 'granted';
    });
    await next;
    next = nextPrint();
    const drawing = join(folder, 'process.bpmn');
    writeFileSync(drawing, readFileSync(drawing, 'utf8').replace('"30WM"', '"31WM"'));
    await next;
    stop.abort();
    await watching;

    expect(printed[0]).toMatch(/^FAIL .*refused\.json\n/);
    expect(printed[0]).not.toContain('other.json');
    expect(printed[1]).toMatch(/FAIL .*other\.json\n[\s\S]*FAIL .*refused\.json/);
  });
});
