import type { CompiledPart } from '../compile/compiledProcess.ts';
import { eventType } from '../compile/stateConfig.ts';
import { assert } from '../model/assert.ts';
import type { Json } from '../model/json.ts';
import { doAction } from './actions.ts';
import { guardHost } from './guards.ts';
import { machineOf } from './machineOf.ts';
import type { LiveScope, MachineState, StepRun } from './stepRun.ts';

type Scope = Parameters<ReturnType<typeof machineOf>['transition']>[2];

/** A scope that has no machine state yet. */
export function newScope(id: string, parentId: string | null, part: CompiledPart): LiveScope {
  return {
    id,
    parentId,
    part,
    value: null,
    snapshot: null,
    timers: {},
    caught: null,
    failure: null,
    marking: new Set(),
    found: new Map(),
    taken: new Set(),
    left: new Map(),
    passes: new Map(),
    fired: 0,
  };
}

/** Enters the first state of a new scope and goes on until it waits. */
export function startMachine(run: StepRun, scope: LiveScope): void {
  const machine = machineOf(scope.part);
  const input = guardHost(run, scope);
  const snapshot = machine.getInitialSnapshot(lightScope(run, scope) as never, input as never);
  if (snapshot.status === 'error') throw snapshot.error;
  scope.snapshot = snapshot;
}

/** Gives the machine an event and lets it go on until it waits again. */
export function sendToMachine(run: StepRun, scope: LiveScope, type: string): void {
  loadMachine(run, scope);
  const { snapshot } = scope;
  assert(snapshot, `Expected scope ${scope.id} to be loaded.`);
  const next = machineOf(scope.part).transition(
    snapshot,
    { type } as never,
    lightScope(run, scope),
  );
  assert(next.status !== 'error', `Expected the machine to go on, but got ${String(next.error)}.`);
  scope.snapshot = next;
}

/** Restores machine and marking from the stored value; does nothing when they are there already. */
export function loadMachine(run: StepRun, scope: LiveScope): void {
  if (scope.snapshot !== null) return;
  const context = guardHost(run, scope);
  const snapshot = machineOf(scope.part).resolveState({ value: scope.value, context } as never);
  scope.snapshot = snapshot;
  for (const node of nodesOf(snapshot)) {
    const place = (node.meta as { readonly place?: string } | undefined)?.place;
    if (place !== undefined) scope.marking.add(place);
  }
}

/** The machine's value as it is stored. */
export function valueOf(scope: LiveScope): Json {
  return scope.snapshot === null ? scope.value : (scope.snapshot.value as Json);
}

/** Whether the machine has come to its end. */
export function isDone(scope: LiveScope): boolean {
  if (scope.snapshot !== null) return scope.snapshot.status === 'done';
  // Only final states stand directly under the root; "main" has its own states.
  return typeof scope.value === 'string';
}

function nodesOf(snapshot: MachineState): readonly { readonly meta?: unknown }[] {
  return snapshot._nodes;
}

/**
 * The few members of an actor that a transition uses.
 *
 * The free function `transition()` of XState makes a whole actor and throws it away at every call;
 * with it a step takes 2 to 130 times as long.
 */
function lightScope(run: StepRun, scope: LiveScope): Scope {
  const light = {
    self: {},
    system: { _sendInspectionEvent: () => undefined },
    actionExecutor: (action: { readonly type: string; readonly params?: unknown }) => {
      doAction(run, scope, action, killScope);
    },
  };
  return light as never;
}

/**
 * Ends a scope and the scopes it has set free, innermost first; what was active is told as
 * interrupted.
 */
export function killScope(run: StepRun, scope: LiveScope): void {
  const children = [...run.scopes.values()].filter((child) => child.parentId === scope.id);
  for (const child of children.toReversed()) killScope(run, child);
  if (!run.scopes.has(scope.id)) return;
  run.scopes.delete(scope.id);
  if (!isDone(scope)) sendToMachine(run, scope, terminateEvent(run));
  for (const [key, incident] of run.incidents) {
    if (incident.scopeId === scope.id) run.incidents.delete(key);
  }
}

/** The event that ends a machine of this process as a whole. */
export function terminateEvent(run: StepRun): string {
  return eventType(run.compiled.processId, 'terminate');
}
