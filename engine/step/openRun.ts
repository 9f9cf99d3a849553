import type { CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { InstanceSnapshot, InstanceStatus, ScopeState } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import type { Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import type { Asked } from './askData.ts';
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
  for (const { listening = NONE } of snapshot.scopes) {
    for (const { since } of listening) run.nextArming = Math.max(run.nextArming, since + 1);
  }
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
    asked: [],
    answers: { of: null, answers: new Map() },
    looked: new Set(),
    passes: new Map(),
    ended: null,
    exhausted: null,
  };
}

const NOTHING = {};
const NONE: readonly never[] = [];

/** Written out field by field: a step has little else to do than to read and write its scopes. */
function toScope(compiled: CompiledProcess, state: ScopeState): LiveScope {
  const part = compiled.parts.get(state.partId);
  assert(part, `Expected a part ${state.partId}, but the compiled process has none.`);
  return {
    id: state.id,
    parentId: state.parentId,
    kind: state.kind,
    elementId: state.elementId,
    part,
    item: state.item,
    value: state.value,
    active: state.active,
    variables: state.variables ?? NOTHING,
    locals: state.locals ?? NOTHING,
    timers: state.timers ?? NOTHING,
    listening: state.listening ?? NONE,
    loops: state.loops ?? NOTHING,
    records: state.records ?? NONE,
    compensations: state.compensations ?? NONE,
    resting: state.resting ?? NONE,
    turns: state.turns ?? NOTHING,
    epoch: 0,
  };
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

/** A step, and all that it has asked of the data; null when it has taken more from the data. */
export type ComputedStep = { readonly step: Step; readonly asked: readonly Asked[] | null };

/** The finished step: looks for joins that wait in vain, and makes the snapshot. */
export function closeRun(run: StepRun): ComputedStep {
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
  const { at, effects, trace, asked } = run;
  return { step: { at, snapshot, effects, trace }, asked };
}

type Draft = { -readonly [Field in keyof ScopeState]: ScopeState[Field] };

function toState(scope: LiveScope): ScopeState {
  const { id, parentId, kind, elementId, part, item, value, active } = scope;
  const state: Draft = { id, parentId, kind, elementId, partId: part.id, item, value, active };
  if (!isEmpty(scope.variables)) state.variables = scope.variables;
  if (!isEmpty(scope.locals)) state.locals = scope.locals;
  if (!isEmpty(scope.timers)) state.timers = scope.timers;
  if (scope.listening.length > 0) state.listening = scope.listening;
  if (!isEmpty(scope.loops)) state.loops = scope.loops;
  if (scope.records.length > 0) state.records = scope.records;
  if (scope.compensations.length > 0) state.compensations = scope.compensations;
  if (scope.resting.length > 0) state.resting = scope.resting;
  if (!isEmpty(scope.turns)) state.turns = scope.turns;
  return state;
}

function isEmpty(fields: object): boolean {
  return Object.keys(fields).length === 0;
}

function statusOf(run: StepRun): InstanceStatus {
  if (run.ended !== null) return run.ended;
  return run.incidents.size > 0 ? 'incident' : 'active';
}
