import type { Definitions, ProcessModel } from '../../../../../engine/model/process.ts';
import {
  beginScenario,
  scenarioResult,
  takeScenarioStep,
  type ScenarioRun,
} from '../../../../../engine/scenario/runScenario.ts';
import type { ScenarioStep } from '../../../../../engine/scenario/scenario.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import type { SeededChoices } from '../../../../support/seededChoices.ts';
import { randomValues } from './randomGuarded.ts';

/** The comparison of the executors proves that both tell the same; this one starts at once. */
const OPTIONS = { calendar: VIETNAM, restartEachStep: false, engine: 'tokens' } as const;

/** What has come of a dossier; `isDouble`: one task was open twice at once. */
export type Played = { readonly isStuck: boolean; readonly isDouble: boolean };

/** Plays one dossier to its end; the start and whoever completes a task give random values. */
export function playGuarded(process: ProcessModel, random: SeededChoices): Played {
  const definitions: Definitions = {
    id: 'd',
    processes: [process],
    messageFlows: [],
    pools: [],
    messageKeys: [],
    findings: [],
  };
  const scenario = {
    startAt: Date.parse('2026-03-02T01:00:00Z'),
    calendar: 'vietnam',
    variables: randomValues(random),
    start: process.id,
    startFirst: [],
    steps: [],
    auto: false,
  };
  const begun = beginScenario(definitions, scenario, OPTIONS);
  if (!begun.ok) throw new Error(JSON.stringify(begun.refusal));
  let isDouble = hasDouble(begun.value);
  for (let next = chooseStep(begun.value, random); next !== null;) {
    takeScenarioStep(begun.value, next);
    isDouble ||= hasDouble(begun.value);
    next = chooseStep(begun.value, random);
  }
  const { trace } = scenarioResult(begun.value);
  return { isStuck: trace.some(({ type }) => type === 'incident'), isDouble };
}

function hasDouble({ world }: ScenarioRun): boolean {
  const open = world.state.tasks.map(({ elementId }) => elementId);
  return new Set(open).size < open.length;
}

function chooseStep({ world }: ScenarioRun, random: SeededChoices): ScenarioStep | null {
  const { tasks, timers } = world.state;
  const options: ScenarioStep[] = tasks.map(({ elementId, item }) => {
    const variables = random.chance(0.6) ? randomValues(random) : {};
    return { kind: 'complete', elementId, item, variables };
  });
  if (timers.length > 0) options.push({ kind: 'advance', text: 'PT1H' });
  return options.length === 0 ? null : random.pick(options);
}
