import { SNAPSHOT_FORMAT } from '../../engine/model/instance.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { createMachineCache } from '../../engine/run/machineCache.ts';
import { rebuildInstances, type RebuildReport } from '../../engine/run/rebuildInstances.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { readRelease, type FileRelease } from '../../engine/store/sqlite/readRelease.ts';
import { readSqlite } from '../../engine/store/sqlite/readSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import type { Store } from '../../engine/store/store.ts';
import { backUpBeside } from './backUpBeside.ts';
import { expectDataFile, readDataCommand, type DataCommand } from './dataCommand.ts';
import type { CliAnswer } from './due.ts';
import { faultSentence } from './faultSentence.ts';
import { knownCalendar } from './knownCalendar.ts';
import { MIGRATE_TEXTS, type MigrateWords } from './migrateTexts.ts';

const USAGE = `lienthong migrate --data DIR [--check] [--lang vi|en]
  exit code: 0 all is of this release, 1 something is not, 2 not usable`;

type Migrated = RebuildReport & { readonly backup: string | null };

/**
 * `lienthong migrate`: brings a data file to the tables and snapshots of this release, as a start
 * of the program does, after a backup beside it; `--check` only tells whether there is something to
 * do, and may look at the file of a running program.
 *
 * Exit 0 nothing is left to do, 1 something is, 2 the arguments or the file are not usable.
 */
export async function runMigrate(argv: readonly string[]): Promise<CliAnswer> {
  const command = readCommand(argv);
  if (!command.ok) return failed(`${command.refusal}\n${USAGE}`);
  const { dataFile, flags, language } = command.value;
  const words = MIGRATE_TEXTS[language];
  try {
    const release = readSqlite(dataFile, readRelease);
    if (isOfThisRelease(release)) return said(0, [words.nothing]);
    if (flags['check'] === true) return said(1, pendingLines(release, words));
    return migratedAnswer(command.value, release, await migrateFile(dataFile));
  } catch (error) {
    return failed(faultSentence(error));
  }
}

function readCommand(argv: readonly string[]): Result<DataCommand, string> {
  const command = readDataCommand(argv, { check: 'boolean' });
  if (!command.ok) return command;
  const [first] = command.value.positionals;
  if (first !== undefined) return refuse(`Expected no file beside --data, but got "${first}".`);
  const there = expectDataFile(command.value);
  return there.ok ? accept(command.value) : there;
}

function isOfThisRelease({ missingMigrations, earlierInstanceIds }: FileRelease): boolean {
  return missingMigrations.length === 0 && earlierInstanceIds.length === 0;
}

function pendingLines(release: FileRelease, words: MigrateWords): readonly string[] {
  const { missingMigrations, earlierInstanceIds } = release;
  return missingMigrations.length > 0
    ? [words.pending(missingMigrations)]
    : [words.pendingInstances(earlierInstanceIds.length)];
}

/** The backup is taken while the lock is held, once, before the first change of either kind. */
async function migrateFile(dataFile: string): Promise<Migrated> {
  let backup: string | null = null;
  const backUpOnce = (): void => {
    backup ??= backUpBeside(dataFile, new Date());
  };
  const store = createSqliteStore(openSqlite(dataFile, { beforeMigration: backUpOnce }));
  try {
    const earlier = await store.listInstancesBefore(SNAPSHOT_FORMAT, null, 1);
    if (earlier.length > 0) backUpOnce();
    return { backup, ...(await rebuild(store)) };
  } finally {
    await store.close();
  }
}

async function rebuild(store: Store): Promise<RebuildReport> {
  const machines = createMachineCache((versionId) => store.findVersion(versionId));
  return rebuildInstances({ store, machines, calendars: knownCalendar });
}

function migratedAnswer(
  { folder, language }: DataCommand,
  { missingMigrations }: FileRelease,
  { backup, rebuiltCount, failures }: Migrated,
): CliAnswer {
  const words = MIGRATE_TEXTS[language];
  return said(failures.length === 0 ? 0 : 1, [
    ...(backup === null ? [] : [words.backedUp(backup)]),
    ...(missingMigrations.length === 0 ? [] : [words.applied(missingMigrations)]),
    words.rebuilt(rebuiltCount),
    ...(failures.length === 0 ? [] : [words.left(failures.length)]),
    ...failures.map(({ instanceId, what }) => `  ${instanceId}: ${what}`),
    words.next(folder),
  ]);
}

function said(exitCode: 0 | 1, lines: readonly string[]): CliAnswer {
  return { exitCode, stdout: `${lines.join('\n')}\n`, stderr: '' };
}

function failed(sentence: string): CliAnswer {
  return { exitCode: 2, stdout: '', stderr: `${sentence}\n` };
}
