import { beforeAll, describe, expect, it } from 'vitest';
import type { FlowUnderTest } from '../../../../engine/testing/flowUnderTest.ts';
import { testMutants } from '../../../../engine/testing/mutants/testMutants.ts';
import { readScenarioFile, type ScenarioFile } from '../../../../engine/testing/scenarioFile.ts';
import { openProcedure } from '../../../support/openProcedure.ts';

const STEPS = [
  { complete: 'checkOriginal', variables: { certifiability: 'forbidden', isComplex: false } },
  { complete: 'explainRefusal' },
];

function scenario(steps: readonly object[], expected: object): ScenarioFile {
  const file = readScenarioFile({ startAt: '2026-11-19T09:00:00+07:00', steps, expect: expected });
  if (!file.ok) throw new Error(file.refusal);
  return file.value;
}

describe('mistakes made in a drawing', () => {
  let flow: FlowUnderTest;

  beforeAll(async () => {
    flow = await openProcedure('certified-copies');
  });

  function survivorsOf(steps: readonly object[]): readonly string[] {
    const { survivors } = testMutants(flow, [scenario(steps, { outcome: 'refused' })]);
    return survivors.map(({ operator, elementId }) => `${operator} ${elementId}`);
  }

  it('live on where no scenario says who does a step, and die where one does', () => {
    const [first, second] = STEPS;

    const silent = survivorsOf(STEPS);
    const spoken = survivorsOf([{ ...first, as: 'one-stop:receiver' }, second!]);

    expect(silent).toContain('performer-changed checkOriginal');
    expect(silent.filter((one) => !spoken.includes(one))).toEqual([
      'performer-changed checkOriginal',
    ]);
  });

  it('live on where no scenario comes by, and die on the way that one takes', () => {
    const survivors = survivorsOf(STEPS);

    expect(survivors).toContain('budget-changed seal');
    expect(survivors.filter((one) => one.includes('certifiable_explainRefusal'))).toEqual([]);
  });
});
