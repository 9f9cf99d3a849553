import { formatInstant } from '../calendar/formatInstant.ts';
import type { ElementId } from '../model/ids.ts';
import type { InstanceFacts } from '../model/instance.ts';
import type { ProcessModel } from '../model/process.ts';
import { accept, type Result } from '../model/result.ts';
import {
  beginScenario,
  finishScenario,
  scenarioResult,
  takeScenarioStep,
  type ScenarioRun,
} from '../scenario/runScenario.ts';
import type {
  Scenario,
  ScenarioRefusal,
  ScenarioResult,
  ScenarioStep,
  ScenarioTraceEntry,
} from '../scenario/scenario.ts';
import type { WorldState } from '../scenario/world.ts';
import { startDossierClock, type DossierClock } from './dossierClock.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';

/** A dossier under way in a test. Owns its run and its clock: both only go forward. */
export type PlayedFlow = {
  readonly flow: FlowUnderTest;
  readonly clock: DossierClock;
  readonly trace: () => readonly ScenarioTraceEntry[];
  /** Elements with an open task, in the order in which they were opened. */
  readonly openElements: () => readonly ElementId[];
  readonly now: () => string;
  /** What waits now: tasks, timers, messages, signals, and the instances themselves. */
  readonly state: () => WorldState<InstanceFacts>;
  /** The instance that the dossier stands for; null before the event that starts it. */
  readonly main: () => InstanceFacts | null;
  readonly result: () => ScenarioResult;
  /** Null, or the code of the refusal. */
  readonly take: (step: ScenarioStep) => string | null;
  /** Goes on by itself, as a scenario with `auto` does. */
  readonly finish: () => void;
};

/** Receives a dossier and stops before its first step. Refuses as `runScenario` does. */
export function playFlow(
  flow: FlowUnderTest,
  scenario: Scenario,
): Result<PlayedFlow, ScenarioRefusal> {
  const { calendar, definitions } = flow;
  const begun = beginScenario(definitions, scenario, { calendar, restartEachStep: false });
  if (!begun.ok) return begun;
  const run = begun.value;
  const process = procedureOf(flow, scenario);
  const clock = startDossierClock(flow, process?.settings ?? null, scenario.startAt);
  const told = { count: 0 };
  tellClock(run, clock, told);
  return accept({
    flow,
    clock,
    trace: () => run.world.trace,
    openElements: () => run.world.state.tasks.map(({ elementId }) => elementId),
    now: () => formatInstant(run.world.state.now),
    state: () => run.world.state,
    main: () => run.world.state.instances.find(({ name }) => name === run.main)?.state ?? null,
    result: () => scenarioResult(run),
    take: (step) => {
      const code = takeScenarioStep(run, step);
      tellClock(run, clock, told);
      return code;
    },
    finish: () => {
      finishScenario(run);
      tellClock(run, clock, told);
    },
  });
}

/** The process whose term the dossier has: the one that is started, else the first with a term. */
function procedureOf({ definitions }: FlowUnderTest, scenario: Scenario): ProcessModel | null {
  const { processes } = definitions;
  const started = processes.find(({ id }) => id === scenario.start);
  const withTerm = processes.find(({ settings }) => settings.legalTerm !== null);
  return started ?? withTerm ?? processes[0] ?? null;
}

/** What happened at one moment is one cause for the clock. */
function tellClock(run: ScenarioRun, clock: DossierClock, told: { count: number }): void {
  const { trace } = run.world;
  while (told.count < trace.length) {
    const from = told.count;
    const at = trace[from]?.at;
    const next = trace.findIndex((entry, index) => index > from && entry.at !== at);
    told.count = next === -1 ? trace.length : next;
    clock.follow(trace.slice(0, told.count), from);
  }
}
