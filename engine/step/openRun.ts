import type { CompiledProcess } from '../compile/compiledProcess.ts';
import { assert } from '../model/assert.ts';
import type { ElementId } from '../model/ids.ts';
import type { InstanceSnapshot, InstanceStatus } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import type { Effect, Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { findStuckJoins } from './findStuckJoins.ts';
import { newScope, valueOf } from './runMachine.ts';
import { incidentKey, raiseIncident, type StepRun } from './stepRun.ts';

/** A step of an instance that does not exist yet. */
export function openNewRun(
  compiled: CompiledProcess,
  at: Instant,
  startId: ElementId | null,
  variables: Variables,
): StepRun {
  return {
    compiled,
    at,
    startId,
    variables,
    version: 0,
    effects: [],
    trace: [],
    nextScope: 1,
    outcome: null,
    nationalStatus: null,
    errorCode: null,
    ended: null,
    scopes: new Map(),
    incidents: new Map(),
    forks: [],
  };
}

/** A step of an instance as it is stored. */
export function openRun(
  compiled: CompiledProcess,
  snapshot: InstanceSnapshot,
  at: Instant,
): StepRun {
  const run = openNewRun(compiled, at, null, snapshot.variables);
  run.nextScope = snapshot.nextScope;
  run.outcome = snapshot.outcome;
  run.nationalStatus = snapshot.nationalStatus;
  run.errorCode = snapshot.errorCode;
  for (const { id, parentId, partId, value, timers } of snapshot.scopes) {
    const part = compiled.parts.get(partId);
    assert(part, `Expected a part ${partId}, but the compiled process has none.`);
    run.scopes.set(id, { ...newScope(id, parentId, part), value, timers });
  }
  for (const incident of snapshot.incidents) {
    run.incidents.set(incidentKey(incident.scopeId, incident.elementId), incident);
  }
  return run;
}

/** The finished step: looks for joins that wait in vain, and makes the snapshot. */
export function closeRun(run: StepRun): Step {
  if (run.ended === null) {
    for (const { scope, elementId } of findStuckJoins(run)) {
      const facts = { code: 'JOIN_NEVER_COMPLETES', elementId, scopeId: scope.id } as const;
      raiseIncident(run, { ...facts, facts: {} });
    }
  }
  const scopes = [...run.scopes.values()].map((scope) => {
    const { id, parentId, part, timers } = scope;
    return { id, parentId, partId: part.id, value: valueOf(scope), timers };
  });
  const snapshot: InstanceSnapshot = {
    status: statusOf(run),
    scopes,
    nextScope: run.nextScope,
    variables: run.variables,
    outcome: run.outcome,
    nationalStatus: run.nationalStatus,
    errorCode: run.errorCode,
    incidents: [...run.incidents.values()],
  };
  return { at: run.at, snapshot, effects: run.effects as readonly Effect[], trace: run.trace };
}

function statusOf(run: StepRun): InstanceStatus {
  if (run.ended !== null) return run.ended;
  return run.incidents.size > 0 ? 'incident' : 'active';
}
