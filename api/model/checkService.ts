import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import type { ToldProblem } from '../present/presentProblems.ts';
import type { CheckAnswer, CheckQuestion } from './checkDrawing.ts';

/** What proving a drawing may cost. */
const LIMIT_MS = 2000;
const HEAP_MB = 128;
const WORKERS = 2;
const WAITING_MAX = 20;

/** Why a drawing got no findings. */
export type CheckRefusal =
  | { readonly code: 'DRAWING_UNREADABLE'; readonly problemViews: readonly ToldProblem[] }
  | { readonly code: 'MODEL_TOO_SLOW'; readonly limitMs: number }
  | { readonly code: 'CHECK_BUSY' };

/** Reads and proves drawings in threads of their own, so that no drawing slows anybody else. */
export type CheckService = {
  /**
   * Every finding of every rule. Refuses: DRAWING_UNREADABLE with line and column, MODEL_TOO_SLOW
   * when it takes more than 2 s or 128 MB, CHECK_BUSY when too many wait.
   */
  readonly check: (
    question: CheckQuestion,
  ) => Promise<Result<readonly ToldProblem[], CheckRefusal>>;
  /** Starts the threads, so that the first drawing does not wait for them. */
  readonly warm: () => void;
  readonly close: () => Promise<void>;
};

type Asked = {
  readonly question: CheckQuestion;
  readonly settle: (result: Result<readonly ToldProblem[], CheckRefusal>) => void;
  readonly fail: (fault: CheckFault) => void;
};

type Pool = {
  readonly limitMs: number;
  readonly waiting: Asked[];
  readonly idle: Worker[];
  readonly all: Set<Worker>;
  isClosed: boolean;
};

/** Thrown when the threads cannot be started: an installation that is not whole. */
export class CheckFault extends Error {
  override name = 'CheckFault';
}

/**
 * Two warm threads. One that exceeds its limits (2 s unless told otherwise) is ended and replaced.
 */
export function createCheckService(limitMs = LIMIT_MS): CheckService {
  const pool: Pool = { limitMs, waiting: [], idle: [], all: new Set(), isClosed: false };
  const warm = () => {
    while (pool.all.size < WORKERS) hire(pool);
  };
  return {
    warm,
    check: (question) => {
      if (pool.waiting.length >= WAITING_MAX) {
        return Promise.resolve(refuse({ code: 'CHECK_BUSY' }));
      }
      warm();
      return new Promise((settle, fail) => {
        pool.waiting.push({ question, settle, fail });
        next(pool);
      });
    },
    close: async () => {
      pool.isClosed = true;
      await Promise.all([...pool.all].map((worker) => worker.terminate()));
    },
  };
}

function hire(pool: Pool): void {
  const worker = startWorker();
  pool.all.add(worker);
  worker.once('message', () => release(pool, worker));
  worker.once('error', (cause) => {
    pool.all.delete(worker);
    const fault = new CheckFault('Expected the checking thread to start, but it did not.', {
      cause,
    });
    for (const asked of pool.waiting.splice(0)) asked.fail(fault);
  });
}

function release(pool: Pool, worker: Worker): void {
  worker.removeAllListeners('message').removeAllListeners('error');
  // A thread that waits for drawings does not keep the program alive, nor does its end harm it.
  worker.unref();
  worker.once('error', () => forget(pool, worker));
  pool.idle.push(worker);
  next(pool);
}

function forget(pool: Pool, worker: Worker): void {
  pool.all.delete(worker);
  const index = pool.idle.indexOf(worker);
  if (index >= 0) pool.idle.splice(index, 1);
}

function next(pool: Pool): void {
  const worker = pool.waiting.length > 0 ? pool.idle.pop() : undefined;
  const asked = worker ? pool.waiting.shift() : undefined;
  if (worker && asked) ask(pool, worker, asked);
}

function ask(pool: Pool, worker: Worker, { question, settle }: Asked): void {
  const tooSlow = () => {
    clearTimeout(timer);
    settle(refuse({ code: 'MODEL_TOO_SLOW', limitMs: pool.limitMs }));
    worker.removeAllListeners('message').removeAllListeners('error');
    pool.all.delete(worker);
    void worker.terminate();
    if (!pool.isClosed) hire(pool);
  };
  const timer = setTimeout(tooSlow, pool.limitMs);
  worker.removeAllListeners('error');
  worker.ref();
  worker.once('message', (answer: CheckAnswer) => {
    clearTimeout(timer);
    settle(toResult(answer));
    release(pool, worker);
  });
  // Out of memory ends the thread with an error.
  worker.once('error', tooSlow);
  worker.postMessage(question);
}

function toResult(answer: CheckAnswer): Result<readonly ToldProblem[], CheckRefusal> {
  if (answer.kind === 'checked') return accept(answer.problems);
  return refuse({ code: 'DRAWING_UNREADABLE', problemViews: answer.problems });
}

/**
 * Beside the bundle the thread's entry is a .js file of the same name. In the sources it is
 * TypeScript, and a thread does not inherit the loader that reads it.
 */
function startWorker(): Worker {
  const options = {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: 8 },
    execArgv: [],
    env: {},
  };
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./checkWorker.js', import.meta.url), options);
  }
  const folder = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = pathToFileURL(join(folder, 'dist/esm/api/index.mjs')).href;
  const entry = new URL('./checkWorker.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(entry)});
  });`;
  return new Worker(code, { ...options, eval: true });
}
