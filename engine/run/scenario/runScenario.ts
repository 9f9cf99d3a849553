import { formatInstant } from '../../calendar/formatInstant.ts';
import { parseInstant } from '../../calendar/parseInstant.ts';
import { parseTimer } from '../../calendar/parseTimer.ts';
import { timerMoment } from '../../calendar/timerMoment.ts';
import type { WorkingCalendar } from '../../calendar/workingCalendar.ts';
import { canonicalJson } from '../../model/canonicalJson.ts';
import type { ElementId } from '../../model/ids.ts';
import type { Definitions, TimerDefinition } from '../../model/process.ts';
import { accept, type Result } from '../../model/result.ts';
import { sha256Hex } from '../../model/sha256.ts';
import { resolveTimerText } from '../../step/resolveTimerText.ts';
import { compileUsed } from './compileUsed.ts';
import type { Scenario, ScenarioRefusal, ScenarioResult, ScenarioStep } from './scenario.ts';
import { ScenarioFault, addTimer, waiting, type World, type WorldState } from './world.ts';
import { deliver, fireDue, sendEvent, startInstance } from './worldEvents.ts';

/** How to run it. */
export type ScenarioOptions = {
  readonly calendar: WorkingCalendar;
  /** Writes everything as JSON and reads it again after every step. */
  readonly restartEachStep: boolean;
};

const AUTO_STEPS_MAX = 1_000;

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
  options: ScenarioOptions,
): Result<ScenarioRun, ScenarioRefusal> {
  const used = compileUsed(definitions, scenario);
  if (!used.ok) return used;
  const { processes, compile, mainId } = used.value;
  const frame = {
    calendar: options.calendar,
    processes,
    compile,
    startVariables: scenario.variables,
  };
  const empty = { trace: [], outbox: [], isDelivering: false, timersFired: 0 };
  const world: World = { frame, state: emptyState(scenario.startAt), ...empty };
  for (const id of scenario.startFirst) startInstance(world, id, null, scenario.variables);
  const main = mainId === null ? 'A' : startInstance(world, mainId, null, scenario.variables);
  setStartTimers(world, new Set([mainId, ...scenario.startFirst]));
  const { restartEachStep } = options;
  const run = { world, main, refused: [], restartEachStep, stepCount: 0 };
  rest(run);
  return accept(run);
}

/** Does one step; the answer is the code of its refusal, or null. */
export function takeScenarioStep(run: ScenarioRun, one: ScenarioStep): string | null {
  const code = doStep(run.world, one);
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

/** Timers that are due already fire before the next thing happens. */
function rest({ world, restartEachStep }: ScenarioRun): void {
  fireDue(world, world.state.now);
  if (restartEachStep) world.state = JSON.parse(JSON.stringify(world.state)) as WorldState;
}

function emptyState(now: number): WorldState {
  return { now, sequence: 0, instances: [], tasks: [], timers: [], waits: [], kept: [] };
}

function setStartTimers(world: World, started: ReadonlySet<ElementId | null>): void {
  for (const process of world.frame.processes.values()) {
    if (started.has(process.id)) continue;
    for (const node of process.nodes) {
      if (node.type !== 'startEvent' || node.parentId !== process.id) continue;
      if (node.event.kind !== 'timer') continue;
      const where = waiting(world.state, '', { elementId: node.id, scopeId: process.id });
      const timer = startTimer(world, node.id, node.event.timer);
      addTimer(world, where, { timer, occurrence: 1 }, world.state.now);
    }
  }
}

function startTimer(world: World, elementId: ElementId, timer: TimerDefinition): TimerDefinition {
  const scope = { variables: world.frame.startVariables, at: world.state.now };
  const resolved = resolveTimerText(timer, scope);
  if (resolved.ok) return resolved.value;
  throw new ScenarioFault(
    `The timer "${elementId}" cannot be read: ${resolved.refusal['reason']}.`,
  );
}

function doStep(world: World, one: ScenarioStep): string | null {
  switch (one.kind) {
    case 'complete':
      return complete(world, one.elementId, one.variables);
    case 'advance':
      return advance(world, one.text);
    case 'advanceTo':
      return advanceTo(world, parseInstant(one.text) ?? parseInstant(`${one.text}+07:00`));
    case 'message': {
      const { name, keys, variables } = one;
      deliver(world, { name, keys, variables, targetId: null });
      return null;
    }
    case 'throwError':
      return throwError(world, one.elementId, one.code);
    case 'signal':
      return 'EVENT_NOT_EXPECTED';
    case 'unknown':
      return 'STEP_NOT_KNOWN';
  }
}

type Completion = Extract<ScenarioStep, { kind: 'complete' }>;

function complete(
  world: World,
  elementId: ElementId,
  variables: Completion['variables'],
): string | null {
  const task = world.state.tasks.find((one) => one.elementId === elementId);
  if (task === undefined) return 'TASK_NOT_OPEN';
  const { instance, scopeId } = task;
  return sendEvent(world, instance, { type: 'complete', elementId, scopeId, variables });
}

function advance(world: World, text: string): string | null {
  const parsed = parseTimer({ kind: 'duration', text });
  if (parsed === null) return 'TIME_NOT_VALID';
  const until = timerMoment(parsed, world.state.now, world.frame.calendar);
  return until.ok ? advanceTo(world, until.value) : until.refusal.code;
}

function advanceTo(world: World, until: number | null): string | null {
  if (until === null) return 'TIME_NOT_VALID';
  if (until < world.state.now) return 'TIME_GOES_BACK';
  fireDue(world, until);
  world.state.now = until;
  return null;
}

/** The error comes at the oldest place where the element is active. */
function throwError(world: World, elementId: ElementId, errorCode: string): string | null {
  for (const { name, snapshot } of world.state.instances) {
    for (const { id } of snapshot.scopes) {
      const code = sendEvent(world, name, { type: 'error', elementId, scopeId: id, errorCode });
      if (code === null) return null;
    }
  }
  return 'EVENT_NOT_EXPECTED';
}

function goOn(world: World): boolean {
  const [task] = world.state.tasks;
  if (task !== undefined) {
    const { instance, elementId, scopeId } = task;
    return (
      sendEvent(world, instance, { type: 'complete', elementId, scopeId, variables: {} }) === null
    );
  }
  const [timer] = world.state.timers;
  return timer !== undefined && advanceTo(world, timer.dueAt) === null;
}

const NOT_STARTED = { status: 'active', outcome: null, errorCode: null, variables: {} } as const;

/** What has come of a run so far. */
export function scenarioResult({ world, main, refused }: ScenarioRun): ScenarioResult {
  const { state, trace } = world;
  const instance = state.instances.find((one) => one.name === main);
  const snapshot = instance?.snapshot;
  const named = state.instances.map(({ name, processId, snapshot: { status } }) => [
    name,
    { process: processId, status },
  ]);
  // Before its first message or timer a process has no instance yet.
  const { status, outcome, errorCode, variables } = snapshot ?? NOT_STARTED;
  return {
    status,
    outcome,
    errorCode,
    trace: [...trace],
    openTasks: state.tasks.map(({ elementId }) => elementId),
    timers: state.timers.map(({ elementId, dueAt }) => ({
      elementId,
      dueAt: formatInstant(dueAt),
    })),
    waitingFor: state.waits.map(({ messageName }) => ({ message: messageName })),
    variables,
    instances: Object.fromEntries(named) as ScenarioResult['instances'],
    stateHash: sha256Hex(canonicalJson(state.instances)),
    refused: [...refused],
  };
}
