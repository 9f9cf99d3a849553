import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord } from '../model/instance.ts';
import { ownerOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * Leaves records of an activity in the owner of its scope: at the end, or in front of what an event
 * on its border has begun.
 *
 * Source: BPMN 2.0.2 clause 13.5.5: what a boundary event of A has led to is undone before A, also
 * before single items of A.
 */
export function leaveRecords(
  run: StepRun,
  scope: LiveScope,
  elementId: ElementId,
  records: readonly CompensationRecord[],
): void {
  if (records.length === 0) return;
  const owner = ownerOf(run, scope);
  const at = placeIn(owner, scope, elementId);
  owner.records = owner.records.toSpliced(at === -1 ? owner.records.length : at, 0, ...records);
}

/** An event on the border of an active activity goes on beside it: what follows is undone first. */
export function holdPlace(run: StepRun, scope: LiveScope, elementId: ElementId): void {
  if (!run.compiled.canCompensate) return;
  const owner = ownerOf(run, scope);
  if (placeIn(owner, scope, elementId) !== -1) return;
  const place = { elementId, item: scope.item, inside: [], awaits: scope.id };
  owner.records = [...owner.records, place];
}

/** The activity is over and leaves no more records. */
export function releasePlace(run: StepRun, scope: LiveScope, elementId: ElementId): void {
  if (!run.compiled.canCompensate) return;
  const owner = ownerOf(run, scope);
  const at = placeIn(owner, scope, elementId);
  if (at !== -1) owner.records = owner.records.toSpliced(at, 1);
}

function placeIn(owner: LiveScope, { id }: LiveScope, elementId: ElementId): number {
  return owner.records.findIndex((one) => one.awaits === id && one.elementId === elementId);
}
