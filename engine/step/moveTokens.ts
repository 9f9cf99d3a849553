import { keepsWaiting } from '../check/soundness/exploreNet.ts';
import { eventType } from '../compile/stateConfig.ts';
import type { CompiledJoin } from '../compile/compiledProcess.ts';
import type { TraceEntry } from '../model/trace.ts';
import { disarm } from './arming.ts';
import { countTurn } from './countTurn.ts';
import { enterPlace } from './enterPlace.ts';
import type { Moves } from './askXState.ts';
import { firstState, fireMachine } from './fireMachine.ts';
import { isCompleting } from './isCompleting.ts';
import { meetingTokens } from './meetingTokens.ts';
import { stateOf } from './stateOf.ts';
import {
  addScope,
  childrenOf,
  elementOf,
  isAsBefore,
  ownerOf,
  tell,
  type LiveScope,
  type StepRun,
} from './stepRun.ts';

/** An event for a scope's machine. */
export type MachineEvent = {
  readonly type: string;
  /** Flows that a split has chosen. */
  readonly taken?: readonly string[];
  /** The flows of a split that has chosen, also those that it has not taken. */
  readonly flows?: readonly string[];
  /** An event caught on the way: told when the path has come to its element. */
  readonly announced?: TraceEntry | null;
};

/**
 * Moves tokens of a scope by one event of its machine, then lets joins fire, and ends the scope
 * when no token is left.
 *
 * Source: docs/execution.md, Moving on from an element, 5 to 8.
 */
export function advance(run: StepRun, scope: LiveScope, event: MachineEvent): void {
  const { epoch } = scope;
  const begun: LiveScope[] = [];
  move(run, scope, event);
  while (isAsBefore(run, scope, epoch)) {
    const ready = readyJoin(run, scope);
    if (ready === null) break;
    if (ready.join.meets) begun.push(fireMeeting(run, ready));
    else move(run, scope, { type: eventType(ready.id, 'join') });
  }
  for (const thread of begun) endIfEmpty(run, thread);
  if (isAsBefore(run, scope, epoch)) endIfEmpty(run, scope);
}

/**
 * The same without looking at joins: a token that has only been put somewhere else moves on later.
 */
export function move(
  run: StepRun,
  scope: LiveScope,
  { type, taken = [], flows = [], announced = null }: MachineEvent,
): void {
  const { epoch } = scope;
  if (!catchOnTheWay(run, scope, type, announced)) return;
  const { state, moves } = fireMachine(scope.part, scope.value, { type, taken, flows });
  scope.value = state.value;
  rest(run, scope, moves);
  for (const group of moves) {
    if (!isAsBefore(run, scope, epoch)) return;
    for (const { path } of group) walk(run, scope, pathBehind(path, announced), null);
    for (const place of group.flatMap(({ enters }) => enters)) {
      if (!isAsBefore(run, scope, epoch)) return;
      enterPlace(run, scope, place);
    }
  }
}

/**
 * Tells the way up to an event that is caught on it, and looks at conditions there; false when they
 * have ended what was under way. The token has not gone on: no join may reckon with it yet.
 */
function catchOnTheWay(
  run: StepRun,
  scope: LiveScope,
  type: string,
  announced: TraceEntry | null,
): boolean {
  if (announced === null) return true;
  const { epoch } = scope;
  const { moves } = fireMachine(scope.part, scope.value, { type, taken: [] });
  for (const { path } of moves.flat()) {
    walk(run, scope, path.slice(0, path.indexOf(announced.elementId) + 1), announced);
  }
  run.mechanics.lookAtConditions(run);
  return isAsBefore(run, scope, epoch);
}

/** What comes to a meeting join leaves the machine: its owner holds it until the join fires. */
function rest(run: StepRun, scope: LiveScope, moves: readonly Moves[]): void {
  const { meets } = scope.part;
  if (meets.size === 0) return;
  const passed = moves.flatMap((group) => group.flatMap(({ path }) => path));
  const owner = ownerOf(run, scope);
  owner.resting = [...owner.resting, ...passed.filter((id) => meets.has(id))];
}

