import type { SequenceFlow } from '../model/process.ts';
import { parentOf, tell, type Game, type LiveScope } from './game.ts';

/** Tells that a token goes over a flow, and counts it where the flow says how often it may be. */
export function takeFlow(game: Game, scope: LiveScope, flow: SequenceFlow): void {
  const { id, maxTurns } = flow;
  tell(game, scope, { type: 'flow', elementId: id });
  if (maxTurns === null) return;
  const counting = countingScope(game, scope);
  const taken = (counting.turns[id] ?? 0) + 1;
  counting.turns = { ...counting.turns, [id]: taken };
  if (taken > maxTurns) game.overrun ??= { code: 'TURNS_EXHAUSTED', elementId: id, maxTurns };
}

/** Turns are counted for each run of a process, each item and each handler. */
function countingScope(game: Game, scope: LiveScope): LiveScope {
  let counting = scope;
  while (!['process', 'item', 'handler'].includes(counting.kind)) {
    counting = parentOf(game, counting);
  }
  return counting;
}
