import type { ElementId } from '../../model/ids.ts';
import type { Json } from '../../model/json.ts';
import { forkScenario, type ScenarioRun } from '../../scenario/runScenario.ts';
import type { ScenarioTraceEntry } from '../../scenario/scenario.ts';

/** What the search asks of a run; the only place where it looks into one. */
export type PathState = {
  readonly openTasks: readonly { readonly elementId: ElementId; readonly instance: string }[];
  /** When the next timer fires; null when none is set. */
  readonly nextTimerAt: number | null;
  readonly awaited: readonly { readonly message: string; readonly elementId: ElementId }[];
  readonly instanceCount: number;
  /** Open tasks, timers and waits together. */
  readonly waitingCount: number;
  /** Variables of all instances together. */
  readonly variableCount: number;
  readonly isEnded: boolean;
  readonly isIncident: boolean;
  /** Where the tokens are: equal states have equal places, whatever their variables. */
  readonly marking: string;
  /** The marking with everything that can make a difference later. */
  readonly key: string;
};

/** Looks at a run. `names`: the variables that decide something. */
export function pathState({ world }: ScenarioRun, names: readonly string[]): PathState {
  const { instances, tasks, timers, waits, kept } = world.state;
  const waiting = [tasks, timers, waits].map((list) =>
    list.map(({ elementId, instance }) => `${instance}.${elementId}`).toSorted(),
  );
  const states = instances.map(({ state: { variables, ...rest } }) => {
    const deciding = names.map((name): Json => variables[name] ?? null);
    return { rest, deciding };
  });
  const variableNames = instances.flatMap(({ state }) => Object.keys(state.variables));
  const statuses = instances.map(({ state }) => state.status);
  return {
    openTasks: tasks,
    nextTimerAt: timers[0]?.dueAt ?? null,
    awaited: waits.flatMap((wait) => {
      if (wait.kind === 'signal') return [];
      return [{ message: wait.messageName, elementId: wait.elementId }];
    }),
    instanceCount: instances.length,
    waitingCount: tasks.length + timers.length + waits.length,
    variableCount: variableNames.length,
    isEnded: instances.length > 0 && statuses.every(isOver),
    isIncident: statuses.includes('incident'),
    marking: JSON.stringify([waiting, statuses]),
    key: JSON.stringify([waiting, states, kept.length], withoutIds),
  };
}

/** Ids only grow: without them a place that is come to again is the same place. */
function withoutIds(name: string, value: unknown): unknown {
  if (['id', 'parentId', 'scopeId', 'nextScope', 'since'].includes(name)) return undefined;
  return typeof value === 'string' && value.startsWith('~') ? '~' : value;
}

/** A run that goes on from the same point and tells only what is new. */
export function forkPath(run: ScenarioRun): ScenarioRun {
  const fork = forkScenario(run);
  fork.world.trace.length = 0;
  return fork;
}

/** What a run has told since it was forked. */
export function newEntries({ world }: ScenarioRun): readonly ScenarioTraceEntry[] {
  return world.trace;
}

function isOver(status: string): boolean {
  return status === 'completed' || status === 'terminated' || status === 'failed';
}
