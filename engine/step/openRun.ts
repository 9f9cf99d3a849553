import type { CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { InstanceSnapshot, InstanceStatus, ScopeState } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import type { Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { begin } from './begin.ts';
import { caught } from './caught.ts';
import { completeElement } from './completeElement.ts';
import { lookAtConditions } from './conditions.ts';
import { findStuckJoins } from './findStuckJoins.ts';
import { goOn } from './goOn.ts';
import { startItems } from './loops.ts';
import { scopeOver } from './scopeOver.ts';
import {
  elementOf,
  incidentKey,
  newScope,
  raiseIncident,
  type LiveScope,
  type Mechanics,
  type StepRun,
  type Work,
} from './stepRun.ts';

const MECHANICS: Mechanics = {
  begin,
  goOn,
  caught,
  scopeOver,
  lookAtConditions,
  complete: (run, scope, elementId) => completeElement(run, scope, elementOf(run, elementId)),
};

/** A step of an instance that does not exist yet: it has one scope, in which nothing is entered. */
export function openNewRun(compiled: CompiledProcess, at: Instant, variables: Variables): StepRun {
  const run = emptyRun(compiled, at, variables);
  const part = compiled.parts.get(compiled.processId);
  assert(part, `Expected a part for the process ${compiled.processId}.`);
  const own = { id: '0', parentId: null, kind: 'process', elementId: null } as const;
  run.scopes.set('0', newScope({ ...own, part, item: null, variables: {} }));
  return run;
}

/** A step of an instance as it is stored. */
export function openRun(
  compiled: CompiledProcess,
  snapshot: InstanceSnapshot,
  at: Instant,
): StepRun {
  const run = emptyRun(compiled, at, snapshot.variables);
  run.nextScope = snapshot.nextScope;
  run.outcome = snapshot.outcome;
  run.nationalStatus = snapshot.nationalStatus;
  run.errorCode = snapshot.errorCode;
  for (const state of snapshot.scopes) run.scopes.set(state.id, toScope(compiled, state));
  for (const incident of snapshot.incidents) {
    run.incidents.set(incidentKey(incident.scopeId, incident.elementId), incident);
  }
  const armed = snapshot.scopes.flatMap(({ listening = [] }) => listening);
  run.nextArming = 1 + Math.max(0, ...armed.map(({ since }) => since));
  return run;
}

function emptyRun(compiled: CompiledProcess, at: Instant, variables: Variables): StepRun {
  return {
    compiled,
    at,
    mechanics: MECHANICS,
    variables,
    effects: [],
    trace: [],
    scopes: new Map(),
    nextScope: 1,
    nextArming: 1,
    outcome: null,
    nationalStatus: null,
    errorCode: null,
    incidents: new Map(),
    queue: [],
    isChanged: false,
    looked: new Set(),
    passes: new Map(),
    ended: null,
  };
}

function toScope(compiled: CompiledProcess, state: ScopeState): LiveScope {
  const { id, parentId, kind, elementId, partId, item, value, active } = state;
  const part = compiled.parts.get(partId);
  assert(part, `Expected a part ${partId}, but the compiled process has none.`);
  const { variables = {}, locals = {}, timers = {}, listening = [], loops = {} } = state;
  const { records = [], compensations = [] } = state;
  const own = { id, parentId, kind, elementId, part, item, value, active };
  return { ...own, variables, locals, timers, listening, loops, records, compensations, epoch: 0 };
}

/** Does what goes on by itself, until nothing is left to do. */
export function drain(run: StepRun): void {
  while (run.ended === null) {
    run.mechanics.lookAtConditions(run);
    const work = run.queue.shift();
    if (work === undefined || run.ended !== null) return;
    if (run.scopes.get(work.scope.id) === work.scope) doWork(run, work);
  }
}

function doWork(run: StepRun, work: Work): void {
  switch (work.kind) {
    case 'begin':
      return begin(run, work.scope);
    case 'go':
      return goOn(run, work.scope, work.placeId);
    case 'items':
      return startItems(run, work.scope, work.elementId);
  }
}

/** The finished step: looks for joins that wait in vain, and makes the snapshot. */
export function closeRun(run: StepRun): Step {
  if (run.ended === null) {
    for (const { scope, elementId } of findStuckJoins(run)) {
      raiseIncident(run, scope, { code: 'JOIN_NEVER_COMPLETES', elementId, facts: {} });
    }
  }
  const snapshot: InstanceSnapshot = {
    status: statusOf(run),
    scopes: [...run.scopes.values()].map(toState),
    nextScope: run.nextScope,
    variables: run.variables,
    outcome: run.outcome,
    nationalStatus: run.nationalStatus,
    errorCode: run.errorCode,
    incidents: [...run.incidents.values()],
  };
  return { at: run.at, snapshot, effects: run.effects, trace: run.trace };
}

function toState(scope: LiveScope): ScopeState {
  const { id, parentId, kind, elementId, part, item, value, active } = scope;
  const { variables, locals, timers, listening, loops, records, compensations } = scope;
  const own = { id, parentId, kind, elementId, partId: part.id, item, value, active };
  return {
    ...own,
    ...(isEmpty(variables) ? {} : { variables }),
    ...(isEmpty(locals) ? {} : { locals }),
    ...(isEmpty(timers) ? {} : { timers }),
    ...(listening.length === 0 ? {} : { listening }),
    ...(isEmpty(loops) ? {} : { loops }),
    ...(records.length === 0 ? {} : { records }),
    ...(compensations.length === 0 ? {} : { compensations }),
  };
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

function statusOf(run: StepRun): InstanceStatus {
  if (run.ended !== null) return run.ended;
  return run.incidents.size > 0 ? 'incident' : 'active';
}
