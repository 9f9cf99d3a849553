import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierId } from '../../../engine/model/ids.ts';
import { gatherCommits } from '../../../engine/store/gatherCommits.ts';
import { openSqlite } from '../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../engine/store/sqlite/sqliteStore.ts';
import type { Store } from '../../../engine/store/store.ts';
import { COMPLETIONS, permitOffice, type PermitOffice } from '../permitOffice.ts';
import { recordingStore, replay, type Recording, type StoreCall } from './recordingStore.ts';

/** How many dossiers go through the permit, and how many commits share one transaction. */
export type Load = { readonly dossiers: number; readonly atOnce: number };

/** Durable steps per second of the engine, and of one that does nothing but the same SQL. */
export type DurableRates = { readonly ours: number; readonly sqlOnly: number };

/**
 * Leads dossiers through the permit on a new SQLite file (WAL, `synchronous=FULL`), every step as a
 * whole command: find, step, plan, commit. Then asks another new file the very same reads and
 * commits, with everything already planned: that is the SQL of an engine that does nothing.
 *
 * What is asked is written down in a round before, so that the measured one keeps nothing.
 */
export async function durableSteps(load: Load): Promise<DurableRates> {
  const calls = await withStore(async (sqlite) => {
    const recording = recordingStore(sqlite);
    await secondsOfSteps(recording.store, load, recording.count);
    return recording.calls;
  });
  const ours = await withStore((sqlite) => secondsOfSteps(sqlite, load));
  const sqlOnly = await withStore((sqlite) => secondsOfSql(sqlite, calls));
  const steps = load.dossiers * COMPLETIONS.length;
  return { ours: steps / ours, sqlOnly: steps / sqlOnly };
}

async function withStore<Value>(work: (store: Store) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const sqlite = createSqliteStore(openSqlite(join(folder, 'bench.sqlite')));
  try {
    return await work(sqlite);
  } finally {
    await sqlite.close();
    rmSync(folder, { recursive: true });
  }
}

/** Seconds of the completions alone; `count` is told when they begin and end. */
async function secondsOfSteps(
  store: Store,
  { dossiers, atOnce }: Load,
  count: Recording['count'] = () => undefined,
): Promise<number> {
  const office = await permitOffice(gatherCommits(store));
  const ids: DossierId[] = [];
  for (let received = 0; received < dossiers; received += 1) ids.push(await office.receive());
  let seconds = 0;
  for (let first = 0; first < dossiers; first += atOnce) {
    const group = ids.slice(first, first + atOnce);
    for (const completion of COMPLETIONS) {
      seconds += await secondsOfGroup({ office, count }, group, completion);
    }
  }
  return seconds;
}

async function secondsOfGroup(
  { office, count }: { readonly office: PermitOffice; readonly count: Recording['count'] },
  group: readonly DossierId[],
  [elementId, variables]: (typeof COMPLETIONS)[number],
): Promise<number> {
  const taskIds = await Promise.all(group.map((id) => office.openTask(id, elementId)));
  count(true);
  const startedAt = performance.now();
  await Promise.all(taskIds.map((taskId) => office.complete(taskId, variables)));
  const seconds = (performance.now() - startedAt) / 1000;
  count(false);
  return seconds;
}

/** Reads that are not counted need not be asked again; what they prepared must be written. */
async function secondsOfSql(sqlite: Store, calls: readonly StoreCall[]): Promise<number> {
  const needed = calls.filter(({ isCounted, method }) => isCounted || method.startsWith('commit'));
  let seconds = 0;
  for (const part of partsOf(needed)) {
    const startedAt = performance.now();
    await replay(sqlite, part);
    if (part[0]?.isCounted === true) seconds += (performance.now() - startedAt) / 1000;
  }
  return seconds;
}

/** Runs of calls that are all counted, or all not. */
function partsOf(calls: readonly StoreCall[]): readonly (readonly StoreCall[])[] {
  const parts: StoreCall[][] = [];
  for (const call of calls) {
    const last = parts.at(-1);
    if (last !== undefined && last[0]?.isCounted === call.isCounted) last.push(call);
    else parts.push([call]);
  }
  return parts;
}
