import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Random } from '../support/seededRandom.ts';
import type { Ack } from './liveLoad.ts';

/** What a series of kills is run with. */
export type KillPlan = {
  readonly kills: number;
  readonly file: string;
  readonly child: string;
  readonly startAt: number;
  readonly random: Random;
};

/** What the clients were told, and how the processes ended. */
export type KillRecord = {
  readonly acks: readonly Ack[];
  readonly killedBeforeReady: number;
  readonly killedUnderLoad: number;
  /** Processes that ended by themselves, with what they printed: there must be none. */
  readonly failures: readonly string[];
};

/** One kill in this many comes while the program opens its file. */
const EARLY_ONE_IN = 10;
/** The others come after so many lines, which is the same load on a fast machine and a busy one. */
const LINES_MAX = 60;

/** Starts the load on the file again and again, and kills it with SIGKILL at random moments. */
export async function killRounds(plan: KillPlan): Promise<KillRecord> {
  const acks: Ack[] = [];
  const failures: string[] = [];
  const counts = { killedBeforeReady: 0, killedUnderLoad: 0 };
  let now = plan.startAt;
  for (let run = 0; run < plan.kills; run += 1) {
    const isEarly = Math.floor(plan.random() * EARLY_ONE_IN) === 0;
    const afterLines = isEarly ? 1 : 2 + Math.floor(plan.random() * LINES_MAX);
    const round = await killOne(plan, { run, now, afterLines });
    acks.push(...round.acks);
    now = round.acks.reduce((last, ack) => ('now' in ack ? Math.max(last, ack.now) : last), now);
    if (round.failure !== null) failures.push(round.failure);
    else if (round.acks.length === 1) counts.killedBeforeReady += 1;
    else counts.killedUnderLoad += 1;
  }
  return { acks, failures, ...counts };
}

type Round = {
  readonly run: number;
  readonly now: number;
  readonly afterLines: number;
};

async function killOne(
  plan: KillPlan,
  { run, now, afterLines }: Round,
): Promise<{ readonly acks: readonly Ack[]; readonly failure: string | null }> {
  const process_ = spawn(process.execPath, [plan.child, plan.file, String(run), String(now)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const acks: Ack[] = [];
  let errors = '';
  const isLoaded = new Promise<void>((enough) => {
    createInterface({ input: process_.stdout }).on('line', (line) => {
      const ack = parseAck(line);
      if (ack === null) return;
      acks.push(ack);
      if (acks.length >= afterLines) enough();
    });
  });
  process_.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  const ended = whenEnded(process_);
  await Promise.race([isLoaded, ended]);
  process_.kill('SIGKILL');
  const signal = await ended;
  return { acks, failure: signal === 'SIGKILL' ? null : `run ${run}: ${errors}` };
}

/** A line cut off by the kill was not received by any client. */
function parseAck(line: string): Ack | null {
  return line.endsWith('}') ? (JSON.parse(line) as Ack) : null;
}

/** Resolves when the process is gone and everything that it wrote has been read. */
function whenEnded(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    child.once('close', (_code, signal) => resolve(signal));
  });
}
