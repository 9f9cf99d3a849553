import { formatInstant } from '../calendar/formatInstant.ts';
import { canonicalJson } from '../model/canonicalJson.ts';
import type { InstanceFacts } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import { sha256Hex } from '../model/sha256.ts';
import type { ScenarioResult } from './scenario.ts';
import type { Waiting, World, WorldState } from './world.ts';

const NOT_STARTED = { status: 'active', outcome: null, errorCode: null, variables: {} } as const;

/** What has come of a run; the same for everybody who plays it, byte for byte. */
export function presentWorld<State extends InstanceFacts>(
  { state, trace }: World<State>,
  main: string,
  refused: ScenarioResult['refused'],
): ScenarioResult {
  const instance = state.instances.find((one) => one.name === main);
  // Before its first message or timer a process has no instance yet.
  const { status, outcome, errorCode, variables } = instance?.state ?? NOT_STARTED;
  return {
    status,
    outcome,
    errorCode,
    trace,
    openTasks: state.tasks.map(({ elementId }) => elementId),
    timers: state.timers.map(({ elementId, dueAt }) => {
      return { elementId, dueAt: formatInstant(dueAt) };
    }),
    waitingFor: state.waits.flatMap((wait) =>
      wait.kind === 'message' ? [{ message: wait.messageName }] : [],
    ),
    variables: inOrderOfName(variables),
    instances: Object.fromEntries(
      state.instances.map((one) => [
        one.name,
        { process: one.processId, status: one.state.status },
      ]),
    ),
    incidents: state.instances.flatMap((one) =>
      one.state.incidents.map(({ code, elementId, facts }) => {
        return { instance: one.name, elementId, code, facts };
      }),
    ),
    stateHash: sha256Hex(canonicalJson(observable(state))),
    refused,
  };
}

/** In which order variables were written is nobody's business. */
function inOrderOfName(variables: Variables): Variables {
  const entries = Object.entries(variables);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** What can be seen from outside: nothing of it depends on how a player keeps its state. */
function observable<State extends InstanceFacts>(state: WorldState<State>) {
  const { now, instances, tasks, timers, waits, kept } = state;
  return {
    now,
    instances: instances.map(({ name, processId, state: facts }) => {
      const { status, outcome, errorCode, variables } = facts;
      return { name, processId, status, outcome, errorCode, variables };
    }),
    tasks: tasks.map((task) => ({ ...placeOf(task), item: task.item })),
    timers: timers.map((timer) => ({ ...placeOf(timer), dueAt: timer.dueAt })),
    waits: waits.map((wait) =>
      wait.kind === 'signal'
        ? { ...placeOf(wait), signal: wait.signalName }
        : { ...placeOf(wait), message: wait.messageName, key: wait.correlationValue },
    ),
    kept: kept.filter(({ until }) => until === null || until > now),
  };
}

function placeOf({ instance, elementId }: Waiting) {
  return { instance, elementId };
}
