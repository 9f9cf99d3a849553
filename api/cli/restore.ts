import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { lockFile } from '../../engine/store/sqlite/lockFile.ts';
import { syncToDisk } from '../../engine/store/sqlite/syncToDisk.ts';
import { DATA_FILE, KEY_FILE } from '../dataFolder.ts';
import { copyForOwner } from './copyForOwner.ts';
import { copyLines } from './copyLines.ts';
import { COPY_TEXTS, type CopyWords } from './copyTexts.ts';
import { readDataCommand } from './dataCommand.ts';
import type { CliAnswer } from './due.ts';
import { faultSentence } from './faultSentence.ts';
import { inspectCopy, type CopyReport } from './inspectCopy.ts';

const USAGE = `lienthong restore --data DIR FILE [--lang vi|en]
  exit code: 0 restored, 1 nothing restored because not all is as the history says,
  2 nothing restored`;
const LOCK_FILE = `${DATA_FILE}.lock`;

type Places = {
  readonly copy: string;
  readonly keyCopy: string;
  readonly folder: string;
  readonly dataFile: string;
  readonly words: CopyWords;
};

/**
 * `lienthong restore`: puts a backup and the key beside it into an empty data folder, verified
 * where it lies before it gets its name.
 *
 * Exit 0 restored, 1 refused because something is not as the history says, 2 refused because the
 * arguments, the folder or the file are not usable.
 */
export async function runRestore(argv: readonly string[]): Promise<CliAnswer> {
  const places = readPlaces(argv);
  if (!places.ok) return failed(`${places.refusal}\n${USAGE}`);
  try {
    mkdirSync(places.value.folder, { recursive: true });
    return await restoreAlone(places.value);
  } catch (error) {
    return failed(faultSentence(error));
  }
}

function readPlaces(argv: readonly string[]): Result<Places, string> {
  const command = readDataCommand(argv);
  if (!command.ok) return command;
  const { folder, dataFile, positionals, language } = command.value;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    return refuse(`Expected one file to restore, but got ${positionals.length}.`);
  }
  const copy = resolve(file);
  if (!existsSync(copy)) return refuse(`Expected a backup, but ${copy} is not there.`);
  const log = ['-wal', '-journal'].map((end) => `${copy}${end}`).find(isFilled);
  if (log !== undefined) {
    return refuse(`Expected a backup by lienthong backup, but ${log} beside it is a part of it.`);
  }
  const empty = expectEmpty(folder);
  if (!empty.ok) return empty;
  return accept({ copy, keyCopy: `${copy}.key`, folder, dataFile, words: COPY_TEXTS[language] });
}

function expectEmpty(folder: string): Result<null, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const held = names.find((name) => !name.startsWith(LOCK_FILE));
  if (held === undefined) return accept(null);
  return refuse(`Expected ${folder} to be an empty folder, but it holds ${held}.`);
}

function isFilled(path: string): boolean {
  return existsSync(path) && statSync(path).size > 0;
}

/** The lock keeps a program away that is started on the folder meanwhile. */
async function restoreAlone(places: Places): Promise<CliAnswer> {
  const unlock = lockFile(places.dataFile);
  const partial = `${places.dataFile}.partial`;
  // A program may have come and gone before the lock was taken.
  const empty = expectEmpty(places.folder);
  try {
    if (!empty.ok) return failed(empty.refusal);
    copyForOwner(places.copy, partial);
    const report = await inspectCopy(partial);
    if ((report.findings ?? []).length > 0) return notRestored(places, report);
    return restored(places, partial, report);
  } finally {
    rmSync(partial, { force: true });
    unlock();
  }
}

function notRestored({ copy, words }: Places, report: CopyReport): CliAnswer {
  const lines = [words.notRestored(copy), ...copyLines(report, words)];
  return { exitCode: 1, stdout: '', stderr: `${lines.join('\n')}\n` };
}

/** The name of the data file comes last: a folder that has it has all. */
function restored(places: Places, partial: string, report: CopyReport): CliAnswer {
  const { keyCopy, folder, dataFile, words } = places;
  const key = join(folder, KEY_FILE);
  if (existsSync(keyCopy)) copyForOwner(keyCopy, key);
  renameSync(partial, dataFile);
  syncToDisk(folder);
  syncToDisk(dirname(folder));
  const stdout = [
    words.restored(dataFile),
    ...copyLines(report, words),
    existsSync(key) ? words.keyWritten(key) : words.noKey,
    words.next(folder, report.findings === null || report.earlierInstanceIds.length > 0),
  ];
  return { exitCode: 0, stdout: `${stdout.join('\n')}\n`, stderr: '' };
}

function failed(sentence: string): CliAnswer {
  return { exitCode: 2, stdout: '', stderr: `${sentence}\n` };
}
