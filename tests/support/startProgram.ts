import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/sourceStamp.mjs';

const READY_MAX_MS = 120_000;

/** The whole program running beside the test, on a port of its own. */
export type RunningProgram = {
  /** "http://127.0.0.1:40123", without a slash at its end. */
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the first healthy answer. */
  readonly readyMs: number;
  /** What it printed until it was ready. */
  readonly printed: string;
  /** Ends it as an operator does; a data folder of its own is removed. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts the program as `npm start` does, and waits until it answers.
 *
 * Without `dataFolder` it gets an empty one of its own; a given one stays when it stops.
 */
export async function startProgram(
  dataFolder?: string,
  settings: { readonly [variable: string]: string } = {},
): Promise<RunningProgram> {
  const startedAt = performance.now();
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'lienthong-program-'));
  const command = ['scripts/lienthong.mjs', 'serve', '--data', folder, '--port', '0'];
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url, printed } = await untilListening(child);
  const health = await fetch(`${url}/api/health`);
  if (!health.ok) throw new Error(`Expected a healthy program, but got ${health.status}.`);
  const stop = async (): Promise<void> => {
    await ended(child);
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { url, pid: child.pid ?? -1, readyMs: performance.now() - startedAt, printed, stop };
}

/** Resolves with the address and all output once the address is printed with the line's end. */
function untilListening(
  child: ChildProcess,
): Promise<{ readonly url: string; readonly printed: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(
      () => reject(new Error(`Expected the program to be ready, but it printed: ${printed}`)),
      READY_MAX_MS,
    );
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /(http:\/\/127\.0\.0\.1:\d+)\s/.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, printed });
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}: ${printed}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
