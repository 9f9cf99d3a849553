import type { Json, Variables } from '../model/json.ts';
import {
  evaluateCondition,
  evaluateExpression,
  type Evaluation,
} from '../expression/evaluateExpression.ts';
import { findPlace, findScope, type Game, type LiveActivation, type LiveScope } from './game.ts';

/** From where variables are seen: a scope, or an activation in it. */
export type View = { readonly scope: LiveScope; readonly activation: LiveActivation | null };

/** One place that has variables of its own. */
type Level = { readonly read: () => Variables; readonly write: (names: Variables) => void };

/** Everything that is seen from there; the innermost value of a name counts. */
export function visibleFrom(game: Game, view: View): Variables {
  const levels = levelsFrom(game, view).toReversed();
  return Object.assign(
    {},
    game.facts.variables,
    ...levels.map((level) => level.read()),
  ) as Variables;
}

/** Writes values where their names are local already, innermost first, else to the instance. */
export function writeVariables(game: Game, view: View, values: Variables): void {
  const levels = levelsFrom(game, view);
  for (const [name, value] of Object.entries(values)) {
    const local = levels.find((level) => Object.hasOwn(level.read(), name));
    if (local !== undefined) local.write({ ...local.read(), [name]: value });
    else game.facts.variables = { ...game.facts.variables, [name]: value };
    game.mustLook = true;
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
  let at: LiveScope | null = scope;
  let carried: LiveActivation | null = activation;
  while (at !== null) {
    if (carried !== null) levels.push(inputsOf(carried));
    levels.push(localsOf(at));
    carried = findPlace(game, at.activationId)?.activation ?? null;
    at = findScope(game, at.parentId);
  }
  return levels;
}

function inputsOf(activation: LiveActivation): Level {
  return {
    read: () => activation.inputs,
    write: (names) => {
      activation.inputs = names;
    },
  };
}

function localsOf(scope: LiveScope): Level {
  return {
    read: () => scope.variables,
    write: (names) => {
      scope.variables = names;
    },
  };
}
