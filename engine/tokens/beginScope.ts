import type { ElementId } from '../model/ids.ts';
import type { FlowNode } from '../model/process.ts';
import { arm } from './arm.ts';
import { nodeOf } from './drawing.ts';
import { startsOf } from './startsOf.ts';
import { doNow, type Game, type LiveScope, type Work } from './game.ts';
import { startAt } from './walk.ts';

/** A scope begins: its event sub-processes are armed before anything is entered. */
export function beginScope(game: Game, scope: LiveScope): void {
  const { id: scopeId, elementId } = scope;
  if (isContainer(scope)) {
    scope.isClosed = false;
    const starts = game.drawing.eventStarts(scope.containerId).map(({ start }) => start.id);
    arm(game, { scope, activation: null }, starts);
    // A condition that is true now may interrupt the scope before anything is entered.
    doNow(game, { kind: 'look' }, { kind: 'open', scopeId });
  } else if (elementId !== null) {
    startAt(game, scope, [nodeOf(game.drawing, elementId)]);
    doNow(game, { kind: 'settle', scopeId });
  }
}

/** The first tokens of a process or sub-process. */
export function openScope(game: Game, scope: LiveScope): void {
  if (scope.isClosed) return;
  const { id: scopeId, startId } = scope;
  startAt(game, scope, startId === null ? plainStarts(game, scope) : [entryOf(game, startId)]);
  doNow(game, ...arrivalOf(game, scope), { kind: 'settle', scopeId });
}

function isContainer({ kind }: LiveScope): boolean {
  return kind === 'process' || kind === 'subProcess' || kind === 'event';
}

/** A process begins at one start event, a sub-process at all of them. */
function plainStarts({ drawing }: Game, scope: LiveScope): readonly FlowNode[] {
  const nodes = drawing.inside(scope.containerId);
  const starts = startsOf(nodes, (node) => drawing.incoming(node.id).length > 0);
  if (scope.kind !== 'process' || starts[0]?.type !== 'startEvent') return starts;
  const plain = starts.find((node) => 'event' in node && node.event.kind === 'none');
  return [plain ?? starts[0]];
}

/** Where an instance begins by that event: itself, or the event-based gateway before it. */
function entryOf({ drawing }: Game, startId: ElementId): FlowNode {
  const before = drawing.incoming(startId).map((flow) => nodeOf(drawing, flow.sourceId));
  return before.find((node) => node.type === 'eventBasedGateway') ?? nodeOf(drawing, startId);
}

/** An instantiating element gets its event when it has been entered. */
function arrivalOf(game: Game, scope: LiveScope): readonly Work[] {
  const { startId } = scope;
  if (startId === null || nodeOf(game.drawing, startId).type === 'startEvent') return [];
  const holder = scope.activations.find(({ armed }) =>
    armed.some((one) => one.elementId === startId),
  );
  return holder === undefined ? [] : [{ kind: 'trigger', holderId: holder.id, elementId: startId }];
}
