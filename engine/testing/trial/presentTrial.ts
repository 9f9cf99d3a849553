import { formatInstant } from '../../calendar/formatInstant.ts';
import type { ElementId } from '../../model/ids.ts';
import { startTriggers } from '../../scenario/startTriggers.ts';
import type { ScenarioTraceEntry } from '../../scenario/scenario.ts';
import { activeEntries } from '../activeEntries.ts';
import { executableProcesses } from '../paths/flowGoals.ts';
import type { PlayedFlow } from '../playedFlow.ts';
import { stepTimes } from './stepTimes.ts';
import type { TrialDossier, TrialEvent, TrialState, TrialWait } from './trialState.ts';
import { trialTasks } from './trialTasks.ts';

/** What is followed move by move, and not read from where the dossier stands. */
type Followed = { readonly dossier: TrialDossier; readonly events: readonly TrialEvent[] };

/** Everything that can be seen of a dossier where it stands. */
export function presentTrial(played: PlayedFlow, { dossier, events }: Followed): TrialState {
  const { timers, instances } = played.state();
  const trace = played.trace();
  const main = played.main();
  return {
    now: played.now(),
    status: main?.status ?? 'active',
    outcome: main?.outcome ?? null,
    dossier,
    tasks: trialTasks(played),
    timers: timers.map(({ elementId, dueAt }) => ({ elementId, dueAt: formatInstant(dueAt) })),
    waits: waitsOf(played),
    incidents: instances.flatMap(({ state }) => state.incidents),
    standing: distinct(activeEntries(trace)),
    passed: distinct(trace.filter(({ type }) => type === 'completed')),
    flows: distinct(trace.filter(({ type }) => type === 'flow')),
    events,
    times: stepTimes(played),
    variables: main?.variables ?? {},
  };
}

function distinct(entries: readonly ScenarioTraceEntry[]): readonly ElementId[] {
  return [...new Set(entries.map(({ elementId }) => elementId))];
}

/** A receive task is among the tasks: it is shown once. */
function waitsOf(played: PlayedFlow): readonly TrialWait[] {
  const { tasks, waits } = played.state();
  const isTask = (elementId: ElementId) => tasks.some((task) => task.elementId === elementId);
  const awaited = waits
    .filter(({ elementId }) => !isTask(elementId))
    .map((wait): TrialWait => {
      const name = wait.kind === 'message' ? wait.messageName : wait.signalName;
      return { kind: wait.kind, name, elementId: wait.elementId };
    });
  return played.main() === null ? [...awaited, ...startsOf(played)] : awaited;
}

/** What starts the dossier, where nothing starts it by itself. */
function startsOf({ flow }: PlayedFlow): readonly TrialWait[] {
  return executableProcesses(flow.definitions)
    .flatMap(startTriggers)
    .flatMap(({ startId: elementId, event }): readonly TrialWait[] => {
      if (event.kind === 'message')
        return [{ kind: 'message', name: event.messageName, elementId }];
      return event.kind === 'signal' ? [{ kind: 'signal', name: event.signalName, elementId }] : [];
    });
}
