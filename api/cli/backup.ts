import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import { copySqlite } from '../../engine/store/sqlite/copySqlite.ts';
import { syncToDisk } from '../../engine/store/sqlite/syncToDisk.ts';
import { KEY_FILE } from '../dataFolder.ts';
import { copyForOwner } from './copyForOwner.ts';
import { copyLines } from './copyLines.ts';
import { COPY_TEXTS } from './copyTexts.ts';
import { expectDataFile, readDataCommand } from './dataCommand.ts';
import type { CliAnswer } from './due.ts';
import { faultSentence } from './faultSentence.ts';
import { inspectCopy, type CopyReport } from './inspectCopy.ts';
import type { CliLanguage } from './problemLines.ts';

const USAGE = `lienthong backup --data DIR FILE [--lang vi|en]
  exit code: 0 written and sound, 1 written as it is but not all is as the history says,
  2 nothing written`;

type Places = {
  readonly dataFile: string;
  readonly keyFile: string;
  readonly copy: string;
  readonly keyCopy: string;
  readonly language: CliLanguage;
};

/**
 * `lienthong backup`: a consistent copy of a data file, also while the program runs on it, verified
 * before it gets its name; the key of the installation goes beside it as `FILE.key`.
 *
 * Exit 0 written and sound, 1 written but something is not as the history says, 2 nothing written.
 */
export async function runBackup(argv: readonly string[]): Promise<CliAnswer> {
  const places = readPlaces(argv);
  if (!places.ok) return failed(`${places.refusal}\n${USAGE}`);
  const { copy, keyCopy, language } = places.value;
  const words = COPY_TEXTS[language];
  try {
    const report = await writeCopy(places.value);
    const stdout = [
      words.written(copy),
      ...copyLines(report, words),
      existsSync(keyCopy) ? words.keyWritten(keyCopy) : words.noKey,
    ];
    const isSound = (report.findings ?? []).length === 0;
    return { exitCode: isSound ? 0 : 1, stdout: `${stdout.join('\n')}\n`, stderr: '' };
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
    return refuse(`Expected one file to write to, but got ${positionals.length}.`);
  }
  const there = expectDataFile(command.value);
  if (!there.ok) return there;
  const copy = resolve(file);
  const keyCopy = `${copy}.key`;
  const taken = [copy, keyCopy].find((path) => existsSync(path));
  if (taken !== undefined) return refuse(`Expected a new file, but ${taken} is there.`);
  if (!existsSync(dirname(copy))) {
    return refuse(`Expected to write to the folder ${dirname(copy)}, but it is not there.`);
  }
  return accept({ dataFile, keyFile: join(folder, KEY_FILE), copy, keyCopy, language });
}

/** The name comes last: a file of that name is whole, verified, and has its key. */
async function writeCopy({ dataFile, keyFile, copy, keyCopy }: Places): Promise<CopyReport> {
  const partial = `${copy}.${randomBytes(4).toString('hex')}.partial`;
  try {
    copySqlite(dataFile, partial);
    const report = await inspectCopy(partial);
    if (existsSync(keyFile)) copyForOwner(keyFile, keyCopy);
    renameSync(partial, copy);
    syncToDisk(dirname(copy));
    return report;
  } finally {
    rmSync(partial, { force: true });
  }
}

function failed(sentence: string): CliAnswer {
  return { exitCode: 2, stdout: '', stderr: `${sentence}\n` };
}
