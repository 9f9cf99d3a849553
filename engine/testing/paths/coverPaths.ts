import { formatInstant } from '../../calendar/formatInstant.ts';
import { parseInstant } from '../../calendar/parseInstant.ts';
import { assert } from '../../model/assert.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Json } from '../../model/json.ts';
import type { FlowNode, ProcessModel } from '../../model/process.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import { beginScenario } from '../../scenario/runScenario.ts';
import type { ScenarioRefusal } from '../../scenario/scenario.ts';
import { ScenarioFault } from '../../scenario/world.ts';
import type { WrittenStep } from '../../scenario/writeStep.ts';
import type { FlowUnderTest } from '../flowUnderTest.ts';
import { decidingNames } from './decisionChoices.ts';
import { explainUncovered, type Uncovered } from './explainUncovered.ts';
import { executableProcesses, flowGoals, goalKey, type FlowGoal } from './flowGoals.ts';
import { actionSource, type ActionSource } from './pathActions.ts';
import { chooseFew, stepsTo, type ChosenPath } from './chooseFew.ts';
import { findWays } from './findWays.ts';
import { costOfEntries, type PathBudget, type PathRoot } from './searchPaths.ts';

/** A scenario as a file holds it, with what it covers that those before it do not. */
export type PathScenario = {
  readonly startAt: string;
  readonly calendar: string;
  readonly variables: { readonly [name: string]: Json };
  readonly start?: ElementId;
  readonly startFirst?: readonly ElementId[];
  readonly steps: readonly WrittenStep[];
  readonly covers: readonly ElementId[];
};

/** Few scenarios that take together what can be taken, and what none takes. */
export type PathCover = {
  readonly scenarios: readonly PathScenario[];
  readonly uncovered: readonly Uncovered[];
  readonly goalCount: number;
};

/** Why there are no paths. RESTLESS: whatever is started never waits for anything. */
export type PathRefusal =
  | ScenarioRefusal
  | { readonly code: 'RESTLESS'; readonly sentence: string };

const START_AT = '2026-03-02T08:00:00+07:00';
const DOSSIER = { code: 'H99.01.01-260302-0001', receivedAt: START_AT, channel: 'counter' };
/** Engine steps of one search: below two seconds for a drawing of 60 elements. */
const STEPS_MAX = 1_500;
const IDLE_MAX = 500;
/** Steps of all that is played: beginnings, the search, and ways that are brought to an end. */
const ALL_STEPS_MAX = 2_700;

/**
 * Finds scenarios that together take every node, sequence flow and timer of the executable
 * processes. Deterministic and bounded; `start`: only what begins with that process.
 * Refuses as `runScenario` does, and RESTLESS.
 */
export function coverPaths(
  flow: FlowUnderTest,
  start: ElementId | null,
): Result<PathCover, PathRefusal> {
  const startAt = parseInstant(START_AT);
  assert(startAt !== null, 'Expected the moment of the first step.');
  const processes = executableProcesses(flow.definitions);
  const called = flow.definitions.processes.filter(({ procedureId }) => procedureId !== null);
  const source = actionSource([...processes, ...called], { dossier: DOSSIER, at: startAt });
  const budget = { stepsLeft: ALL_STEPS_MAX };
  const roots = rootsOf({ flow, processes, source, budget }, start);
  if (!roots.ok) return roots;
  const goals = flowGoals(flow.definitions);
  const places = new Map(goals.map((goal, index) => [goalKey(goal), index]));
  const nodes = [...processes, ...called].flatMap((process) => process.nodes);
  const conditionCount = nodes.filter(isConditional).length;
  const deciding = [...new Set([...processes, ...called].flatMap(decidingNames))];
  const search = {
    goals: places,
    source,
    deciding,
    stepsMax: STEPS_MAX,
    idleMax: IDLE_MAX,
    conditionCount,
    budget,
  };
  const { points, ...findings } = findWays(roots.value, search);
  const isWhole = findings.isWhole && source.isWhole() && budget.stepsLeft > 0;
  const chosen = chooseFew(points);
  const taken = chosen.reduce((sum, { point }) => sum | point.taken, 0n);
  const isTaken = (index: number | undefined): boolean =>
    index !== undefined && (taken & (1n << BigInt(index))) !== 0n;
  const state = { processes, isWhole, isCovered: (key: string) => isTaken(places.get(key)) };
  const uncovered = goals.filter((_, index) => !isTaken(index));
  return accept({
    scenarios: chosen.map((one) => toScenario(flow, goals, one)),
    uncovered: uncovered.map((goal) => explainUncovered(goal, state)),
    goalCount: goals.length,
  });
}

