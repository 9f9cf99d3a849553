import type { ElementId } from '../model/ids.ts';
import { parentOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * Counts that a token goes over a flow with a declared bound; a step that goes over it once more is
 * refused as a whole, so that what was proved of the term is what happens.
 *
 * Counted for each run of a process and each turn or item of a looping activity, because the proof
 * counts the inside of those anew each time. What an instance does by itself when it begins is
 * never refused: there is nobody who could do something else.
 *
 * Source: docs/execution.md, Bounds of flows.
 */
export function countTurn(run: StepRun, scope: LiveScope, flowId: ElementId): void {
  const maxTurns = run.compiled.bounds.get(flowId);
  if (maxTurns === undefined) return;
  const owner = countingScope(run, scope);
  const turns = (owner.turns[flowId] ?? 0) + 1;
  owner.turns = { ...owner.turns, [flowId]: turns };
  if (turns <= maxTurns) return;
  run.exhausted ??= { code: 'TURNS_EXHAUSTED', elementId: flowId, maxTurns };
}

function countingScope(run: StepRun, scope: LiveScope): LiveScope {
  const parent = parentOf(run, scope);
  if (parent === null || scope.kind === 'process') return scope;
  // One of several tokens at an element is no turn of its own.
  const isTurn = scope.kind === 'body' && !parent.active.includes(`~${scope.id}`);
  return isTurn ? scope : countingScope(run, parent);
}
