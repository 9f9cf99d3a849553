import { expect, test } from 'vitest';
import { describeProof, proveKills } from './proveKills.ts';

const KILLS = 200;
const SEED = 20_261_122;

test(`${KILLS} kills under load lose no acknowledged command and fire no timer twice`, async () => {
  const proof = await proveKills(KILLS, SEED);
  console.log(describeProof(proof));

  const { record, judgement } = proof;
  expect(record.failures).toEqual([]);
  expect(judgement.lost).toEqual([]);
  expect(judgement.firedTwice).toEqual([]);
  expect(judgement.early).toEqual([]);
  expect(judgement.report.findings).toEqual([]);
  // The load was real: most kills came while commands and timers were under way.
  expect(record.killedUnderLoad).toBeGreaterThan(KILLS / 2);
  expect(record.acks.length).toBeGreaterThan(10 * KILLS);
  expect(judgement.firedCount).toBeGreaterThan(KILLS / 2);
}, 600_000);
