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

/** More calls inside calls than this in one step are a drawing that calls without measure. */
const CALLS_INSIDE_MAX = 10_000;

/**
 * Whether a call inside others is one too many in this step: of itself, or of all; else counts it.
 */
export function callsForEver(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
  isInsideItself: boolean,
): boolean {
  const own = { elementId, counted: `^${elementId}` };
  if (isInsideItself && isAtLimit(run, scope, own)) return true;
  if (isAtLimit(run, scope, { elementId, counted: '^' }, CALLS_INSIDE_MAX)) return true;
  if (isInsideItself) countPass(run, own.counted);
  countPass(run, '^');
  return false;
}

type Limited = { readonly elementId: ElementId; readonly counted: string };

function isAtLimit(
  run: StepRun,
  scope: LiveScope,
  { elementId, counted }: Limited,
  limit = PASSES_MAX,
): boolean {
  if ((run.passes.get(counted) ?? 0) < limit) return false;
  const facts = { limit: String(limit) };
  raiseIncident(run, scope, { code: 'STEP_LIMIT', elementId, facts });
  return true;
}
