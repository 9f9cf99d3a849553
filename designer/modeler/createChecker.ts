import type { ProblemView } from '../../api/contract/problemDetails.ts';
import type { StepTable } from '../../engine/model/stepTable.ts';
import type { Budget } from './budget.ts';
import type { Drawing } from './openDrawing.ts';

/** What the page sends to the worker, and what it answers. */
export type CheckRequest = { readonly id: number; readonly drawing: CheckedDrawing };

/** A drawing to check, and the names of what it may call; null while they are not known. */
export type CheckedDrawing = Drawing & { readonly published: readonly string[] | null };
/** The findings for the request with the same id. */
export type CheckAnswer = { readonly id: number; readonly finding: Checked };

/** What a check found out about a drawing. */
export type Checked = {
  readonly problems: readonly ProblemView[];
  readonly budget: Budget | null;
  /** The internal process as a table of steps; null for a file that cannot be read. */
  readonly table: StepTable | null;
};

/** Checks drawings beside the page, so that drawing never waits for checking. */
export type Checker = {
  /**
   * Findings of this drawing; null when a later call overtook it or the worker had to be stopped.
   */
  readonly check: (drawing: CheckedDrawing) => Promise<Checked | null>;
  readonly dispose: () => void;
};

/** A drawing that takes longer is one no officer draws; the worker is stopped and made anew. */
const CHECK_TIME_MAX_MS = 5_000;

type Waiting = {
  readonly id: number;
  readonly settle: (finding: Checked | null) => void;
  readonly timer: number;
};

/** One worker, one answer awaited at a time: the newest. */
export function createChecker(): Checker {
  let worker: Worker | null = null;
  let waiting: Waiting | null = null;
  let lastId = 0;

  const settle = (finding: Checked | null) => {
    if (!waiting) return;
    window.clearTimeout(waiting.timer);
    const { settle: answer } = waiting;
    waiting = null;
    answer(finding);
  };
  const stop = () => {
    worker?.terminate();
    worker = null;
    settle(null);
  };
  const start = () => {
    const started = new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.id === waiting?.id) settle(data.finding);
    };
    started.onerror = stop;
    return started;
  };

  return {
    check: (drawing) =>
      new Promise((answer) => {
        settle(null);
        lastId += 1;
        waiting = { id: lastId, settle: answer, timer: window.setTimeout(stop, CHECK_TIME_MAX_MS) };
        worker ??= start();
        worker.postMessage({ id: lastId, drawing } satisfies CheckRequest);
      }),
    dispose: stop,
  };
}
