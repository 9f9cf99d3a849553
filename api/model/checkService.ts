import { Worker } from 'node:worker_threads';
import type { Problem } from '../../engine/model/problem.ts';
import { accept, refuse, type Result } from '../../engine/model/result.ts';
import type { CheckAnswer, CheckQuestion } from './checkWorker.ts';

/** What proving a drawing may cost. */
const LIMIT_MS = 2000;
const HEAP_MB = 128;
const WORKERS = 2;
const WAITING_MAX = 20;

/** Why a drawing got no findings. */
export type CheckRefusal =
  | { readonly code: 'DRAWING_UNREADABLE'; readonly problems: readonly Problem[] }
  | { readonly code: 'MODEL_TOO_SLOW'; readonly limitMs: number }
  | { readonly code: 'CHECK_BUSY' };

/** Reads and proves drawings in threads of their own, so that no drawing slows anybody else. */
export type CheckService = {
  /**
   Every finding of every rule. Refuses: DRAWING_UNREADABLE with line and column, MODEL_TOO_SLOW when it
   takes more than 2 s or 128 MB, CHECK_BUSY when too many wait.
   */
  readonly check: (question: CheckQuestion) => Promise<Result<readonly Problem[], CheckRefusal>>;
  readonly close: () => Promise<void>;
};

type Asked = {
  readonly question: CheckQuestion;
  readonly settle: (result: Result<readonly Problem[], CheckRefusal>) => void;
};

/** Two warm threads. One that exceeds its limits is ended and replaced. */
export function createCheckService(): CheckService {
  const waiting: Asked[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  const hire = () => {
    const worker = startWorker();
    all.add(worker);
    // A thread that waits for drawings does not keep the program alive.
    worker.unref();
    worker.once('message', () => offer(worker));
    worker.once('error', () => all.delete(worker));
  };
  const offer = (worker: Worker) => {
    worker.removeAllListeners();
    const next = waiting.shift();
    if (next) ask(worker, next);
    else idle.push(worker);
  };
  const replace = (worker: Worker) => {
    all.delete(worker);
    void worker.terminate();
    if (!closed) hire();
  };
  const ask = (worker: Worker, { question, settle }: Asked) => {
    const tooSlow = () => {
      settle(refuse({ code: 'MODEL_TOO_SLOW', limitMs: LIMIT_MS }));
      clearTimeout(timer);
      worker.removeAllListeners();
      replace(worker);
    };
    const timer = setTimeout(tooSlow, LIMIT_MS);
    worker.removeAllListeners();
    worker.once('message', (answer: CheckAnswer) => {
      clearTimeout(timer);
      settle(toResult(answer));
      offer(worker);
    });
    // Out of memory ends the thread with an error.
    worker.once('error', tooSlow);
    worker.postMessage(question);
  };

  for (let count = 0; count < WORKERS; count += 1) hire();
  return {
    check: (question) => {
      if (waiting.length >= WAITING_MAX) return Promise.resolve(refuse({ code: 'CHECK_BUSY' }));
      return new Promise((settle) => {
        const worker = idle.pop();
        if (worker) ask(worker, { question, settle });
        else waiting.push({ question, settle });
      });
    },
    close: async () => {
      closed = true;
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function toResult(answer: CheckAnswer): Result<readonly Problem[], CheckRefusal> {
  if (answer.kind === 'checked') return accept(answer.problems);
  return refuse({ code: 'DRAWING_UNREADABLE', problems: answer.problems });
}

/** Beside the bundle the thread's entry is a .js file of the same name; in the sources it is TypeScript. */
function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(isSource ? './checkWorker.ts' : './checkWorker.js', import.meta.url);
  return new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, stackSizeMb: 8 },
    execArgv: isSource ? ['--import', 'tsx'] : [],
    env: {},
  });
}
