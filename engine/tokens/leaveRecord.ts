import type { ElementId } from '../model/ids.ts';
import type { CompensationRecord } from '../model/instance.ts';
import { isActivity, type Activity } from '../model/process.ts';
import { withData } from '../model/withData.ts';
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
  const [own] = scopes;
  const data = { ...activation.inputs, ...own?.variables };
  const isOutside = node.type === 'callActivity' && node.procedure !== null;
  const called = scopes.flatMap(({ containerId: calledId }) => (isOutside ? [{ calledId }] : []));
  const inside = scopes.flatMap(({ records }) => records);
  const record = { elementId: node.id, item: scope.item, inside, ...called[0] };
  if (canUndo(game.drawing, node, record, isItem(scope, node))) {
    putRecords(game, { scope, activation }, [withData(record, data)]);
  }
  releasePlace(game, { scope, activation });
}

/** An event sub-process beside its scope is an activity of that, done when it is over. */
export function leaveEventRecord(game: Game, around: LiveScope, event: LiveScope): void {
  const { containerId: elementId, records: inside, variables } = event;
  const record = { elementId, item: around.item, inside };
  if (inside.length === 0 && undoingSubProcess(game.drawing, record) === null) return;
  const owner = ownerOf(game, around);
  owner.records = [...owner.records, withData(record, variables)];
}

/** Records go to the end, or in front of what an event on the border of the activity has begun. */
export function putRecords(
  game: Game,
  { scope, activation }: Place,
  records: readonly CompensationRecord[],
): void {
  const owner = ownerOf(game, scope);
  const at = owner.records.findIndex(({ awaits }) => awaits === activation.id);
  const before = at === -1 ? owner.records : owner.records.slice(0, at);
  const after = at === -1 ? [] : owner.records.slice(at);
  owner.records = [...before, ...records, ...after];
}

/**
 * An event on the border goes on beside the activity: what follows is undone before the activity.
 *
 * Source: BPMN 2.0.2 clause 13.5.5.
 */
export function holdPlace(game: Game, { scope, activation }: Place): void {
  const owner = ownerOf(game, scope);
  const { id: awaits, elementId } = activation;
  if (owner.records.some((one) => one.awaits === awaits)) return;
  owner.records = [...owner.records, { elementId, item: scope.item, inside: [], awaits }];
}

/** The activity leaves no more records. */
export function releasePlace(game: Game, { scope, activation }: Place): void {
  const owner = ownerOf(game, scope);
  owner.records = owner.records.filter(({ awaits }) => awaits !== activation.id);
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
