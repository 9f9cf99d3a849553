import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTest } from '../../../../api/cli/test.ts';
import type { Json, Variables } from '../../../../engine/model/json.ts';
import type { FlowUnderTest } from '../../../../engine/testing/flowUnderTest.ts';
import { playTrial, type PlayedTrial } from '../../../../engine/testing/trial/playTrial.ts';
import { trialScenario } from '../../../../engine/testing/trial/trialScenario.ts';
import { openProcedure } from '../../../support/openProcedure.ts';

const SLUG = 'certified-copies';
/** Three pages in two copies cost 10,000 đồng by the formula of the form. */
const TYPED = {
  documentName: 'Bằng tốt nghiệp',
  originalPages: 3,
  copyCount: 2,
  certifiability: 'allowed',
  isComplex: false,
  complexReason: 'left over from before',
};

let flow: FlowUnderTest;
let folder: string;

beforeAll(async () => {
  flow = await openProcedure(SLUG);
  folder = mkdtempSync(join(tmpdir(), 'lienthong-computed-'));
  cpSync(join(import.meta.dirname, '../../../../procedures', SLUG), folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a step whose form computes a field', () => {
  it('writes what is computed, and nothing for a field that is not there', () => {
    const { variables } = play(TYPED).state;

    expect(variables).toMatchObject({ expectedFeeDong: 10_000, complexReason: null });
  });

  it('writes it whatever was given for it', () => {
    const { variables } = play({ ...TYPED, expectedFeeDong: 1 }).state;

    expect(variables['expectedFeeDong']).toBe(10_000);
  });

  it('saved from a trial is played by the command line to the same values', async () => {
    const saved = trialScenario(flow, play(TYPED).scenario, 'three pages in two copies');

    const tested = await testSaved(saved);

    expect(saved).toMatchObject({
      steps: [{ complete: 'checkOriginal', variables: { expectedFeeDong: 10_000 } }],
      expect: { variables: { expectedFeeDong: 10_000 } },
    });
    expect(tested).toMatchObject({ exitCode: 0, stderr: '' });
    expect(tested.stdout).toContain('1 đạt, 0 hỏng');
  });

  it('is computed again by the command line where the answers are changed by hand', async () => {
    const saved = trialScenario(flow, play(TYPED).scenario, 'one copy more');
    const changed = JSON.parse(JSON.stringify(saved).replace('"copyCount":2', '"copyCount":3'));

    const tested = await testSaved(changed as typeof saved);

    expect(tested.exitCode).toBe(1);
    expect(tested.stdout).toContain('variables.expectedFeeDong');
    expect(tested.stdout).toContain('15000');
  });
});

function play(variables: Variables): PlayedTrial {
  const played = playTrial(flow, {
    start: { receivedAt: '2026-11-19T14:59:00+07:00', variables: {} },
    moves: [
      { kind: 'complete', elementId: 'checkOriginal', item: null, variables, pace: 'at-once' },
    ],
  });
  if (!played.ok) throw new Error(JSON.stringify(played.refusal));
  return played.value;
}

function testSaved(scenario: { readonly [member: string]: Json }) {
  const file = join(folder, 'scenarios', 'saved.json');
  writeFileSync(file, JSON.stringify(scenario));
  return runTest([file]);
}
