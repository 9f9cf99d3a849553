import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareCommits } from '../bareCommits.ts';
import { type Figure, median } from '../figure.ts';
import { durableSteps, type Load } from './durableRounds.ts';
import { PEER_STEPS, startPeer } from './peer.ts';
import { permitRun, playInstance } from './permitRun.ts';

const ROUNDS = 5;
const OURS_PER_ROUND = 2_000;
const PEER_PER_ROUND = 5;
const PEER_WARM_UP = 5;
const ALONE: Load = { dossiers: 100, atOnce: 1 };
const AT_ONCE: Load = { dossiers: 200, atOnce: 100 };
const BARE_COMMITS = 500;

/**
 * Instances and steps per second on the permit, ours and those of bpmn-engine 25 in memory, in
 * turns of one run; then ours with every step committed to SQLite (`synchronous=FULL`), through the
 * whole path of a command: one after the other, and of a hundred officers at once.
 *
 * One after the other cannot be faster than this disk takes commits of one row, which is measured
 * beside.
 */
export async function againstPeer(): Promise<readonly Figure[]> {
  const run = await permitRun();
  const playPeer = await startPeer();
  await perSecond(PEER_WARM_UP, playPeer);
  await perSecond(OURS_PER_ROUND, () => playInstance(run));
  const ours: number[] = [];
  const peer: number[] = [];
  const durable: number[] = [];
  const atOnce: number[] = [];
  const bare: number[] = [];
  const grown: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    peer.push(await perSecond(PEER_PER_ROUND, playPeer));
    ours.push(await perSecond(OURS_PER_ROUND, () => playInstance(run)));
    durable.push((await durableSteps(ALONE)).ours);
    atOnce.push((await durableSteps(AT_ONCE)).ours);
    bare.push(bareCommitsPerSecond({ isGrown: false }));
    grown.push(bareCommitsPerSecond({ isGrown: true }));
  }
  const steps = run.recorded.length + 1;
  const rates = { ours: median(ours), peer: median(peer) };
  const peerSteps = rates.peer * PEER_STEPS;
  const note = `median of ${ROUNDS}, ${steps} steps an instance`;
  const peerNote = `median of ${ROUNDS}, parallel in place of inclusive gateways`;
  const rate = { unit: '/s', goal: null };
  return [
    { name: 'instances, in memory', value: rates.ours, ...rate, note },
    { name: 'steps, in memory', value: rates.ours * steps, ...rate, note },
    { name: 'instances of bpmn-engine, in memory', value: rates.peer, ...rate, note: peerNote },
    {
      name: 'steps of bpmn-engine, in memory',
      value: peerSteps,
      ...rate,
      note: peerNote,
    },
    ratio('in memory to bpmn-engine', rates.ours / rates.peer, 5_000),
    ratio('durable steps to bpmn-engine', median(durable) / peerSteps, 20),
    ratio('the same, bare one-row commits', median(bare) / peerSteps, null),
    ratio('the same, bare one-row commits, long WAL', median(grown) / peerSteps, null),
    ratio('the same, 100 durable steps at once', median(atOnce) / peerSteps, null),
  ];
}

function bareCommitsPerSecond(options: { readonly isGrown: boolean }): number {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const rate = bareCommits(join(folder, 'bare.sqlite'), BARE_COMMITS, options);
  rmSync(folder, { recursive: true });
  return rate;
}

async function perSecond(count: number, play: () => void | Promise<void>): Promise<number> {
  const startedAt = performance.now();
  for (let turn = 0; turn < count; turn += 1) await play();
  return (count * 1000) / (performance.now() - startedAt);
}

function ratio(name: string, value: number, atLeast: number | null): Figure {
  const goal = atLeast === null ? null : { atLeast };
  return { name, value, unit: 'x', goal, note: 'ratio of the medians' };
}
