import type { ElementId } from '../../model/ids.ts';
import type { Json, Variables } from '../../model/json.ts';
import type { ManyPlan, PlannedChoice, PlannedWay } from './manyPlan.ts';
import { choiceVariable, turnVariable, wayVariable } from './toPlayable.ts';

/** How often a dossier has passed elements and flows so far. */
export type Passes = ReadonlyMap<ElementId, number>;

/** A chance for the n-th time that something is asked; `salt` tells questions of one id apart. */
export type Draw = (id: ElementId, count: number, salt: number) => number;

/**
 * What the drawing will be told when it asks next: new numbers for every fork that was passed, the
 * same ones until then.
 */
export function answersOf({ choices, loops }: ManyPlan, passes: Passes, draw: Draw): Variables {
  const answers: { [name: string]: Json } = {};
  for (const [place, choice] of choices.entries()) {
    const { elementId, kind } = choice;
    const count = passes.get(elementId) ?? 0;
    if (kind === 'one') {
      answers[choiceVariable(place)] = drawWay(choice, passes, draw(elementId, count, 0));
    }
    if (kind !== 'any') continue;
    const taken = drawWays(choice, passes, (way) => draw(elementId, count, way + 1));
    for (const way of choice.ways.keys()) answers[wayVariable(place, way)] = taken.has(way);
  }
  for (const [place, { elementId, kind, value }] of loops.entries()) {
    if (kind !== 'turns') continue;
    answers[turnVariable(place)] = draw(elementId, passes.get(elementId) ?? 0, 0) < value;
  }
  return answers;
}

/** Which of the ways of a fork is taken, by their weights. */
export function drawWay({ ways }: PlannedChoice, passes: Passes, chance: number): number {
  const weights = ways.map((way) => (isUsedUp(way, passes) ? 0 : Math.max(0, way.share)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let left = chance * sum;
  for (const [way, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return way;
  }
  // Nothing is left that may be taken: the way that the drawing takes without an answer.
  return Math.max(
    0,
    ways.findIndex(({ isDefault }) => isDefault),
  );
}

function drawWays(
  { ways, canTakeNone }: PlannedChoice,
  passes: Passes,
  chance: (way: number) => number,
): ReadonlySet<number> {
  const open = [...ways.entries()].filter(([, way]) => !isUsedUp(way, passes));
  const taken = open.filter(([place, { share }]) => chance(place) < share);
  if (taken.length > 0 || canTakeNone) return new Set(taken.map(([place]) => place));
  // The drawing needs one of them: the likeliest.
  const [likeliest] = open.toSorted(([, one], [, other]) => other.share - one.share);
  return new Set(likeliest === undefined ? [] : [likeliest[0]]);
}

function isUsedUp({ flowId, maxTurns }: PlannedWay, passes: Passes): boolean {
  return maxTurns !== null && (passes.get(flowId) ?? 0) >= maxTurns;
}
