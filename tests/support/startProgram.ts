import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/sourceStamp.mjs';

const READY_WITHIN_MS = 60_000;

/** The whole program, running on a random port of this machine. */
export type RunningProgram = {
  /** "http://127.0.0.1:40123", without a slash at its end. */
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the first healthy answer. */
  readonly readyMs: number;
  /** Everything it printed so far. */
  readonly printed: () => string;
  /** Ends it as an operator would; resolves to its exit code when it has ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** Starts `lienthong serve` on the data folder, and waits until it answers. */
export async function startProgram(
  dataFolder: string,
  environment: { readonly [name: string]: string } = {},
): Promise<RunningProgram> {
  const startedAt = performance.now();
  const command = [join(ROOT, 'scripts/lienthong.mjs'), 'serve', '--port', '0', '--data'];
  const child = spawn(process.execPath, [...command, dataFolder], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const url = await new Promise<string>((found, failed) => {
    const listen = (piece: Buffer): void => {
      printed += piece.toString();
      const address = /http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+/.exec(printed)?.[0];
      if (address !== undefined) found(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => failed(new Error(`The program ended (${code}): ${printed}`)));
    AbortSignal.timeout(READY_WITHIN_MS).addEventListener('abort', () => {
      failed(new Error(`Expected an address within ${READY_WITHIN_MS} ms, but got: ${printed}`));
    });
  });
  const health = await fetch(`${url}/api/health`);
  if (!health.ok) throw new Error(`Expected a healthy program, but got ${health.status}.`);
  return {
    url,
    pid: child.pid ?? -1,
    readyMs: performance.now() - startedAt,
    printed: () => printed,
    stop: (signal) => stop(child, signal ?? 'SIGTERM'),
  };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}
