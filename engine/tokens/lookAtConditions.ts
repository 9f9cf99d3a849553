import { holderId, eventOf, updateArmed } from './arm.ts';
import { nodeOf } from './drawing.ts';
import { doNow, hasIncident, raiseIncident, type Game } from './game.ts';
import { listenersOf, type Listener } from './throwSignal.ts';
import { conditionFrom } from './variables.ts';

/**
 * Looks at the conditions that are waited for; the first that turns true fires, and when all that
 * follows from it is done, all are looked at again.
 *
 * Source: BPMN 2.0.2 clause 10.5.5 (conditional event).
 */
export function lookAtConditions(game: Game): void {
  if (!game.mustLook) return;
  game.mustLook = false;
  if (!game.drawing.hasConditions) return;
  const listeners = listenersOf(game).filter(({ armed }) => armed.kind === 'conditional');
  const first = listeners.find((listener) => turnsTrue(game, listener));
  if (first === undefined) return;
  const { elementId } = first.armed;
  const trigger = { kind: 'trigger', holderId: holderId(first.holder), elementId } as const;
  doNow(game, trigger, { kind: 'lookAgain' });
}

function turnsTrue(game: Game, { holder, armed }: Listener): boolean {
  if (game.looked.has(armed)) return false;
  const { elementId } = armed;
  const event = eventOf(nodeOf(game.drawing, elementId));
  const scopeId = holderId(holder);
  if (event?.kind !== 'conditional' || hasIncident(game, scopeId, elementId)) return false;
  const answer = conditionFrom(game, holder, event.condition);
  if (!answer.ok && !isUnknownName(answer.facts)) {
    const facts = { code: 'EXPRESSION_FAILED', elementId, scopeId } as const;
    raiseIncident(game, holder.scope, { ...facts, facts: answer.facts });
    return false;
  }
  const isTrue = answer.ok && answer.value === true;
  const looked = { ...armed, wasTrue: isTrue };
  updateArmed(holder, looked);
  game.looked.add(looked);
  return isTrue && !armed.wasTrue;
}

/** A name that has no value yet may get one: the condition is not true so far. */
function isUnknownName({ reason }: { readonly [name: string]: string }): boolean {
  return /^Variable '.*' not found$/.test(reason ?? '');
}
