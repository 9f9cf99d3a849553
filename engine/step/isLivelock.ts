import type { ElementId } from '../model/ids.ts';
import { raiseIncident, type LiveScope, type StepRun } from './stepRun.ts';

/** An element that is completed more often than this in one step goes on by itself for ever. */
const PASSES_MAX = 1_000;

/** Counts that the element was completed. */
export function countPass(run: StepRun, elementId: ElementId): void {
  run.passes.set(elementId, (run.passes.get(elementId) ?? 0) + 1);
}

/** Whether the element has come to the limit in this step; that is an incident. */
export function isLivelock(run: StepRun, scope: LiveScope, elementId: ElementId): boolean {
  if ((run.passes.get(elementId) ?? 0) < PASSES_MAX) return false;
  const facts = { limit: String(PASSES_MAX) };
  raiseIncident(run, scope, { code: 'STEP_LIMIT', elementId, facts });
  return true;
}
