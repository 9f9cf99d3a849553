import type { ScenarioStep } from '../../engine/scenario/scenario.ts';
import { doScenarioStep } from '../../engine/scenario/doScenarioStep.ts';
import type { World } from '../../engine/scenario/world.ts';
import { formatInstant } from '../../engine/calendar/formatInstant.ts';
import type { InstanceFacts } from '../../engine/model/instance.ts';
import type { Variables } from '../../engine/model/json.ts';
import type { SeededChoices } from '../support/seededChoices.ts';
import { NAMES } from './randomNames.ts';

/**
 * Chooses a next step of a scenario by what the world waits for; now and then one that must be
 * refused. The same world and stream give the same step.
 */
export function chooseStep(world: World<InstanceFacts>, random: SeededChoices): ScenarioStep {
  const { tasks, timers, waits } = world.state;
  const options: (() => ScenarioStep)[] = [
    () => signal(random),
    () => message(random.pick(NAMES.messages), random),
    () => ({ kind: 'advance', text: `PT${1 + random.below(20)}H` }),
    () => ({ kind: 'complete', elementId: 'nobody', item: null, variables: {} }),
  ];
  for (const task of tasks) {
    const { elementId } = task;
    const complete = (): ScenarioStep => {
      const item = random.chance(0.5) ? task.item : null;
      return { kind: 'complete', elementId, item, variables: randomVariables(random) };
    };
    options.push(complete, complete, complete, complete);
    options.push(() => ({
      kind: 'throwError',
      code: random.pick(NAMES.errors),
      elementId,
      item: null,
    }));
  }
  for (const { dueAt } of timers) {
    const reach = (): ScenarioStep => ({ kind: 'advanceTo', text: formatInstant(dueAt) });
    options.push(reach, reach);
  }
  for (const wait of waits) {
    options.push(() =>
      wait.kind === 'signal' ? signal(random, wait.signalName) : message(wait.messageName, random),
    );
  }
  return random.pick(options)();
}

function signal(random: SeededChoices, name: string = random.pick(NAMES.signals)): ScenarioStep {
  return { kind: 'signal', name, variables: {} };
}

function message(name: string, random: SeededChoices): ScenarioStep {
  return { kind: 'message', name, keys: {}, variables: randomVariables(random), timeToLive: null };
}

/** Some of the variables that conditions read, each true or false. */
export function randomVariables(random: SeededChoices): Variables {
  const chosen = NAMES.variables.filter(() => random.chance(0.4));
  return Object.fromEntries(chosen.map((name) => [name, random.chance(0.5)]));
}

/** How to play: what is done is added to `steps`, also when the run cannot go on. */
export type RandomPlay = {
  readonly count: number;
  readonly rest: () => void;
  readonly steps: ScenarioStep[];
};

/** Does up to `count` steps chosen at random; stops when nothing waits. */
export function playRandomly(
  world: World<InstanceFacts>,
  random: SeededChoices,
  { count, rest, steps }: RandomPlay,
): void {
  for (let index = 0; index < count; index += 1) {
    const { tasks, timers, waits } = world.state;
    if (tasks.length + timers.length + waits.length === 0) break;
    const step = chooseStep(world, random);
    steps.push(step);
    doScenarioStep(world, step);
    rest();
  }
}
