import { type Result, accept, refuse } from '../../engine/model/result.ts';
import { createMachineCache } from '../../engine/run/machineCache.ts';
import { verifyStore, type VerifyReport } from '../../engine/run/verifyStore.ts';
import { openSqlite } from '../../engine/store/sqlite/openSqlite.ts';
import { createSqliteStore } from '../../engine/store/sqlite/sqliteStore.ts';
import { StoreFault } from '../../engine/store/store.ts';
import { expectDataFile, readDataCommand } from './dataCommand.ts';
import type { CliAnswer } from './due.ts';
import { knownCalendar } from './knownCalendar.ts';

const USAGE = 'lienthong verify --data DIR [--json]';
const EXIT_FINDINGS = 1;
const EXIT_USAGE = 2;

type Question = { readonly file: string; readonly isJson: boolean };

/**
 * `lienthong verify`: replays every instance of a data folder and compares snapshots, hash chain,
 * inbox and timers.
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
async function verifyOrSay(file: string): Promise<Result<VerifyReport, string>> {
  try {
    return accept(await verifyFile(file));
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return refuse(error.message);
  }
}

/** Verifies one SQLite file; the caller knows that it exists. */
export async function verifyFile(file: string): Promise<VerifyReport> {
  const store = createSqliteStore(openSqlite(file, { readOnly: true }));
  try {
    const machines = createMachineCache((versionId) => store.findVersion(versionId));
    return await verifyStore({ store, machines, calendars: knownCalendar });
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

function toText(report: VerifyReport): string {
  const { instanceCount, eventCount, taskCount, timerCount, findings } = report;
  const looked =
    `${instanceCount} instances, ${eventCount} history lines, ` +
    `${taskCount} open tasks, ${timerCount} timers`;
  const lines = findings.map(
    ({ instanceId, dossierCode, what }) => `${dossierCode} ${instanceId}: ${what}`,
  );
  const verdict =
    findings.length === 0
      ? `Verified: ${looked}; all is as the history says.`
      : `Looked at ${looked}; ${findings.length} things are not as the history says:`;
  return `${[verdict, ...lines].join('\n')}\n`;
}
