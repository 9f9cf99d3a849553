import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierId } from '../../../engine/model/ids.ts';
import { openSqlite } from '../../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../../engine/store/sqlite/sqliteStore.ts';
import { groupingStore } from '../groupingStore.ts';
import { COMPLETIONS, permitOffice, type PermitOffice } from '../permitOffice.ts';
import { recordingStore, replay, type Recording, type StoreCall } from './recordingStore.ts';

/** How many dossiers go through the permit, and how many commits share one transaction. */
export type Load = { readonly dossiers: number; readonly atOnce: number };

/** Durable steps per second of the engine, and of one that does nothing but the same SQL. */
export type DurableRates = { readonly ours: number; readonly sqlOnly: number };

/**
 * Leads dossiers through the permit on a new SQLite file (WAL, `synchronous=FULL`), every step as a
 * whole command: find, step, plan, commit. Then asks a second new file the very same reads and
 * commits, with everything already planned: that is the SQL of an engine that does nothing.
 */
export async function durableSteps(load: Load): Promise<DurableRates> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const steps = load.dossiers * COMPLETIONS.length;
  try {
    const sqlite = createSqliteStore(openSqlite(join(folder, 'ours.sqlite')));
    const recording = recordingStore(sqlite);
    const ours = await secondsOfSteps(recording, load);
    await sqlite.close();
    const sqlOnly = await secondsOfSql(join(folder, 'sql.sqlite'), recording.calls);
    return { ours: steps / ours, sqlOnly: steps / sqlOnly };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function secondsOfSteps(recording: Recording, { dossiers, atOnce }: Load): Promise<number> {
  const { store } = recording;
  const office = await permitOffice(atOnce === 1 ? store : groupingStore(store, atOnce));
  const ids: DossierId[] = [];
  for (let count = 0; count < dossiers; count += 1) ids.push(await office.receive());
  let seconds = 0;
  for (let first = 0; first < dossiers; first += atOnce) {
    const group = ids.slice(first, first + atOnce);
    for (const completion of COMPLETIONS) {
      seconds += await secondsOfGroup({ office, recording }, group, completion);
    }
  }
  return seconds;
}

async function secondsOfGroup(
  { office, recording }: { readonly office: PermitOffice; readonly recording: Recording },
  group: readonly DossierId[],
  [elementId, variables]: (typeof COMPLETIONS)[number],
): Promise<number> {
  const taskIds = await Promise.all(group.map((id) => office.openTask(id, elementId)));
  recording.count(true);
  const startedAt = performance.now();
  await Promise.all(taskIds.map((taskId) => office.complete(taskId, variables)));
  const seconds = (performance.now() - startedAt) / 1000;
  recording.count(false);
  return seconds;
}

/** Reads that are not counted need not be asked again; what they prepared must be written. */
async function secondsOfSql(file: string, calls: readonly StoreCall[]): Promise<number> {
  const sqlite = createSqliteStore(openSqlite(file));
  const needed = calls.filter(({ isCounted, method }) => isCounted || method.startsWith('commit'));
  let seconds = 0;
  for (const part of partsOf(needed)) {
    const startedAt = performance.now();
    await replay(sqlite, part);
    if (part[0]?.isCounted === true) seconds += (performance.now() - startedAt) / 1000;
  }
  await sqlite.close();
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
