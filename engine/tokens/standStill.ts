import type { EngineEvent } from '../model/step.ts';
import { disarmOne, forgetArmed, holderId } from './arm.ts';
import { raiseIncident, type Game } from './game.ts';
import { holderOf } from './takeEvent.ts';

/**
 * What is left of a step that would have gone over a flow too often: the element whose event has
 * come stands still. False for what a person does: that is refused.
 */
export function standStill(
  game: Game,
  event: EngineEvent,
  { elementId: flow, maxTurns }: NonNullable<Game['overrun']>,
): boolean {
  if (event.type !== 'timer' && event.type !== 'message' && event.type !== 'signal') return false;
  const { elementId } = event;
  const holder = holderOf(game, event.scopeId);
  if (holder === null) return false;
  if (event.type === 'timer') forgetArmed(holder, elementId);
  else disarmOne(game, holder, elementId);
  const facts = { flow, maxTurns: String(maxTurns) };
  const scopeId = holderId(holder);
  raiseIncident(game, holder.scope, { code: 'TURNS_EXHAUSTED', elementId, scopeId, facts });
  return true;
}
