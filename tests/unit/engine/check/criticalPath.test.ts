import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkDefinitions } from '../../../../engine/check/checkDefinitions.ts';
import { criticalPath, type CriticalPath } from '../../../../engine/check/criticalPath.ts';
import { longestPaths } from '../../../../engine/check/graph/longestPaths.ts';
import { longestTermMinutes } from '../../../../engine/check/longestTermMinutes.ts';
import type { Definitions, ProcessModel } from '../../../../engine/model/process.ts';
import type { FlowUnderTest } from '../../../../engine/testing/flowUnderTest.ts';
import { openProcedure } from '../../../support/openProcedure.ts';
import { drawing, plain, task } from './processBuilder.ts';
import { randomProcedure } from './randomProcedure.ts';

const DAY = 480;

function withBudget(process: ProcessModel, elementId: string, more: number): ProcessModel {
  const nodes = process.nodes.map((node) => {
    if (node.id !== elementId || !('budgetMinutes' in node)) return node;
    return { ...node, budgetMinutes: (node.budgetMinutes ?? 0) + more };
  });
  return { ...process, nodes };
}

/** What the rule that refuses a drawing says of it. */
function isRefused(definitions: Definitions, elementId: string, more: number): boolean {
  const processes = definitions.processes.map((one) => withBudget(one, elementId, more));
  const problems = checkDefinitions({ ...definitions, processes });
  return problems.some(({ rule }) => rule === 'budget-exceeds-legal-term');
}

function reserveOf({ steps }: CriticalPath, elementId: string): number | null | undefined {
  return steps.find((step) => step.elementId === elementId)?.reserveMinutes;
}

function found(process: ProcessModel): CriticalPath {
  const path = criticalPath(process, [process]);
  if (path === null) throw new Error('Expected a path, but there is none.');
  return path;
}

describe('the way that decides the term', () => {
  it('is the longest one, and a step beside it may grow until it is as long', () => {
    const nodes = [plain('s'), plain('x'), task('long', 900), task('short', 100), plain('e')];
    const process = drawing(nodes, ['s>x', 'x>long', 'x>short', 'long>e', 'short>e']);

    const critical = found(process);

    expect(critical).toMatchObject({ sumMinutes: 900, termMinutes: 3 * DAY, isProved: true });
    expect(critical.path).toEqual(['s', 's>x', 'x', 'x>long', 'long', 'long>e', 'e']);
    expect(reserveOf(critical, 'long')).toBe(3 * DAY - 900);
    expect(reserveOf(critical, 'short')).toBe(3 * DAY - 100);
    expect(critical.steps.map(({ isCritical }) => isCritical)).toEqual([true, false]);
  });

  it('shares the reserve among the turns of a loop with a declared bound', () => {
    const nodes = [plain('s'), task('a', 100), plain('x'), plain('e')];
    const once = drawing(nodes, ['s>a', 'a>x', 'x>a', 'x>e']);
    const flows = once.flows.map((flow) => (flow.id === 'x>a' ? { ...flow, maxTurns: 2 } : flow));

    const critical = found({ ...once, flows });

    expect(critical.sumMinutes).toBe(300);
    expect(reserveOf(critical, 'a')).toBe((3 * DAY - 300) / 3);
  });

  it('leaves pauses and uncounted steps out', () => {
    const paused = task('paused', 9_000, { clock: 'pause' });
    const nodes = [plain('s'), task('a', DAY), paused, task('free', 99, { counted: false })];
    const process = drawing([...nodes, plain('e')], ['s>a', 'a>paused', 'paused>free', 'free>e']);

    const critical = found(process);

    expect(critical.sumMinutes).toBe(DAY);
    expect(critical.steps.map(({ elementId }) => elementId)).toEqual(['a']);
  });

  it('gives no reserve where the term is broken as it is', () => {
    const nodes = [plain('s'), task('a', 4 * DAY), plain('e')];

    const critical = found(drawing(nodes, ['s>a', 'a>e']));

    expect(critical).toMatchObject({ sumMinutes: 4 * DAY, termMinutes: 3 * DAY, steps: [] });
  });
});

describe('the reserve of a step is exact', () => {
  let flow: FlowUnderTest;

  beforeAll(async () => {
    flow = await openProcedure('household-business-registration');
  });

  it('a step of the published procedure may grow by it, and by no minute more', () => {
    const { definitions } = flow;
    const [process] = definitions.processes;
    const critical = process && criticalPath(process, definitions.processes);

    const steps = critical?.steps ?? [];

    expect(steps.length).toBeGreaterThan(7);
    for (const { elementId, reserveMinutes } of steps) {
      if (reserveMinutes === null) continue;
      expect(isRefused(definitions, elementId, reserveMinutes), elementId).toBe(false);
      expect(isRefused(definitions, elementId, reserveMinutes + 1), elementId).toBe(true);
    }
  });

  it('in 300 random procedures of branches, loops, events and sub-processes', () => {
    let looked = 0;
    fc.assert(
      fc.property(randomProcedure.models, fc.integer({ min: 1, max: 12 }), (drawn, days) => {
        const process = withTerm(randomProcedure.draw(drawn), days);
        const sumWith = (elementId: string, more: number): number =>
          longestPaths([withBudget(process, elementId, more)]).get(process.id)?.sumMinutes ?? 0;
        const critical = found(process);
        for (const { elementId, reserveMinutes } of critical.steps) {
          const term = critical.termMinutes ?? 0;
          looked += 1;
          expect(sumWith(elementId, reserveMinutes ?? 10 * term)).toBeLessThanOrEqual(term);
          const isFree = reserveMinutes === null;
          expect(isFree || sumWith(elementId, reserveMinutes + 1) > term).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(looked).toBeGreaterThan(200);
  });
});

function withTerm(process: ProcessModel, days: number): ProcessModel {
  const legalTerm = { amount: days, unit: 'WORKING_DAY' } as const;
  expect(longestTermMinutes(legalTerm)).toBe(days * DAY);
  return { ...process, settings: { ...process.settings, legalTerm } };
}
