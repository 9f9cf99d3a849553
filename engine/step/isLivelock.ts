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
  return isAtLimit(run, scope, { elementId, counted: elementId });
}

/**
 * Whether the event sub-process has begun beside its scope as often as it may in this step; if not,
 * it begins once more. Each firing can cause others long before one of them is completed.
 */
export function beginsForEver(run: StepRun, scope: LiveScope, elementId: ElementId): boolean {
  const counted = `~${elementId}`;
  if (isAtLimit(run, scope, { elementId, counted })) return true;
  countPass(run, counted);
  return false;
}

type Limited = { readonly elementId: ElementId; readonly counted: string };

function isAtLimit(run: StepRun, scope: LiveScope, { elementId, counted }: Limited): boolean {
  if ((run.passes.get(counted) ?? 0) < PASSES_MAX) return false;
  const facts = { limit: String(PASSES_MAX) };
  raiseIncident(run, scope, { code: 'STEP_LIMIT', elementId, facts });
  return true;
}
