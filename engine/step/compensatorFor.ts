import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord } from '../model/instance.ts';
import { elementOf, type StepRun } from './stepRun.ts';

/**
 * The compensation event sub-process that undoes what was completed; null where there is none. That
 * of another procedure is the one of the version that was carried out.
 */
export function compensatorFor(
  run: StepRun,
  { elementId, calledId }: CompensationRecord,
): ElementId | null {
  if (calledId === undefined) return elementOf(run, elementId).compensatorId;
  const { elements } = run.compiled;
  for (const { type, catches, parentId } of elements.values()) {
    const isUndoing = type === 'startEvent' && catches?.kind === 'compensation';
    if (isUndoing && elements.get(parentId)?.parentId === calledId) return parentId;
  }
  return null;
}
