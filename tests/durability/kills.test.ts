import { expect, test } from 'vitest';
import { openStore } from '../support/openStore.ts';
import { openOffice } from '../support/testOffice.ts';
import { judgeKills } from './judgeKills.ts';
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

test('a command that was acknowledged and is not there would be seen', async () => {
  const { store, remove } = openStore('sqlite');
  await openOffice(store);

  const judgement = await judgeKills(store, [
    { ack: 'received', commandId: 'c1', dossierId: 'A', code: 'H99.21.01-261207-0001' },
    { ack: 'completed', commandId: 'c2', taskId: 'B.1.0' },
    { ack: 'fired', timerId: 'B.2.1', now: 2, dueAt: 1 },
    { ack: 'fired', timerId: 'B.2.1', now: 2, dueAt: 1 },
  ]);
  await remove();

  expect(judgement.lost).toHaveLength(4);
  expect(judgement.firedTwice).toEqual(['B.2.1']);
});
