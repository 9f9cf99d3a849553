import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLongestPath } from '../../../../../engine/check/graph/findLongestPath.ts';
import { buildProcessGraph } from '../../../../../engine/check/graph/buildProcessGraph.ts';
import type { ProcessModel } from '../../../../../engine/model/process.ts';
import { drawing, plain, task } from '../processBuilder.ts';

function longest(process: ProcessModel): ReturnType<typeof findLongestPath> {
  return findLongestPath(process, buildProcessGraph(process));
}

it('the path holds nodes and flows from the start to the end, with the sum after each step', () => {
  const process = drawing(
    [plain('s'), task('a', 60), plain('x'), task('b', 30), task('c', 90), plain('e')],
    ['s>a', 'a>x', 'x>b', 'x>c', 'b>e', 'c>e'],
  );

  const { sumMinutes, path, sums } = longest(process);

  expect(sumMinutes).toBe(150);
  expect(path).toEqual(['s', 's>a', 'a', 'a>x', 'x', 'x>c', 'c', 'c>e', 'e']);
  expect(sums).toEqual([0, 0, 60, 60, 60, 60, 150, 150, 150]);
});

it('a loop counts one pass, also where it can be entered in two places', () => {
  const loop = drawing(
    [plain('s'), plain('x1'), task('a', 60), task('b', 100), plain('e')],
    ['s>x1', 'x1>a', 'a>b', 'b>x1', 'a>e'],
  );
  const twoEntries = drawing(
    [plain('s'), plain('x1'), task('a', 60), task('b', 100), plain('e')],
    ['s>x1', 'x1>a', 'x1>b', 'a>b', 'b>a', 'a>e'],
  );

  expect(longest(loop).sumMinutes).toBe(160);
  expect(longest(twoEntries).sumMinutes).toBeGreaterThanOrEqual(160);
});

it('a restart forgets what was before it, a pause and an uncounted step add nothing', () => {
  const steps = [
    task('a', 500),
    task('b', 900, { clock: 'restart' }),
    task('c', 300),
    task('d', 800, { clock: 'pause' }),
    task('f', 800, { counted: false }),
  ];
  const process = drawing(
    [plain('s'), ...steps, plain('e')],
    ['s>a', 'a>b', 'b>c', 'c>d', 'd>f', 'f>e'],
  );

  const { sumMinutes, path, sums } = longest(process);

  expect(sumMinutes).toBe(500);
  expect(sums[path.indexOf('a')]).toBe(500);
  const later = drawing([plain('s'), ...steps.slice(1), plain('e')], ['s>b', 'b>c', 'c>d', 'd>e']);
  expect(longest(later).sumMinutes).toBe(300);
});

it('a drawing of 20,000 steps in a row is walked without running out of stack', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `t${index}`);
  const flows = ids.map((id, index) => `${id}>${ids[index + 1] ?? 'e'}`);
  const nodes = [plain('s'), ...ids.map((id) => task(id, 1)), plain('e')];

  expect(longest(drawing(nodes, ['s>t0', ...flows])).sumMinutes).toBe(20_000);
});

it('sixty diamonds in a row take no longer than their number', () => {
  const parts = Array.from({ length: 60 }, (_, index) => index);
  const nodes = parts.flatMap((n) => [plain(`x${n}`), task(`a${n}`, 1), task(`b${n}`, 2)]);
  const flows = parts.flatMap((n) => {
    const next = n === 59 ? 'e' : `x${n + 1}`;
    return [`x${n}>a${n}`, `x${n}>b${n}`, `a${n}>${next}`, `b${n}>${next}`];
  });
  const process = drawing([plain('s'), ...nodes, plain('e')], ['s>x0', ...flows]);

  expect(longest(process).sumMinutes).toBe(120);
});

/** Every path of a drawing without circles, one by one. */
function slowLongest(process: ProcessModel, from = 's', before = 0): number {
  const node = process.nodes.find(({ id }) => id === from);
  if (node === undefined) return before;
  const isStep = 'budgetMinutes' in node;
  const isCounted = isStep && node.counted && node.clock === 'run';
  const reached = before + (isCounted ? (node.budgetMinutes ?? 0) : 0);
  const after = isStep && node.clock === 'restart' ? 0 : reached;
  const behind = process.flows.filter((flow) => flow.sourceId === from);
  return Math.max(reached, ...behind.map((flow) => slowLongest(process, flow.targetId, after)));
}

it('equals the longest of all paths, tried one by one, on random drawings', () => {
  const step = fc.record({
    minutes: fc.nat(500),
    clock: fc.constantFrom('run', 'run', 'run', 'pause', 'restart' as const),
    counted: fc.integer({ min: 0, max: 5 }).map((it) => it > 0),
    targets: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  });

  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      const nodes = steps.map(({ minutes, clock, counted }, index) =>
        task(`t${index}`, minutes, { clock: clock as 'run', counted }),
      );
      const nameOf = (index: number): string => (index < steps.length ? `t${index}` : 'e');
      const flows = steps.flatMap(({ targets }, index) => [
        ...new Set(targets.map((ahead) => `t${index}>${nameOf(index + ahead)}`)),
      ]);
      const process = drawing([plain('s'), ...nodes, plain('e')], ['s>t0', ...flows]);
      expect(longest(process).sumMinutes).toBe(slowLongest(process));
    }),
    { numRuns: 500 },
  );
});
