import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord } from '../model/instance.ts';
import { isActivity, type Activity } from '../model/process.ts';
import { nodeOf, type Drawing } from './drawing.ts';
import { isItem } from './enterElement.ts';
import { ownerOf, type Game, type LiveScope, type Place } from './game.ts';

/**
 * A completed activity leaves what a compensation of it needs, in the owner of its scope: what its
 * inner scopes have left, and of another procedure what was carried out.
 *
 * A looping activity is compensated item by item.
 * Source: BPMN 2.0.2 clause 13.5.5.
 */
export function leaveRecord(
  game: Game,
  { scope, activation }: Place,
  scopes: readonly LiveScope[],
): void {
  const node = nodeOf(game.drawing, activation.elementId);
  if (!isActivity(node) || node.isForCompensation) return;
  const isOutside = node.type === 'callActivity' && node.procedure !== null;
  const called = scopes.flatMap(({ containerId: calledId }) => (isOutside ? [{ calledId }] : []));
  const inside = scopes.flatMap(({ records }) => records);
  const record = { elementId: node.id, item: scope.item, inside, ...called[0] };
  if (!canUndo(game.drawing, node, record, isItem(scope, node))) return;
  const owner = ownerOf(game, scope);
  owner.records = [...owner.records, record];
}

/** The activity that the compensation boundary event of an activity leads to. */
export function handlerOf(drawing: Drawing, activityId: ElementId): ElementId | null {
  const border = drawing
    .boundaries(activityId)
    .find((event) => event.event.kind === 'compensation' && event.handlerId !== null);
  return border?.handlerId ?? null;
}

/**
 * The compensation event sub-process inside of a sub-process or called process; of another
 * procedure, in what was carried out.
 */
export function undoingSubProcess(
  drawing: Drawing,
  { elementId, calledId }: Pick<CompensationRecord, 'elementId' | 'calledId'>,
): ElementId | null {
  const node = nodeOf(drawing, elementId);
  const drawnId = node.type === 'callActivity' ? node.calledId : elementId;
  const containerId = calledId ?? drawnId;
  const found = drawing
    .eventStarts(containerId)
    .find(({ start }) => start.event.kind === 'compensation');
  return found?.subProcess.id ?? null;
}

function canUndo(
  drawing: Drawing,
  node: Activity,
  record: CompensationRecord,
  isOneItem: boolean,
): boolean {
  if (node.loop !== null && !isOneItem) return false;
  if (handlerOf(drawing, node.id) !== null || record.inside.length > 0) return true;
  return undoingSubProcess(drawing, record) !== null;
}
