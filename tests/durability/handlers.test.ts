import { expect, it } from 'vitest';
import { describeHandlers, proveHandlers } from './proveHandlers.ts';

const SECONDS = 20;
const SECONDS_MAX = 300;

// For five minutes: npm run prove:handlers

it(
  'twenty handlers at once on one server lose nothing, and no task is done twice',
  async () => {
    const proof = await proveHandlers(SECONDS, 1);

    console.log(describeHandlers(proof));
    expect(proof.days.flatMap(({ completed }) => completed).length).toBeGreaterThan(20);
    expect(proof.lost).toEqual([]);
    expect(proof.twice).toEqual([]);
    expect(proof.codesLost).toEqual([]);
    expect(proof.report.findings).toEqual([]);
  },
  SECONDS_MAX * 1000,
);
