import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runBackup } from '../../api/cli/backup.ts';
import { runRestore } from '../../api/cli/restore.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { openOffice } from '../support/testOffice.ts';
import { withBundle } from '../support/withBundle.ts';
import { judgeKills } from './judgeKills.ts';
import type { Ack } from './liveLoad.ts';

const BACKUPS = 6;
/** So many acknowledgements lie between two backups, whatever the machine is doing. */
const LINES_BETWEEN = 40;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lienthong-backups-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A program at work, with what it has acknowledged so far. */
type Load = {
  readonly acks: readonly Ack[];
  readonly untilMore: (lines: number) => Promise<void>;
  readonly kill: () => Promise<void>;
};

/** `run` keeps ids of one load apart from those of another. */
type Start = { readonly file: string; readonly run: number; readonly now: number };

function startLoad(program: string, { file, run, now }: Start): Load {
  const child = spawn(process.execPath, [program, file, String(run), String(now)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_code, signal) => resolve(signal));
  });
  const acks: Ack[] = [];
  let tell = (): void => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.endsWith('}')) acks.push(JSON.parse(line) as Ack);
    tell();
  });
  const untilMore = async (lines: number): Promise<void> => {
    const wanted = acks.length + lines;
    const arrived = new Promise<void>((resolve) => {
      tell = () => (acks.length >= wanted ? resolve() : undefined);
    });
    const first = await Promise.race([arrived, ended.then(() => 'ended')]);
    if (first === 'ended') throw new Error('Expected the load to go on, but it has ended.');
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { acks, untilMore, kill };
}

async function seedFile(file: string): Promise<number> {
  const store = createSqliteStore(openSqlite(file));
  const office = await openOffice(store);
  await store.close();
  return office.clock.now;
}

async function judge(file: string, acks: readonly Ack[]) {
  const store = createSqliteStore(openSqlite(file));
  const judgement = await judgeKills(store, acks);
  await store.close();
  return judgement;
}

test(`${BACKUPS} backups of a working program hold all that was acknowledged before`, async () => {
  const file = join(root, 'lienthong.db');
  const startAt = await seedFile(file);
  const taken: { copy: string; told: readonly Ack[]; exitCode: number; meanwhile: number }[] = [];
  await withBundle({ entry: join(import.meta.dirname, 'child.ts') }, async (program) => {
    const load = startLoad(program, { file, run: 0, now: startAt });
    try {
      for (let index = 0; index < BACKUPS; index += 1) {
        await load.untilMore(LINES_BETWEEN);
        const told = [...load.acks];
        const copy = join(root, `copy-${index}.db`);
        const { exitCode } = await runBackup(['--data', root, copy]);
        await load.untilMore(1);
        taken.push({ copy, told, exitCode, meanwhile: load.acks.length - told.length });
      }
    } finally {
      await load.kill();
    }
  });

  expect(taken.map(({ exitCode }) => exitCode)).toEqual(taken.map(() => 0));
  for (const { copy, told } of taken) {
    const judgement = await judge(copy, told);
    expect(judgement.lost).toEqual([]);
    expect(judgement.report.findings).toEqual([]);
  }
  // The program was writing while the backups were taken.
  expect(taken.reduce((sum, { meanwhile }) => sum + meanwhile, 0)).toBeGreaterThan(10 * BACKUPS);
});

test('a program goes on working on what was restored', async () => {
  const file = join(root, 'lienthong.db');
  const startAt = await seedFile(file);
  const copy = join(root, 'copy.db');
  const fresh = join(root, 'fresh');
  await withBundle({ entry: join(import.meta.dirname, 'child.ts') }, async (program) => {
    const first = startLoad(program, { file, run: 0, now: startAt });
    await first.untilMore(LINES_BETWEEN);
    await runBackup(['--data', root, copy]);
    await first.kill();
    const restored = await runRestore(['--data', fresh, copy]);
    expect(restored.exitCode).toBe(0);

    const now = first.acks.reduce((last, ack) => ('now' in ack ? ack.now : last), startAt);
    const second = startLoad(program, { file: join(fresh, 'lienthong.db'), run: 1, now });
    await second.untilMore(LINES_BETWEEN);
    await second.kill();

    const { lost, report } = await judge(join(fresh, 'lienthong.db'), second.acks);
    expect(lost).toEqual([]);
    expect(report.findings).toEqual([]);
    expect(second.acks.length).toBeGreaterThan(LINES_BETWEEN - 1);
  });
});