type Frame = {
  readonly flow: FlowUnderTest;
  readonly processes: readonly ProcessModel[];
  readonly source: ActionSource;
  readonly budget: PathBudget;
};

type Beginning = Pick<PathRoot, 'start' | 'startFirst'>;

/** Beginnings that come to rest; RESTLESS where none does. */
function rootsOf(frame: Frame, start: ElementId | null): Result<readonly PathRoot[], PathRefusal> {
  const begun: Result<PathRoot, PathRefusal>[] = [];
  for (const beginning of beginningsOf(frame, start)) {
    for (const variables of choicesFor(frame, beginning.start)) {
      if (frame.budget.stepsLeft > 0) begun.push(beginRoot(frame, { ...beginning, variables }));
    }
  }
  const refused = begun.filter((one) => !one.ok);
  const unfit = refused.find(({ refusal }) => refusal.code !== 'RESTLESS');
  const roots = begun.flatMap((one) => (one.ok ? [one.value] : []));
  return unfit ?? (roots.length === 0 ? refused[0] : null) ?? accept(roots);
}

/** Each process that starts by itself alone, and the first with the others running already. */
function beginningsOf({ processes }: Frame, start: ElementId | null): readonly Beginning[] {
  const own = processes.filter(startsByItself);
  const first = start ?? own[0]?.id ?? null;
  const others = own.map(({ id }) => id).filter((id) => id !== first);
  return [
    { start: first, startFirst: [] },
    ...(others.length > 0 ? [{ start: first, startFirst: others }] : []),
    ...(start === null ? others.map((id) => ({ start: id, startFirst: [] })) : []),
  ];
}

function choicesFor(
  { processes, source }: Frame,
  start: ElementId | null,
): readonly PathRoot['variables'][] {
  const begun = processes.filter((one) =>
    start === null ? startsByCondition(one) : one.id === start,
  );
  const choices = begun.length === 0 ? [{}] : begun.flatMap((one) => source.startChoices(one));
  return choices.map((choice) => ({ dossier: DOSSIER, ...choice }));
}

function beginRoot(
  { flow, budget }: Frame,
  beginning: Omit<PathRoot, 'run'>,
): Result<PathRoot, PathRefusal> {
  const startAt = parseInstant(START_AT) ?? 0;
  const given = { startAt, calendar: flow.calendar.name, ...beginning };
  const options = { calendar: flow.calendar, restartEachStep: false };
  try {
    const run = beginScenario(flow.definitions, { ...given, steps: [], auto: false }, options);
    if (!run.ok) return refuse(run.refusal);
    budget.stepsLeft -= costOfEntries(run.value);
    return accept({ run: run.value, ...beginning });
  } catch (fault) {
    if (!(fault instanceof ScenarioFault)) throw fault;
    return refuse({ code: 'RESTLESS', sentence: fault.message });
  }
}

function isConditional(node: FlowNode): boolean {
  return 'event' in node && node.event.kind === 'conditional';
}

function startsByItself({ id, nodes }: ProcessModel): boolean {
  const starts = nodes.filter((node) => node.type === 'startEvent' && node.parentId === id);
  if (starts.length === 0) return true;
  return starts.some((node) => node.type === 'startEvent' && node.event.kind === 'none');
}

function startsByCondition({ id, nodes }: ProcessModel): boolean {
  const starts = nodes.filter((node) => node.type === 'startEvent' && node.parentId === id);
  return starts.some((node) => node.type === 'startEvent' && node.event.kind === 'conditional');
}

function toScenario(
  { calendar }: FlowUnderTest,
  goals: readonly FlowGoal[],
  { point, gained }: ChosenPath,
): PathScenario {
  const { variables, start, startFirst } = point.root;
  const covered = goals.filter((_, index) => (gained & (1n << BigInt(index))) !== 0n);
  return {
    startAt: formatInstant(parseInstant(START_AT) ?? 0),
    calendar: calendar.name,
    variables,
    ...(start === null ? {} : { start }),
    ...(startFirst.length === 0 ? {} : { startFirst }),
    steps: stepsTo(point),
    covers: [...new Set(covered.map(({ elementId }) => elementId))],
  };
}
