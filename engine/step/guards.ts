import type { NamedConfig } from '../compile/machineConfig.ts';
import type { GuardHost } from '../compile/toMachine.ts';
import { keepsWaiting } from '../check/soundness/exploreNet.ts';
import { findOut } from './findOut.ts';
import { hasChildrenOf } from './scopeTree.ts';
import type { LiveScope, StepRun } from './stepRun.ts';

type Params = { readonly [name: string]: string | readonly string[] };

/** Answers the guards of one scope's machine. */
export function guardHost(run: StepRun, scope: LiveScope): GuardHost {
  return {
    isAllowed: ({ type, params = {} }) => {
      if (!list(params, 'at').every((place) => scope.marking.has(place))) return false;
      if (list(params, 'none').some((place) => scope.marking.has(place))) return false;
      return isAllowed(run, scope, type, params);
    },
  };
}

function isAllowed(
  run: StepRun,
  scope: LiveScope,
  type: NamedConfig['type'],
  params: Params,
): boolean {
  switch (type) {
    case 'choose':
      return findOut(run, scope, text(params, 'place')).flows.includes(text(params, 'flow'));
    case 'decide':
      return isDecided(run, scope, params);
    case 'run':
      return findOut(run, scope, text(params, 'place')).isReady;
    case 'startedAt':
      return run.startId === text(params, 'start');
    case 'taken':
      return scope.taken.has(text(params, 'flow'));
    case 'orReady':
      return isOrReady(scope, text(params, 'join'));
    case 'empty':
      return !list(params, 'places').some((place) => scope.marking.has(place));
    case 'alone':
      return !hasChildrenOf(run, scope, text(params, 'scope'));
    default:
      return true;
  }
}

function isDecided(run: StepRun, scope: LiveScope, params: Params): boolean {
  const { flows, isReady } = findOut(run, scope, text(params, 'place'));
  const taken = params['taken'];
  return isReady && (taken === undefined || flows.includes(text(params, 'taken')));
}

// Source: BPMN 2.0.2 clause 13.4.3.
function isOrReady(scope: LiveScope, joinId: string): boolean {
  const join = scope.part.joins.get(joinId);
  const full = new Set(join?.inputs.filter((input) => scope.marking.has(input)));
  if (join === undefined || full.size === 0) return false;
  return [...scope.marking].every(
    (place) => join.inputs.includes(place) || !keepsWaiting(join.reach[place], full),
  );
}

function text(params: Params, name: string): string {
  const value = params[name];
  return typeof value === 'string' ? value : '';
}

function list(params: Params, name: string): readonly string[] {
  const value = params[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
