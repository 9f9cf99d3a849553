import { expect, test } from 'vitest';
import { runSimulation, withSimulation } from '../runSimulation.ts';
import { changed } from '../changeSources.ts';
import { EVERY_FAULT } from './everyFault.ts';
import { describeFault, proveFaults } from './proveFaults.ts';

const FAULTS_MIN = 60;

test(`each of ${EVERY_FAULT.length} planted faults is found by an invariant`, async () => {
  const found = await proveFaults(EVERY_FAULT);

  process.stdout.write(`${found.map(describeFault).join('\n')}\n`);
  expect(found.filter(({ invariant }) => invariant === null)).toEqual([]);
  expect(new Set(found.map(({ name }) => name)).size).toBeGreaterThanOrEqual(FAULTS_MIN);
});

test('the program without a fault is found to be sound by the same harness', async () => {
  const plan = { from: 1, seeds: 6, firstFailure: true };

  const report = await withSimulation([], (child) => runSimulation(child, plan));

  expect(report.failed).toEqual([]);
  expect(report.seeds).toBe(6);
});

test('a fault whose text is not in its file any more is an error', () => {
  const change = { path: 'a.ts', find: 'this', replace: 'that' };

  expect(() => changed('something else', change)).toThrow('Expected to find "this" once in a.ts');
  expect(() => changed('this and this', change)).toThrow('it is there 2 times');
});
