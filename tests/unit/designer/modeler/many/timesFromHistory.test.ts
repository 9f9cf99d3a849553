import { beforeAll, expect, it } from 'vitest';

import { timesFromHistory } from '../../../../../designer/modeler/many/timesFromHistory.ts';
import { MANY_DEFAULTS, type ManyInputs } from '../../../../../engine/testing/many/manyInputs.ts';
import type { ManyPlan } from '../../../../../engine/testing/many/manyPlan.ts';
import { planMany } from '../../../../../engine/testing/many/planMany.ts';
import { openProcedure } from '../../../../support/openProcedure.ts';

const INPUTS: ManyInputs = { ...MANY_DEFAULTS, startOn: '2026-03-02' };

let plan: ManyPlan;

beforeAll(async () => {
  const { definitions } = await openProcedure('household-business-registration');
  plan = planMany(definitions, INPUTS);
});

it('steps that were done have their real times, and the others are left out', () => {
  const known = timesFromHistory(plan, {
    versionNumber: 1,
    steps: [
      { elementId: 'appraise', count: 12, least: 20, median: 45, p90: 120 },
      { elementId: 'intake', count: 3, least: 5, median: 5, p90: 5 },
      { elementId: 'gone', count: 7, least: 1, median: 2, p90: 3 },
    ],
  });

  expect(known).toEqual({
    service: {
      appraise: { kind: 'triangular', min: 20, usual: 45, max: 120 },
      intake: { kind: 'fixed', minutes: 5 },
    },
    steps: 2,
    done: 15,
  });
});

it('without a dossier that has ended nothing is known', () => {
  expect(timesFromHistory(plan, { versionNumber: 1, steps: [] })).toEqual({
    service: {},
    steps: 0,
    done: 0,
  });
});
