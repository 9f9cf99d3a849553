import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierId } from '../../engine/model/ids.ts';
import { gatherCommits } from '../../engine/store/gatherCommits.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { bareCommits } from './bareCommits.ts';
import { type Figure, median } from './figure.ts';
import { COMPLETIONS, permitOffice } from './permitOffice.ts';

const ROUNDS = 7;
const GROUP = 100;
const BARE_COMMITS = 500;

/**
 * Steps per second through the whole path of a command (load, step, plan, commit with FULL), as a
 * ratio to the bare one-row commits of the same file, measured in the same round.
 */
export async function durableSteps(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-bench-'));
  const file = join(folder, 'bench.sqlite');
  const alone: number[] = [];
  const grouped: number[] = [];
  const bare: number[] = [];
  // A server has long been warm: what its first seconds cost is not what is asked here.
  await stepsPerSecond(file, { dossiers: 4 * GROUP, atOnce: GROUP });
  for (let round = 0; round < ROUNDS; round += 1) {
    const commits = bareCommits(file, BARE_COMMITS);
    bare.push(commits);
    alone.push((await stepsPerSecond(file, { dossiers: 2 * GROUP, atOnce: 1 })) / commits);
    grouped.push((await stepsPerSecond(file, { dossiers: 4 * GROUP, atOnce: GROUP })) / commits);
  }
  rmSync(folder, { recursive: true });
  const note = `ratio to the bare commits, median of ${ROUNDS}`;
  return [
    {
      name: 'bare one-row commits',
      value: median(bare),
      unit: '/s',
      goal: null,
      note: 'this disk',
    },
    {
      name: 'durable steps, one commit each',
      value: median(alone),
      unit: '',
      goal: { atLeast: 0.3 },
      note,
    },
    {
      name: `durable steps, groups of ${GROUP}`,
      value: median(grouped),
      unit: '',
      goal: { atLeast: 0.9 },
      note,
    },
  ];
}

type Load = { readonly dossiers: number; readonly atOnce: number };

async function stepsPerSecond(file: string, { dossiers, atOnce }: Load): Promise<number> {
  const sqlite = createSqliteStore(openSqlite(file));
  const office = await permitOffice(gatherCommits(sqlite));
  const ids: DossierId[] = [];
  for (let count = 0; count < dossiers; count += 1) ids.push(await office.receive());
  let seconds = 0;
  for (let first = 0; first < dossiers; first += atOnce) {
    const group = ids.slice(first, first + atOnce);
    for (const [elementId, variables] of COMPLETIONS) {
      const taskIds = await Promise.all(group.map((id) => office.openTask(id, elementId)));
      const startedAt = performance.now();
      await Promise.all(taskIds.map((taskId) => office.complete(taskId, variables)));
      seconds += (performance.now() - startedAt) / 1000;
    }
  }
  await sqlite.close();
  return (dossiers * COMPLETIONS.length) / seconds;
}
