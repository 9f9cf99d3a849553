import type { Json, Variables } from '../model/json.ts';
import {
  evaluateCondition,
  evaluateExpression,
  type Evaluation,
} from '../expression/evaluateExpression.ts';
import { findPlace, type Game, type LiveActivation, type LiveScope } from './game.ts';

/** From where variables are seen: a scope, or an activation in it. */
export type View = { readonly scope: LiveScope; readonly activation: LiveActivation | null };

/** What has variables of its own: a scope, or an activation with its data inputs. */
type Level = LiveScope | LiveActivation;

/** Everything that is seen from there; the innermost value of a name counts. */
export function visibleFrom(game: Game, view: View): Variables {
  const levels = levelsFrom(game, view).toReversed();
  return Object.assign({}, game.facts.variables, ...levels.map(readLevel)) as Variables;
}

/** Writes values where their names are local already, innermost first, else to the instance. */
export function writeVariables(game: Game, view: View, values: Variables): void {
  const levels = levelsFrom(game, view);
  for (const [name, value] of Object.entries(values)) {
    const local = levels.find((level) => Object.hasOwn(readLevel(level), name));
    if (local !== undefined) writeLevel(local, { ...readLevel(local), [name]: value });
    else game.facts.variables = { ...game.facts.variables, [name]: value };
    game.mustLook = true;
    game.looked.clear();
  }
}

/** The value of an expression as it is seen from there; `more` is seen first. */
export function evaluateFrom(
  game: Game,
  view: View,
  expression: string,
  more: Variables = {},
): Evaluation {
  const variables = { ...visibleFrom(game, view), ...more };
  return evaluateExpression(expression, { variables, at: game.at });
}

/** Whether a condition is true as it is seen from there. */
export function conditionFrom(
  game: Game,
  view: View,
  condition: string,
  more: Variables = {},
): Evaluation {
  const variables = { ...visibleFrom(game, view), ...more };
  return evaluateCondition(condition, { variables, at: game.at });
}

/** The text by which messages are matched. */
export function keyText(value: Json): string | null {
  if (value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Innermost first; the instance itself is none of them. */
function levelsFrom(game: Game, { scope, activation }: View): Level[] {
  const levels: Level[] = [];
  let carried: LiveActivation | null = activation;
  for (const at of scopesFrom(game, scope)) {
    if (carried !== null) levels.push(carried);
    levels.push(at);
    carried = findPlace(game, at.activationId)?.activation ?? null;
  }
  return levels;
}

/** The scope and those around it; each is made after the one around it. */
function scopesFrom(game: Game, scope: LiveScope): readonly LiveScope[] {
  const found = [scope];
  let parentId = scope.parentId;
  for (let index = game.scopes.length - 1; parentId !== null && index >= 0; index -= 1) {
    const one = game.scopes[index];
    if (one?.id !== parentId) continue;
    found.push(one);
    parentId = one.parentId;
  }
  return found;
}

function readLevel(level: Level): Variables {
  return 'inputs' in level ? level.inputs : level.variables;
}

function writeLevel(level: Level, names: Variables): void {
  if ('inputs' in level) level.inputs = names;
  else level.variables = names;
}
