import { endScope } from './interrupt.ts';
import type { StepRun } from './stepRun.ts';

/** Ends the instance; what is still active anywhere is interrupted. */
export function finish(run: StepRun, ended: NonNullable<StepRun['ended']>): void {
  const [root] = run.scopes.values();
  if (root !== undefined) endScope(run, root);
  run.queue.length = 0;
  run.incidents.clear();
  run.ended = ended;
  const elementId = run.compiled.processId;
  run.trace.push({ type: 'ended', elementId, item: null, facts: { status: ended } });
}

/** Ends the instance by an error that nobody has caught. */
export function failInstance(run: StepRun, code: string | null): void {
  run.errorCode = code;
  finish(run, 'failed');
}
