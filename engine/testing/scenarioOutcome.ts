import type { ElementId } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import { accept, type Result } from '../model/result.ts';
import type { Scenario, ScenarioRefusal, ScenarioResult } from '../scenario/scenario.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { openTasks, type OpenTask } from './openTasks.ts';
import { writtenStep } from './writtenStep.ts';
import { playFlow, type PlayedFlow } from './playedFlow.ts';

/** What came of a scenario: everything that its file can expect. */
export type ScenarioOutcome = {
  readonly result: ScenarioResult;
  /** For each step that completes something: the task as it was open before; else null. */
  readonly completed: readonly (OpenTask | null)[];
  /** Everything that `expect` may name, by name. */
  readonly members: { readonly [member: string]: Json };
};

/** Plays a whole scenario. Refuses and throws as `runScenario` does. */
export function scenarioOutcome(
  flow: FlowUnderTest,
  scenario: Scenario,
): Result<ScenarioOutcome, ScenarioRefusal> {
  const begun = playFlow(flow, scenario);
  if (!begun.ok) return begun;
  const played = begun.value;
  const completed = scenario.steps.map((step) => {
    const before = step.kind === 'complete' ? findTask(played, step.elementId) : null;
    played.take(writtenStep(played, step));
    return before;
  });
  if (scenario.auto) played.finish();
  const result = played.result();
  return accept({ result, completed, members: membersOf(played, result) });
}

function findTask(played: PlayedFlow, elementId: ElementId): OpenTask | null {
  return openTasks(played).find((task) => task.elementId === elementId) ?? null;
}

/** The hash is left out: it says how the state is encoded and not what happened. */
function membersOf(
  played: PlayedFlow,
  { stateHash: _hash, ...result }: ScenarioResult,
): ScenarioOutcome['members'] {
  const path = result.trace
    .filter(({ type }) => type === 'entered')
    .map(({ elementId }) => elementId);
  const tasks = openTasks(played).map(({ elementId, performer, dueAt }) => {
    return { elementId, performer, dueAt };
  });
  return { ...result, path, tasks, promises: [...played.clock.promises()] };
}
