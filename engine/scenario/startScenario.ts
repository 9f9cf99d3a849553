import type { ElementId } from '../model/ids.ts';
import type { InstanceFacts } from '../model/instance.ts';
import type { TimerDefinition } from '../model/process.ts';
import { evaluateCondition } from '../expression/evaluateExpression.ts';
import { resolveTimerText } from '../expression/resolveTimerText.ts';
import type { Scenario } from './scenario.ts';
import type { StartTrigger } from './startTriggers.ts';
import { ScenarioFault, addTimer, waiting, type World } from './world.ts';
import { startInstance, triggersOf } from './worldEvents.ts';

/**
 * Starts what begins a scenario: the processes that it names first, the main one, and those whose
 * condition is true from the beginning; the timers of start events are set. The answer is the name
 * of the main instance.
 */
export function startScenario<State extends InstanceFacts>(
  world: World<State>,
  scenario: Scenario,
  mainId: ElementId | null,
): string {
  const { variables } = scenario;
  for (const id of scenario.startFirst) startInstance(world, id, null, variables);
  const main = mainId === null ? 'A' : startInstance(world, mainId, null, variables);
  const started = new Set([mainId, ...scenario.startFirst]);
  for (const trigger of triggersOf(world)) {
    if (!started.has(trigger.processId)) armTrigger(world, trigger);
  }
  return main;
}

function armTrigger<State extends InstanceFacts>(
  world: World<State>,
  { processId, startId, event }: StartTrigger,
): void {
  const { startVariables: variables } = world.frame;
  if (event.kind === 'timer') {
    const where = waiting(world.state, '', { elementId: startId, scopeId: processId });
    const timer = startTimer(world, startId, event.timer);
    addTimer(world, where, { timer, occurrence: 1 }, world.state.now);
  }
  if (event.kind === 'conditional') {
    const answer = evaluateCondition(event.condition, { variables, at: world.state.now });
    if (answer.ok && answer.value === true) startInstance(world, processId, startId, variables);
  }
}

function startTimer<State extends InstanceFacts>(
  world: World<State>,
  elementId: ElementId,
  timer: TimerDefinition,
): TimerDefinition {
  const scope = { variables: world.frame.startVariables, at: world.state.now };
  const resolved = resolveTimerText(timer, scope);
  if (resolved.ok) return resolved.value;
  throw new ScenarioFault(
    'TIMER_NOT_READABLE',
    `The timer "${elementId}" cannot be read: ${resolved.refusal['reason']}.`,
  );
}
