import { compileProcess } from '../../engine/compile/compileProcess.ts';
import type { CompiledProcess } from '../../engine/compile/compiledProcess.ts';
import { assert } from '../../engine/model/assert.ts';
import { canonicalJson } from '../../engine/model/canonicalJson.ts';
import type { ElementId } from '../../engine/model/ids.ts';
import type { InstanceFacts } from '../../engine/model/instance.ts';
import type { Player } from '../../engine/model/player.ts';
import type { Definitions } from '../../engine/model/process.ts';
import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import { doScenarioStep } from '../../engine/scenario/doScenarioStep.ts';
import { presentWorld } from '../../engine/scenario/presentWorld.ts';
import type { Scenario, ScenarioResult, ScenarioStep } from '../../engine/scenario/scenario.ts';
import { startScenario } from '../../engine/scenario/startScenario.ts';
import { usedProcesses, type UsedProcesses } from '../../engine/scenario/usedProcesses.ts';
import { ScenarioFault, type World, type WorldState } from '../../engine/scenario/world.ts';
import { fireDue } from '../../engine/scenario/worldEvents.ts';
import { askMachine, fireMachine, rememberedBy } from '../../engine/step/fireMachine.ts';
import { machinePlayer } from '../../engine/step/machinePlayer.ts';
import { tokenPlayer } from '../../engine/tokens/tokenPlayer.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { seededChoices } from '../support/seededChoices.ts';
import { keptSteps, type KeptSteps } from './keptSteps.ts';
import { playRandomly, randomVariables } from './playRandomly.ts';
import { randomModel, type ModelKind } from './randomModel.ts';

/** What came of one seed. */
export type Comparison = {
  readonly seed: number;
  readonly kind: ModelKind;
  /** Rules for which the drawing is not compiled; then nothing is played. */
  readonly refusedBy: readonly string[];
  readonly steps: number;
  readonly entries: number;
  /** Kept answers of the machines that were compared with XState's own. */
  readonly cached: number;
  /** Steps given from memory that were compared with computed ones. */
  readonly kept: number;
  /** Null: everything is equal. */
  readonly difference: Difference | null;
};

/** The first place where two ways to play the same scenario tell something else. */
export type Difference = {
  readonly between: string;
  readonly where: string;
  readonly one: string;
  readonly other: string;
  readonly xml: string;
  readonly steps: readonly ScenarioStep[];
};

const STEPS_MAX = 18;
/** Pools that start each other for ever differ early or not at all. */
const AT_ONE_MOMENT_MAX = 60;

/**
 * Draws a model and plays a random scenario on it: on the machines, on the machines written and
 * read again after every step, and on the token game so, which must all print the same JSON.
 */
export async function compareSeed(seed: number): Promise<Comparison> {
  const model = randomModel(seed);
  const { kind, xml } = model;
  const none = { steps: 0, entries: 0, cached: 0, kept: 0, difference: null };
  const nothing = { seed, kind, refusedBy: [], ...none };
  const parsed = await parseDefinitions(xml);
  if (!parsed.ok) return { ...nothing, refusedBy: parsed.refusal.map(({ rule }) => rule) };
  const definitions = parsed.value;
  const random = seededChoices(seed ^ 0x5eed);
  const scenario: Scenario = {
    startAt: Date.parse('2026-03-02T08:00:00+07:00'),
    calendar: 'vietnam',
    variables: { b0: false, b1: true, b2: false, b3: true, ...randomVariables(random) },
    start: 'P',
    startFirst: [],
    steps: [],
    auto: false,
  };
  const used = usedProcesses(definitions, scenario);
  assert(used.ok, 'Expected the process P of the model to be there.');
  const compiled = compileAll(definitions, used.value);
  if (!('get' in compiled)) return { ...nothing, refusedBy: compiled };
  const compile = (id: ElementId): CompiledProcess => compiled.get(id) as CompiledProcess;
  const machines = machinePlayer(compile);
  const remembering = keptSteps(compile);
  const steps: ScenarioStep[] = [];
  const first = play(machines, used.value, scenario, (world, rest) =>
    playRandomly(world, random, { count: STEPS_MAX, rest, steps }),
  );
  const again = (player: Player<InstanceFacts>): Played =>
    play(player, used.value, scenario, (world, rest) => {
      for (const step of steps) {
        doScenarioStep(world, step);
        world.state = JSON.parse(JSON.stringify(world.state)) as WorldState<InstanceFacts>;
        rest();
      }
    });
  const restarted = again(remembering.player as unknown as Player<InstanceFacts>);
  const tokens = again(tokenPlayer(definitions) as unknown as Player<InstanceFacts>);
  const difference =
    differ('machine and machine restarted', first, restarted) ??
    differ('machine and token game', first, tokens) ??
    keptDifference(remembering) ??
    cacheDifference([...compiled.values()]);
  const cached = [...compiled.values()].flatMap(answersOf).length;
  return {
    ...nothing,
    steps: steps.length,
    entries: first.result?.trace.length ?? 0,
    cached,
    kept: remembering.found.kept,
    difference: difference === null ? null : { ...difference, xml, steps },
  };
}

