import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { findNotExecuted } from '../../check/findNotExecuted.ts';
import { compileProcess } from '../../compile/compileProcess.ts';
import type { CompiledProcess } from '../../compile/compiledProcess.ts';
import { assert } from '../../model/assert.ts';
import type { ElementId } from '../../model/ids.ts';
import type { InstanceFacts } from '../../model/instance.ts';
import type { Player } from '../../model/player.ts';
import type { Problem } from '../../model/problem.ts';
import type { Definitions } from '../../model/process.ts';
import { accept, refuse, type Result } from '../../model/result.ts';
import { machinePlayer } from '../../step/machinePlayer.ts';
import { tokenPlayer } from '../../tokens/tokenPlayer.ts';
import { doScenarioStep, goOn } from './doScenarioStep.ts';
import { presentWorld } from './presentWorld.ts';
import type { Scenario, ScenarioRefusal, ScenarioResult } from './scenario.ts';
import { startScenario } from './startScenario.ts';
import { usedProcesses, type UsedProcesses } from './usedProcesses.ts';
import type { World, WorldState } from './world.ts';
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
  const used = usedProcesses(definitions, scenario);
  if (!used.ok) return used;
  if (options.engine === 'tokens') {
    const problems = [...used.value.processes.values()].flatMap((process) =>
      findNotExecuted(process, definitions),
    );
    if (problems.length > 0) return refuse({ code: 'HAS_PROBLEMS', problems });
    return accept(play(tokenPlayer(definitions), used.value, scenario, options));
  }
  const compile = compileUsed(definitions, used.value);
  if (!compile.ok) return compile;
  return accept(play(machinePlayer(compile.value), used.value, scenario, options));
}

function compileUsed(
  definitions: Definitions,
  { processes }: UsedProcesses,
): Result<(processId: ElementId) => CompiledProcess, ScenarioRefusal> {
  const compiled = new Map<ElementId, CompiledProcess>();
  const problems: Problem[] = [];
  for (const process of processes.values()) {
    const result = compileProcess(process, definitions);
    if (result.ok) compiled.set(process.id, result.value);
    else problems.push(...result.refusal);
  }
  if (problems.length > 0) return refuse({ code: 'HAS_PROBLEMS', problems });
  return accept((processId) => {
    const found = compiled.get(processId);
    assert(found, `Expected ${processId} to be compiled.`);
    return found;
  });
}

function play<State extends InstanceFacts>(
  player: Player<State>,
  { processes, mainId }: UsedProcesses,
  scenario: Scenario,
  { calendar, restartEachStep }: ScenarioOptions,
): ScenarioResult {
  const frame = { calendar, processes, player, startVariables: scenario.variables };
  const empty = { trace: [], outbox: [], isDelivering: false, timersFired: 0 };
  const world: World<State> = { frame, state: emptyState(scenario.startAt), ...empty };
  const refused: { step: number; code: string }[] = [];
  const rest = (): void => {
    // Timers that are due already fire before the next thing happens.
    fireDue(world, world.state.now);
    if (!restartEachStep) return;
    world.state = JSON.parse(JSON.stringify(world.state)) as WorldState<State>;
  };
  const main = startScenario(world, scenario, mainId);
  rest();
  for (const [index, one] of scenario.steps.entries()) {
    const code = doScenarioStep(world, one);
    if (code !== null) refused.push({ step: index, code });
    rest();
  }
  for (let count = 0; scenario.auto && count < AUTO_STEPS_MAX && goOn(world); count += 1) rest();
  return presentWorld(world, main, refused);
}

function emptyState<State extends InstanceFacts>(now: number): WorldState<State> {
  return { now, sequence: 0, instances: [], tasks: [], timers: [], waits: [], kept: [] };
}
