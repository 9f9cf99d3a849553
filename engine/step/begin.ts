import { eventType } from '../compile/stateConfig.ts';
import { arm } from './arming.ts';
import { firstState } from './fireMachine.ts';
import { advance } from './moveTokens.ts';
import { elementOf, isAsBefore, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * Begins a scope: arms its event sub-processes, then enters its first elements.
 *
 * Source: docs/execution.md, Scopes.
 */
export function begin(run: StepRun, scope: LiveScope): void {
  beginAt(run, scope, null);
}

/** Begins a process at one of its entries; null: by itself. */
export function beginAt(run: StepRun, scope: LiveScope, startId: string | null): void {
  const { part, epoch } = scope;
  scope.value = firstState(part).value;
  for (const id of part.eventStarts) arm(run, scope, elementOf(run, id));
  if (part.eventStarts.length > 0) run.mechanics.lookAtConditions(run);
  if (!isAsBefore(run, scope, epoch)) return;
  advance(run, scope, { type: firstEvent(run, scope, startId) });
}

function firstEvent(run: StepRun, { part }: LiveScope, startId: string | null): string {
  if (part.places.get(part.beginId)?.kind !== 'startChoice') return eventType(part.beginId, 'done');
  const given = startId === null ? undefined : part.entries.get(startId);
  const entries = [...part.entries.values()];
  const plain = entries.find((id) => elementOf(run, id).catches === null);
  return eventType(given ?? plain ?? entries[0] ?? '', 'start');
}
