import type { ProblemView } from '../../api/contract/problemDetails.ts';
import type { StepTable } from '../../engine/model/stepTable.ts';
import type { Budget } from './budget.ts';
import { createThread, type Thread } from './createThread.ts';
import type { Drawing } from './openDrawing.ts';

/** A drawing to check, and the names of what it may call; null while they are not known. */
export type CheckedDrawing = Omit<Drawing, 'papers' | 'fees'> & {
  readonly published: readonly string[] | null;
};

/** What a check found out about a drawing. */
export type Checked = {
  readonly problems: readonly ProblemView[];
  readonly budget: Budget | null;
  /** The internal process as a table of steps; null for a file that cannot be read. */
  readonly table: StepTable | null;
};

/** Checks drawings beside the page, so that drawing never waits for checking. */
export type Checker = Thread<CheckedDrawing, Checked>;

/** A thread that checks drawings; the caller must `dispose()` it. */
export function createChecker(): Checker {
  return createThread(
    () => new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' }),
  );
}