function compileAll(
  definitions: Definitions,
  { processes }: UsedProcesses,
): ReadonlyMap<ElementId, CompiledProcess> | readonly string[] {
  const compiled = new Map<ElementId, CompiledProcess>();
  const rules: string[] = [];
  for (const process of processes.values()) {
    const result = compileProcess(process, definitions);
    if (result.ok) compiled.set(process.id, result.value);
    else rules.push(...result.refusal.map(({ rule }) => rule));
  }
  return rules.length > 0 ? rules : compiled;
}

type Played = {
  readonly result: ScenarioResult | null;
  readonly fault: string | null;
};

type Act = (world: World<InstanceFacts>, rest: () => void) => void;

function play(
  player: Player<never> | Player<InstanceFacts> | ReturnType<typeof machinePlayer>,
  { processes, mainId }: UsedProcesses,
  scenario: Scenario,
  act: Act,
): Played {
  const given = player as unknown as Player<InstanceFacts>;
  const frame = {
    calendar: VIETNAM,
    processes,
    messageKeys: [],
    player: given,
    startVariables: scenario.variables,
    atOneMoment: AT_ONE_MOMENT_MAX,
  };
  const state = { now: scenario.startAt, sequence: 0, instances: [], tasks: [], timers: [] };
  const world: World<InstanceFacts> = {
    frame,
    state: { ...state, waits: [], kept: [] },
    trace: [],
    outbox: [],
    isDelivering: false,
    timersFired: 0,
  };
  const rest = (): void => fireDue(world, world.state.now);
  try {
    const main = startScenario(world, scenario, mainId);
    rest();
    act(world, rest);
    return { result: presentWorld(world, main, []), fault: null };
  } catch (error) {
    // Messages without end, or timers beyond the calendar: every player has to find the same.
    if (!(error instanceof ScenarioFault)) throw error;
    return { result: null, fault: error.message };
  }
}

type Found = Omit<Difference, 'xml' | 'steps'>;

function differ(between: string, one: Played, other: Played): Found | null {
  if (canonicalJson([one.result, one.fault]) === canonicalJson([other.result, other.fault])) {
    return null;
  }
  const [left, right] = [one.result?.trace ?? [], other.result?.trace ?? []];
  const at = left.findIndex((entry, index) => canonicalJson(entry) !== canonicalJson(right[index]));
  if (at < 0 && left.length === right.length) {
    const where = 'result';
    const withoutTrace = (played: Played): string =>
      canonicalJson({ ...played.result, trace: [], fault: played.fault });
    return { between, where, one: withoutTrace(one), other: withoutTrace(other) };
  }
  const index = at < 0 ? left.length : at;
  const around = (trace: ScenarioResult['trace']): string =>
    trace
      .slice(Math.max(0, index - 6), index + 4)
      .map(({ type, elementId, item }) => `${type} ${elementId}${item === null ? '' : `#${item}`}`)
      .join(', ');
  return { between, where: `trace[${index}]`, one: around(left), other: around(right) };
}

function answersOf(compiled: CompiledProcess) {
  return [...compiled.parts.values()].flatMap((part) =>
    rememberedBy(part).map((answer) => ({ part, answer })),
  );
}

function keptDifference({ found: { difference } }: KeptSteps): Found | null {
  return difference === null ? null : { between: 'kept and computed step', ...difference };
}

/** Every answer of a machine that was kept must be XState's own. */
function cacheDifference(compiled: readonly CompiledProcess[]): Found | null {
  for (const { part, answer } of compiled.flatMap(answersOf)) {
    const { value, event } = answer;
    const one = canonicalJson(fireMachine(part, value, event));
    const other = canonicalJson(askMachine(part, value, event));
    if (one !== other) return { between: 'cache and XState', where: part.id, one, other };
  }
  return null;
}
