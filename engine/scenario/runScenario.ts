import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { InstanceFacts } from '../model/instance.ts';
import type { Player } from '../model/player.ts';
import type { Definitions } from '../model/process.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { machinePlayer } from '../step/machinePlayer.ts';
import { tokenPlayer } from '../tokens/tokenPlayer.ts';
import { compileUsed } from './compileUsed.ts';
import { doScenarioStep, goOn } from './doScenarioStep.ts';
import { presentWorld } from './presentWorld.ts';
import type { Scenario, ScenarioRefusal, ScenarioResult, ScenarioStep } from './scenario.ts';
import { startScenario } from './startScenario.ts';
import { usedProcesses, type UsedProcesses } from './usedProcesses.ts';
import type { World } from './world.ts';
import { fireDue } from './worldEvents.ts';

/** How to run it. */
export type ScenarioOptions = {
  readonly calendar: WorkingCalendar;
  /** Writes everything as JSON and reads it again after every step. */
  readonly restartEachStep: boolean;
  /** The compiled machines (by default), or the token game, which tells the same. */
  readonly engine?: ScenarioEngine;
};

/** Who plays a scenario. */
export type ScenarioEngine = 'machine' | 'tokens';

const AUTO_STEPS_MAX = 1_000;
const AT_ONE_MOMENT_MAX = 1_000;

/** A scenario under way: what `runScenario` does at one stroke, step by step. */
export type ScenarioRun = {
  readonly world: World;
  /** Name of the instance of `start`. */
  readonly main: string;
  readonly refused: { readonly step: number; readonly code: string }[];
  readonly restartEachStep: boolean;
  stepCount: number;
};

/**
 * Plays a scenario in memory on a virtual clock. Pure.
 *
 * A step that cannot be done is listed in `refused`, and the run goes on. Throws ScenarioFault when
 * a timer lies outside the calendar, or timers or messages never come to rest.
 */
export function runScenario(
  definitions: Definitions,
  scenario: Scenario,
  options: ScenarioOptions,
): Result<ScenarioResult, ScenarioRefusal> {
  const begun = beginScenario(definitions, scenario, options);
  if (!begun.ok) return begun;
  for (const one of scenario.steps) takeScenarioStep(begun.value, one);
  if (scenario.auto) finishScenario(begun.value);
  return accept(scenarioResult(begun.value));
}

/** Starts what the scenario starts, and does none of its steps yet. */
export function beginScenario(
  definitions: Definitions,
  scenario: Scenario,
  { calendar, restartEachStep, engine = 'machine' }: ScenarioOptions,
): Result<ScenarioRun, ScenarioRefusal> {
  const used = usedProcesses(definitions, scenario);
  if (!used.ok) return used;
  const { processes, mainId } = used.value;
  const player = playerOf(definitions, used.value, engine);
  if (!player.ok) return player;
  const startVariables = scenario.variables;
  const world: World = {
    frame: {
      calendar,
      processes,
      messageKeys: definitions.messageKeys,
      player: player.value,
      startVariables,
      atOneMoment: AT_ONE_MOMENT_MAX,
    },
    state: emptyState(scenario.startAt),
    trace: [],
    outbox: [],
    isDelivering: false,
    timersFired: 0,
  };
  const main = startScenario(world, scenario, mainId);
  const run = { world, main, refused: [], restartEachStep, stepCount: 0 };
  rest(run);
  return accept(run);
}

/** A state comes back only to the player that made it, so a run need not know its shape. */
function playerOf(
  definitions: Definitions,
  { processes }: UsedProcesses,
  engine: ScenarioEngine,
): Result<Player<InstanceFacts>, ScenarioRefusal> {
  // What cannot be run is the same for both, by rule and element: tokens without bound, too.
  const compile = compileUsed(definitions, processes.values());
  if (!compile.ok) return refuse({ code: 'HAS_PROBLEMS', problems: compile.refusal });
  if (engine === 'tokens') {
    return accept(tokenPlayer(definitions) as unknown as Player<InstanceFacts>);
  }
  return accept(machinePlayer(compile.value) as unknown as Player<InstanceFacts>);
}

/** Does one step; the answer is the code of its refusal, or null. */
export function takeScenarioStep(run: ScenarioRun, one: ScenarioStep): string | null {
  const code = doScenarioStep(run.world, one);
  if (code !== null) run.refused.push({ step: run.stepCount, code });
  run.stepCount += 1;
  rest(run);
  return code;
}

/** Completes what is open, oldest first, and waits for timers, until nothing is left to do. */
export function finishScenario(run: ScenarioRun): void {
  for (let count = 0; count < AUTO_STEPS_MAX && goOn(run.world); count += 1) rest(run);
}

/** A second run from the same point; steps of one do not reach the other. */
export function forkScenario(run: ScenarioRun): ScenarioRun {
  const { world, refused } = run;
  const { state, trace, outbox } = world;
  const copied = { ...world, state: { ...state }, trace: [...trace], outbox: [...outbox] };
  return { ...run, world: copied, refused: [...refused] };
}

/** What has come of the run so far. */
export function scenarioResult({ world, main, refused }: ScenarioRun): ScenarioResult {
  return presentWorld(world, main, refused);
}

/** Timers that are due already fire before the next thing happens. */
function rest({ world, restartEachStep }: ScenarioRun): void {
  fireDue(world, world.state.now);
  if (restartEachStep) world.state = JSON.parse(JSON.stringify(world.state)) as World['state'];
}

function emptyState(now: number): World['state'] {
  return { now, sequence: 0, instances: [], tasks: [], timers: [], waits: [], kept: [] };
}