/** Begins a scope where no join is looked at: what its first token meets is told later. */
export function beginAtOnce(run: StepRun, scope: LiveScope): void {
  scope.value = firstState(scope.part).value;
  move(run, scope, { type: eventType(scope.part.beginId, 'done') });
}

function pathBehind(path: readonly string[], announced: TraceEntry | null): readonly string[] {
  return announced === null ? path : path.slice(path.indexOf(announced.elementId) + 1);
}

/** Tells flows and elements passed. */
function walk(
  run: StepRun,
  scope: LiveScope,
  path: readonly string[],
  announced: TraceEntry | null,
): void {
  for (const id of path) {
    const element = run.compiled.elements.get(id);
    if (element === undefined) {
      tell(run, scope, { type: 'flow', elementId: id });
      countTurn(run, scope, id);
      continue;
    }
    tell(run, scope, { type: 'entered', elementId: id });
    if (announced?.elementId === id) run.trace.push(announced);
    tell(run, scope, { type: 'completed', elementId: id });
    noteEnd(run, element.end);
  }
}

/** The outcome of an instance is that of the last end event that has one. */
export function noteEnd(
  run: StepRun,
  end: { readonly outcome: string | null; readonly nationalStatus: number | null } | null,
): void {
  if (end === null) return;
  run.outcome = end.outcome ?? run.outcome;
  run.nationalStatus = end.nationalStatus ?? run.nationalStatus;
}

type Ready = { readonly owner: LiveScope; readonly id: string; readonly join: CompiledJoin };

/** The first join of the scope, or of the scope that its tokens belong to, that can fire. */
function readyJoin(run: StepRun, scope: LiveScope): Ready | null {
  const own = readyIn(run, scope, () => true);
  if (own !== null || scope.kind !== 'thread') return own;
  return readyIn(run, ownerOf(run, scope), ({ meets }) => meets);
}

function readyIn(
  run: StepRun,
  owner: LiveScope,
  isLookedAt: (join: CompiledJoin) => boolean,
): Ready | null {
  const { part, value, resting } = owner;
  if (part.joins.size === 0) return null;
  const marked = new Set(stateOf(part, value).marking);
  const meeting = resting.length === 0 ? NOWHERE : new Set(meetingTokens(run, owner));
  for (const [id, join] of part.joins) {
    if (isLookedAt(join) && isReady(join, join.meets ? meeting : marked))
      return { owner, id, join };
  }
  return null;
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Takes a token of each full flow; what follows the join is a thread of its own. */
function fireMeeting(run: StepRun, { owner, id, join }: Ready): LiveScope {
  const { resting } = owner;
  const taken = new Set(join.inputs.map((input) => resting.indexOf(input)));
  owner.resting = resting.filter((_, index) => !taken.has(index));
  const added = { kind: 'thread', elementId: join.elementId, parent: owner, partId: id } as const;
  const thread = addScope(run, added);
  beginAtOnce(run, thread);
  return thread;
}

// Source: BPMN 2.0.2 clauses 13.4.1 and 13.4.3.
function isReady(
  { inputs, isInclusive, reach }: CompiledJoin,
  marked: ReadonlySet<string>,
): boolean {
  if (!isInclusive) return inputs.every((input) => marked.has(input));
  const full = new Set(inputs.filter((input) => marked.has(input)));
  if (full.size === 0) return false;
  return [...marked].every((place) => full.has(place) || !keepsWaiting(reach[place], full));
}

/** A scope without tokens, and without scopes beside them, is over. */
export function endIfEmpty(run: StepRun, scope: LiveScope): void {
  if (!run.scopes.has(scope.id)) return;
  const state = stateOf(scope.part, scope.value);
  const { resting, compensations } = scope;
  if (state.marking.length + resting.length + compensations.length > 0) return;
  if (!state.isDone) {
    const event = { type: eventType(scope.part.id, 'empty'), taken: [] };
    scope.value = fireMachine(scope.part, scope.value, event).state.value;
  }
  if (isCompleting(run, scope)) {
    for (const id of scope.part.eventStarts) disarm(run, scope, elementOf(run, id));
  }
  if (childrenOf(run, scope).length === 0) run.mechanics.scopeOver(run, scope);
}
