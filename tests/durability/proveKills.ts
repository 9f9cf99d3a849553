import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { openOffice } from '../support/testOffice.ts';
import { withBundle } from '../support/withBundle.ts';
import { judgeKills, type Judgement } from './judgeKills.ts';
import { killRounds, type KillRecord } from './killRounds.ts';

const COMMANDS = new Set(['received', 'claimed', 'completed']);

/** How the kills went and what they left. */
export type KillProof = {
  readonly seed: number;
  readonly record: KillRecord;
  readonly judgement: Judgement;
};

/** Kills a process under load so many times on one file, and judges what is left. */
export async function proveKills(kills: number, seed: number): Promise<KillProof> {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-kills-'));
  const entry = join(import.meta.dirname, 'child.ts');
  try {
    const file = join(folder, 'lienthong.db');
    const startAt = await seedFile(file);
    const random = seededRandom(seed);
    const record = await withBundle({ entry }, (child) =>
      killRounds({ kills, file, child, startAt, random }),
    );
    const store = createSqliteStore(openSqlite(file));
    const judgement = await judgeKills(store, record.acks);
    await store.close();
    return { seed, record, judgement };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seedFile(file: string): Promise<number> {
  const store = createSqliteStore(openSqlite(file));
  const office = await openOffice(store);
  await store.close();
  return office.clock.now;
}

/** The figures in one line. */
export function describeProof({ seed, record, judgement }: KillProof): string {
  const { acks, killedBeforeReady, killedUnderLoad } = record;
  const { report, firedCount, lost, firedTwice, early } = judgement;
  const commands = acks.filter(({ ack }) => COMMANDS.has(ack)).length;
  return [
    `seed ${seed}: ${killedUnderLoad} kills under load, ${killedBeforeReady} while opening`,
    `${commands} commands acknowledged, ${lost.length} lost`,
    `${firedCount} timers fired, ${firedTwice.length} twice, ${early.length} early`,
    `${report.instanceCount} instances and ${report.eventCount} history lines replayed`,
    `${report.findings.length} findings`,
  ].join('; ');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = { kills: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  const proof = await proveKills(Number(values.kills ?? '200'), seed);
  console.log(describeProof(proof));
  const { lost, firedTwice, early, report } = proof.judgement;
  const isSound = [lost, firedTwice, early, report.findings, proof.record.failures].every(
    (list) => list.length === 0,
  );
  for (const line of [...lost, ...firedTwice, ...early, ...proof.record.failures]) {
    console.log(line);
  }
  for (const finding of report.findings.slice(0, 20)) console.log(JSON.stringify(finding));
  process.exitCode = isSound ? 0 : 1;
}
