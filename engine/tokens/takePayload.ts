import type { Variables } from '../model/json.ts';
import { seenInPayload, type Payload } from '../model/payload.ts';
import type { FlowNode } from '../model/process.ts';
import { eventOf, holderId, type Holder } from './arm.ts';
import type { Game, LiveScope } from './game.ts';
import { evaluateFrom, writeVariables } from './variables.ts';

/** The values that an event leaves, or the facts of the failure. */
export type Taken =
  | { readonly ok: true; readonly values: Variables }
  | { readonly ok: false; readonly facts: { readonly [name: string]: string } };

/** What is read of that which comes with an event, where the event says what it takes. */
export function takePayload(game: Game, holder: Holder, node: FlowNode, payload: Payload): Taken {
  const data = 'event' in node ? node.data : null;
  if (data === null) return { ok: true, values: broughtTo(node, payload) };
  const scopeId = holderId(holder);
  game.facts.incidents = game.facts.incidents.filter(
    (one) => one.scopeId !== scopeId || one.elementId !== node.id,
  );
  const view = { scope: holder.scope, activation: null };
  const seen = seenInPayload(data, payload);
  const values: { [name: string]: Variables[string] } = {};
  for (const { variable, expression } of data.assignments) {
    const answer = evaluateFrom(game, view, expression, { ...seen, ...values });
    if (!answer.ok) return answer;
    values[variable] = answer.value;
  }
  return { ok: true, values };
}

/** Messages and signals leave their values under their own names. */
function broughtTo(node: FlowNode, { values, isDeclared }: Payload): Variables {
  const kind = eventOf(node)?.kind;
  return isDeclared && (kind === 'message' || kind === 'signal') ? values : {};
}

/** Writes what was taken: around the event, or inside of the event sub-process that it starts. */
export function leavePayload(game: Game, scope: LiveScope, taken: Taken): void {
  if (taken.ok) writeVariables(game, { scope, activation: null }, taken.values);
}
