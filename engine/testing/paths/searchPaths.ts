import { assert } from '../../model/assert.ts';
import type { Variables } from '../../model/json.ts';
import { readScenario } from '../../scenario/readScenario.ts';
import { takeScenarioStep, type ScenarioRun } from '../../scenario/runScenario.ts';
import type { ScenarioStep } from '../../scenario/scenario.ts';
import { ScenarioFault } from '../../scenario/world.ts';
import type { WrittenStep } from '../../scenario/writeStep.ts';
import { goalOfEntry } from './flowGoals.ts';
import type { ActionSource, PathAction, Writers } from './pathActions.ts';
import { forkPath, newEntries, pathState, type PathState } from './pathState.ts';

/** A point that the search has come to. */
export type PathPoint = {
  readonly root: PathRoot;
  readonly run: ScenarioRun;
  readonly state: PathState;
  readonly parent: PathPoint | null;
  readonly step: WrittenStep | null;
  readonly depth: number;
  readonly overwrites: number;
  readonly writers: Writers;
  /** Goals taken on the way here, one bit each. */
  readonly taken: bigint;
};

/** How a run begins. */
export type PathRoot = {
  readonly run: ScenarioRun;
  readonly variables: Variables;
  readonly start: string | null;
  readonly startFirst: readonly string[];
};

/** What is searched, and how far. */
export type PathSearch = {
  /** Place of each goal by its key. */
  readonly goals: ReadonlyMap<string, number>;
  readonly source: ActionSource;
  /** Names of the variables that decide something. */
  readonly deciding: readonly string[];
  readonly stepsMax: number;
  /** Steps without anything new after which the search gives up. */
  readonly idleMax: number;
  readonly budget: PathBudget;
  /** Events of the drawing that wait for a condition: each is looked at when values come. */
  readonly conditionCount: number;
};

/** What is left of the steps for one drawing; beginnings and long steps take some too. */
export type PathBudget = { stepsLeft: number };

/** All points found, and whether the search looked at everything that can happen. */
export type PathFindings = { readonly points: readonly PathPoint[]; readonly isWhole: boolean };

/** Where a search begins: a run that has just been started. */
export function beginPath(root: PathRoot, { goals, deciding }: PathSearch): PathPoint {
  const names = Object.keys(root.variables);
  return {
    root,
    run: root.run,
    state: pathState(root.run, deciding),
    parent: null,
    step: null,
    depth: 0,
    overwrites: 0,
    writers: Object.fromEntries(names.map((name) => [name, ''])),
    taken: goalsIn(root.run, goals),
  };
}

/**
 * Plays what can happen from these points on, again and again from the place that was looked at
 * least so far, until `isDone` says so for a new point or the steps are used up. Deterministic: the
 * bound counts steps, not time.
 */
export function searchPaths(
  begin: readonly PathPoint[],
  search: PathSearch,
  isDone: (point: PathPoint) => boolean,
): PathFindings {
  const frontier = [...begin];
  const points = [...begin];
  const seen = new Set(begin.map(({ state }) => state.key));
  const visits = new Map<string, number>();
  let found = begin.reduce((sum, { taken }) => sum | taken, 0n);
  let steps = 0;
  let lastGain = 0;
  while (frontier.length > 0) {
    const point = takeNext(frontier, visits);
    for (const action of search.source.actionsAt(point.state, point.writers)) {
      const inBudget = steps + search.budget.stepsLeft;
      if (steps >= Math.min(search.stepsMax, lastGain + search.idleMax, inBudget)) {
        return { points, isWhole: false };
      }
      const cost = costOf(point, search);
      steps += cost;
      search.budget.stepsLeft -= cost;
      const next = follow(point, action, search);
      if (next === null) continue;
      // A known place is gone on from once more when the way to it takes something new.
      const hasGained = (next.taken & ~found) !== 0n;
      if (!hasGained && seen.has(next.state.key)) continue;
      if (hasGained) lastGain = steps;
      found |= next.taken;
      seen.add(next.state.key);
      points.push(next);
      if (isDone(next)) return { points, isWhole: true };
      // What stands still with an incident does not go on by itself.
      if (!next.state.isIncident) frontier.push(next);
    }
  }
  return { points, isWhole: true };
}

/**
 * A step takes as long as there is much to look at: one with hundreds of open things or variables
 * counts more.
 */
function costOf({ state }: PathPoint, { conditionCount }: PathSearch): number {
  const waiting = Math.floor((state.waitingCount + conditionCount) / WAITING_PER_STEP);
  return 1 + waiting + Math.floor(state.variableCount / VARIABLES_PER_STEP);
}

/** What a beginning or a step that did very much takes of the budget beside its own step. */
export function costOfEntries(run: ScenarioRun): number {
  return newEntries(run).length / ENTRIES_PER_STEP;
}

const WAITING_PER_STEP = 25;
const VARIABLES_PER_STEP = 100;
const ENTRIES_PER_STEP = 100;

/**
 * The least visited place, then the one with the fewest overwritten variables, then the nearest.
 */
function takeNext(frontier: PathPoint[], visits: Map<string, number>): PathPoint {
  let best = 0;
  for (let index = 1; index < frontier.length; index += 1) {
    if (isBefore(frontier[index], frontier[best], visits)) best = index;
  }
  const [taken] = frontier.splice(best, 1);
  assert(taken, 'Expected a point to go on from.');
  visits.set(taken.state.marking, (visits.get(taken.state.marking) ?? 0) + 1);
  return taken;
}

function isBefore(
  one: PathPoint | undefined,
  other: PathPoint | undefined,
  visits: ReadonlyMap<string, number>,
): boolean {
  if (one === undefined || other === undefined) return false;
  const rank = ({ state, overwrites, depth }: PathPoint): readonly number[] => [
    visits.get(state.marking) ?? 0,
    overwrites,
    depth,
  ];
  const [mine, theirs] = [rank(one), rank(other)];
  const place = mine.findIndex((value, index) => value !== theirs[index]);
  return place !== -1 && (mine[place] ?? 0) < (theirs[place] ?? 0);
}

/** Null: it cannot be done here. */
function follow(point: PathPoint, action: PathAction, search: PathSearch): PathPoint | null {
  const run = forkPath(point.run);
  try {
    if (takeScenarioStep(run, toStep(action.step)) !== null) return null;
  } catch (fault) {
    if (fault instanceof ScenarioFault) return null;
    throw fault;
  }
  search.budget.stepsLeft -= costOfEntries(run);
  const { writer, variables } = action;
  const names = writer === null ? [] : Object.keys(variables);
  const written = Object.fromEntries(names.map((name) => [name, writer ?? '']));
  return {
    root: point.root,
    run,
    state: pathState(run, search.deciding),
    parent: point,
    step: action.step,
    depth: point.depth + 1,
    overwrites: point.overwrites + action.overwrites,
    writers: { ...point.writers, ...written },
    taken: point.taken | goalsIn(run, search.goals),
  };
}

function goalsIn(run: ScenarioRun, goals: PathSearch['goals']): bigint {
  let taken = 0n;
  for (const entry of newEntries(run)) {
    const key = goalOfEntry(entry);
    const place = key === null ? undefined : goals.get(key);
    if (place !== undefined) taken |= 1n << BigInt(place);
  }
  return taken;
}

/** Read as a file is read, so that what is found can be written and played as it is. */
function toStep(step: WrittenStep): ScenarioStep {
  const read = readScenario({ startAt: '2026-03-02T08:00:00+07:00', steps: [step] });
  const first = read.ok ? read.value.steps[0] : undefined;
  assert(first, 'Expected a step that can be read.');
  return first;
}
