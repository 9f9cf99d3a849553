import { verifyFiles, type FileFinding } from '../../engine/run/files/verifyFiles.ts';
import { type Result, accept, refuse } from '../../engine/model/result.ts';
import { createMachineCache } from '../../engine/run/machineCache.ts';
import {
  verifyStore,
  type VerifyFinding,
  type VerifyReport,
} from '../../engine/run/verifyStore.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { StoreFault, type Store } from '../../engine/store/store.ts';
import { expectDataFile, readDataCommand } from './dataCommand.ts';
import type { CliAnswer } from './due.ts';
import { knownCalendar } from './knownCalendar.ts';

const USAGE = 'lienthong verify --data DIR [--json]';
const EXIT_FINDINGS = 1;
const EXIT_USAGE = 2;

const MEGABYTE = 1_000_000;

type WholeReport = Omit<VerifyReport, 'findings'> & {
  readonly fileCount: number;
  readonly byteCount: number;
  readonly findings: readonly (VerifyFinding | FileFinding)[];
};

type Question = { readonly file: string; readonly isJson: boolean };

/**
 * `lienthong verify`: replays every instance of a data folder and compares snapshots, hash chain,
 * inbox and timers; reads every file and compares size and SHA-256.
 *
 * Reads one moment of the file and never writes, so the program may run meanwhile.
 * Exit code 0: all is as the history says; 1: something is not; 2: the arguments or the file are
 * not usable.
 */
export async function runVerify(argv: readonly string[]): Promise<CliAnswer> {
  const question = readQuestion(argv);
  if (!question.ok) {
    const stderr = `${question.refusal}\n${USAGE}\n`;
    return { exitCode: EXIT_USAGE, stdout: '', stderr };
  }
  const { file, isJson } = question.value;
  const verified = await verifyOrSay(file);
  if (!verified.ok) return { exitCode: EXIT_USAGE, stdout: '', stderr: `${verified.refusal}\n` };
  const report = verified.value;
  const isSound = report.findings.length === 0;
  const stdout = isJson ? `${JSON.stringify({ ok: isSound, ...report })}\n` : toText(report);
  return { exitCode: isSound ? 0 : EXIT_FINDINGS, stdout, stderr: '' };
}

/** A file that cannot be read as it is, is told in one sentence. */
async function verifyOrSay(file: string): Promise<Result<WholeReport, string>> {
  try {
    return accept(await verifyAll(file));
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return refuse(error.message);
  }
}

/** Lives every instance of an SQLite file again; the caller knows that it exists. */
export function verifyInstances(file: string): Promise<VerifyReport> {
  return readingOnly(file, verifyHistory);
}

/** The same, and every file that dossiers hold; of one moment. */
function verifyAll(file: string): Promise<WholeReport> {
  return readingOnly(file, async (store) => {
    const history = await verifyHistory(store);
    const files = await verifyFiles(store);
    return { ...history, ...files, findings: [...history.findings, ...files.findings] };
  });
}

function verifyHistory(store: Store): Promise<VerifyReport> {
  const machines = createMachineCache((versionId) => store.findVersion(versionId));
  return verifyStore({ store, machines, calendars: knownCalendar });
}

async function readingOnly<Report>(
  file: string,
  read: (store: Store) => Promise<Report>,
): Promise<Report> {
  const store = createSqliteStore(openSqlite(file, { readOnly: true }));
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

function readQuestion(argv: readonly string[]): Result<Question, string> {
  const command = readDataCommand(argv, { json: 'boolean' });
  if (!command.ok) return command;
  const { dataFile, flags, positionals } = command.value;
  const [first] = positionals;
  if (first !== undefined) return refuse(`Expected no file beside --data, but got "${first}".`);
  const there = expectDataFile(command.value);
  return there.ok ? accept({ file: dataFile, isJson: flags['json'] === true }) : there;
}

function toText(report: WholeReport): string {
  const { instanceCount, eventCount, taskCount, timerCount, findings } = report;
  const megabytes = (report.byteCount / MEGABYTE).toFixed(1);
  const looked =
    `${instanceCount} instances, ${eventCount} history lines, ` +
    `${taskCount} open tasks, ${timerCount} timers, ${report.fileCount} files (${megabytes} MB)`;
  const lines = findings.map((finding) => {
    const thing = 'instanceId' in finding ? finding.instanceId : finding.fileName;
    return `${[finding.dossierCode, thing].filter(Boolean).join(' ') || '-'}: ${finding.what}`;
  });
  const verdict =
    findings.length === 0
      ? `Verified: ${looked}; all is as the history says.`
      : `Looked at ${looked}; ${findings.length} things are not as the history says:`;
  return `${[verdict, ...lines].join('\n')}\n`;
}
