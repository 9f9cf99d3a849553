import { expect, it } from 'vitest';
import { RULES, checkDefinitions } from '../../../../engine/check/checkDefinitions.ts';
import type { Problem } from '../../../../engine/model/problem.ts';
import type { ProcessModel } from '../../../../engine/model/process.ts';
import { drawing, plain, task } from './processBuilder.ts';
import { cpuMs } from '../../../support/cpuMs.ts';

function check(...processes: readonly ProcessModel[]): readonly Problem[] {
  return checkDefinitions({
    id: 'd',
    processes,
    messageFlows: [],
    pools: [],
    messageKeys: [],
    findings: [],
  });
}

it('the worst comes first, then the order of the drawing', () => {
  const process = drawing(
    [plain('s'), task('a', null), task('b', 60, { performer: null }), task('lost', 60), plain('e')],
    ['s>a', 'a>b', 'b>e', 'lost>e'],
  );

  expect(
    check(process).map(({ severity, rule, elementId }) => [severity, rule, elementId]),
  ).toEqual([
    ['error', 'user-task-has-performer', 'b'],
    ['error', 'node-unreachable', 'lost'],
    ['warning', 'legal-basis-missing', 'process'],
    ['warning', 'step-has-budget', 'a'],
  ]);
});

it('rules on the administration only inform where no procedure is declared', () => {
  const declared = drawing(
    [plain('s'), task('a', 60, { performer: null }), plain('e')],
    ['s>a', 'a>e'],
  );
  const free = {
    ...declared,
    settings: { ...declared.settings, procedureCode: null, legalTerm: null },
  };

  expect(check(free).map(({ severity, rule }) => [severity, rule])).toEqual([
    ['info', 'user-task-has-performer'],
  ]);
});

it('the budget problem carries path, sum, term and the step that passes the term', () => {
  const process = drawing(
    [plain('s'), task('a', 960), task('b', 540), plain('e')],
    ['s>a', 'a>b', 'b>e'],
  );

  expect(check(process)[0]).toEqual({
    rule: 'budget-exceeds-legal-term',
    severity: 'error',
    elementId: 'b',
    facts: { sumMinutes: 1_500, termMinutes: 1_440 },
    path: ['s', 's>a', 'a', 'a>b', 'b', 'b>e', 'e'],
    pathMinutes: [0, 0, 960, 960, 1_500, 1_500, 1_500],
  });
});

it('a pool that is not executable is not checked', () => {
  const right = drawing([plain('s'), plain('e')], ['s>e']);
  const applicant = { ...drawing([], []), id: 'applicant', isExecutable: false };

  expect(check(right, applicant).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(check(applicant).map(({ rule }) => rule)).toEqual(['process-executable']);
});

it('rules have different names', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});

it.each([
  [100, 200],
  [300, 600],
])('%d elements are checked within %d ms', (count, limitMs) => {
  const ids = Array.from({ length: count / 2 }, (_, index) => index);
  const nodes = ids.flatMap((n) => [plain(`x${n}`), task(`t${n}`, 1)]);
  const flows = ids.flatMap((n) => [
    `x${n}>t${n}`,
    `x${n}>${n + 1 < ids.length ? `x${n + 1}` : 'e'}`,
    `t${n}>${n + 1 < ids.length ? `x${n + 1}` : 'e'}`,
  ]);
  const chain = drawing([plain('s'), ...nodes, plain('e')], ['s>x0', ...flows]);
  const conditioned = chain.flows.map((flow) => ({
    ...flow,
    condition: flow.id.includes('>t') ? `kind = "${flow.id}"` : null,
  }));
  const process = { ...chain, flows: conditioned };
  check(process);

  const spent = [1, 2, 3].map(() => {
    const startedAt = cpuMs();
    check(process);
    return cpuMs(startedAt);
  });

  expect(Math.min(...spent)).toBeLessThan(limitMs);
});
