import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import { withData } from '../model/withData.ts';
import { compensatorFor } from './compensatorFor.ts';
import { leaveRecords, releasePlace } from './recordPlaces.ts';
import { isLooping, type LiveScope, type StepRun } from './stepRun.ts';

/** What an activity that is done leaves behind. */
export type Left = {
  readonly completion: {
    readonly inside?: readonly CompensationRecord[];
    readonly calledId?: ElementId;
    /** Its own data, of what was inside. */
    readonly locals?: Variables;
  };
  /** Its own data where nothing was inside. */
  readonly inputs: Variables;
};

/**
 * Notes a completed activity where something can undo it, or what was inside.
 *
 * Of a looping activity each item leaves its own record. Source: BPMN 2.0.2 clause 13.5.5.
 */
export function addRecord(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  left: Left,
): void {
  if (!run.compiled.canCompensate) return;
  const { elementId, handlerId } = element;
  const record = recordOf(scope, element, left);
  const isUndone =
    handlerId !== null || record.inside.length > 0 || compensatorFor(run, record) !== null;
  if (isUndone && !isLooping(scope, element)) leaveRecords(run, scope, elementId, [record]);
  releasePlace(run, scope, elementId);
}

function recordOf(
  { item }: LiveScope,
  { elementId, procedure }: CompiledElement,
  { completion: { inside = [], calledId, locals }, inputs }: Left,
): CompensationRecord {
  const called = procedure === null || calledId === undefined ? {} : { calledId };
  return withData({ elementId, item, inside, ...called }, locals ?? inputs);
}
