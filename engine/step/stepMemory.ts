import type { CompiledProcess } from '../compile/compiledProcess.ts';
import type { ExpressionScope } from '../expression/expressionContext.ts';
import { assert } from '../model/assert.ts';
import type { CompensationRecord, InstanceSnapshot, ScopeState } from '../model/instance.ts';
import type { Variables } from '../model/json.ts';
import type { EngineEvent, Step } from '../model/step.ts';
import type { Instant } from '../model/time.ts';
import { askData, type Asked, type Question } from './askData.ts';
import type { ComputedStep } from './openRun.ts';

/**
 * Steps of a process that were computed before.
 *
 * What a step does follows from the snapshot without its data, from the event without its data, and
 * from the answers that the data gives where the way forks. So a computed step is kept under these
 * and given again, with the data of the instance that asks. A step that takes more from the data (a
 * script, a message sent, an item of a collection), or whose scopes hold data of their own, is
 * computed every time.
 *
 * Source: docs/decisions/0015.
 */
type StepMemory = {
  readonly states: Map<string, ControlState>;
  /** The same by what snapshots made here share: those need not be written to be found. */
  readonly byScopes: WeakMap<readonly ScopeState[], ControlState>;
  /** What begins an instance. */
  starts: Ways;
  size: number;
};

/** A snapshot without its data, and what is known of the steps that begin there. */
type ControlState = { readonly control: Control; readonly ways: Ways };

type Control = Omit<InstanceSnapshot, 'variables'>;

/** By the event without its data. */
type Ways = Map<string, Way>;

/** Where the answers of the data lead; grows with each new answer. */
type Way = { outcome: Fork | End | null };

type Fork = { readonly question: Question; readonly yes: Way; readonly no: Way };

type End = Pick<Step, 'effects' | 'trace'> & {
  readonly question: null;
  readonly after: ControlState;
};

/** The snapshot in front of a step; null for an instance that begins. */
type Before = InstanceSnapshot | null;

/** Characters and entries kept for one process, some megabytes; then it begins to learn anew. */
const SIZE_MAX = 1_000_000;
const SIZE_OF_ENTRY = 100;

/** A state with more of them is not kept: it is written in 10,000 characters or more. */
const ACTIVE_MAX = 200;

const MEMORIES = new WeakMap<CompiledProcess, StepMemory>();

/** The step as it was computed before, with the data of this instance; null: compute it. */
export function recallStep(
  compiled: CompiledProcess,
  before: Before,
  event: EngineEvent,
  at: Instant,
): Step | null {
  const memory = MEMORIES.get(compiled);
  if (memory === undefined || (before !== null && !canBeKept(before))) return null;
  const ways = before === null ? memory.starts : findState(memory, before)?.ways;
  const way = ways?.get(keyOf(event));
  if (way === undefined) return null;
  const variables = variablesAfter(before, event);
  const end = followWay(way, { variables, at });
  if (end === null) return null;
  const { effects, trace, after } = end;
  return { at, snapshot: withData(after.control, variables), effects, trace };
}

/** Asks the data at every fork; null where the end is not known yet, or a question fails. */
function followWay(way: Way, scope: ExpressionScope): End | null {
  let { outcome } = way;
  while (outcome !== null && outcome.question !== null) {
    const answer = askData(outcome.question, scope);
    if (!answer.ok) return null;
    ({ outcome } = answer.value === true ? outcome.yes : outcome.no);
  }
  return outcome;
}

/** Keeps a computed step when it can be given again; the step as it will be given. */
export function keepStep(
  compiled: CompiledProcess,
  before: Before,
  event: EngineEvent,
  { step, asked }: ComputedStep,
): Step {
  const { snapshot, effects, trace } = step;
  const isPlain = asked !== null && canBeKept(snapshot) && (before === null || canBeKept(before));
  if (!isPlain || !isSame(snapshot.variables, variablesAfter(before, event))) return step;
  const memory = memoryOf(compiled);
  const ways = before === null ? memory.starts : keepState(memory, before).ways;
  const after = keepState(memory, snapshot);
  const end: End = { question: null, effects, trace, after };
  keepEnd(ways, keyOf(event), { asked, end });
  memory.size += SIZE_OF_ENTRY * (1 + asked.length + effects.length + trace.length);
  return { ...step, snapshot: withData(after.control, snapshot.variables) };
}

function keepEnd(
  ways: Ways,
  key: string,
  { asked, end }: { readonly asked: readonly Asked[]; readonly end: End },
): void {
  const first: Way = ways.get(key) ?? { outcome: null };
  ways.set(key, first);
  let way = first;
  for (const { question, answer } of asked) {
    way.outcome ??= { question, yes: { outcome: null }, no: { outcome: null } };
    const fork: Fork | End = way.outcome;
    assert(
      fork.question !== null && fork.question.condition === question.condition,
      `Expected a step at ${key} to ask what it asked before, but it asks ${question.condition}.`,
    );
    way = answer ? fork.yes : fork.no;
  }
  way.outcome = end;
}

function memoryOf(compiled: CompiledProcess): StepMemory {
  const known = MEMORIES.get(compiled);
  if (known !== undefined && known.size < SIZE_MAX) return known;
  const memory = { states: new Map(), byScopes: new WeakMap(), starts: new Map(), size: 0 };
  MEMORIES.set(compiled, memory);
  return memory;
}

function findState(memory: StepMemory, snapshot: InstanceSnapshot): ControlState | undefined {
  const shared = memory.byScopes.get(snapshot.scopes);
  if (shared !== undefined && isOf(snapshot, shared.control)) return shared;
  return memory.states.get(textOf(snapshot));
}

function keepState(memory: StepMemory, snapshot: InstanceSnapshot): ControlState {
  const known = findState(memory, snapshot);
  if (known !== undefined) return known;
  const { variables: _data, ...control } = snapshot;
  const state: ControlState = { control, ways: new Map() };
  const text = textOf(snapshot);
  memory.states.set(text, state);
  memory.byScopes.set(snapshot.scopes, state);
  memory.size += text.length;
  return state;
}

/** Whether a snapshot with the same scopes is in that state in everything else. */
function isOf(snapshot: InstanceSnapshot, control: Control): boolean {
  return (
    snapshot.status === control.status &&
    snapshot.nextScope === control.nextScope &&
    snapshot.incidents === control.incidents &&
    snapshot.outcome === control.outcome &&
    snapshot.nationalStatus === control.nationalStatus &&
    snapshot.errorCode === control.errorCode
  );
}

function textOf(snapshot: InstanceSnapshot): string {
  const { status, scopes, nextScope, incidents, outcome, nationalStatus, errorCode } = snapshot;
  return JSON.stringify([scopes, status, nextScope, incidents, outcome, nationalStatus, errorCode]);
}

/** The order of members is that of a computed snapshot. */
function withData(control: Control, variables: Variables): InstanceSnapshot {
  return {
    status: control.status,
    scopes: control.scopes,
    nextScope: control.nextScope,
    variables,
    outcome: control.outcome,
    nationalStatus: control.nationalStatus,
    errorCode: control.errorCode,
    incidents: control.incidents,
  };
}

function keyOf(event: EngineEvent): string {
  switch (event.type) {
    case 'start':
      return `start ${event.startId ?? ''}`;
    case 'cancel':
      return `cancel ${event.outcome}`;
    case 'error':
      return `error ${event.elementId} ${event.scopeId ?? ''} ${event.errorCode}`;
    case 'timer':
      return `timer ${event.elementId} ${event.scopeId}`;
    default: {
      // Conditions are looked at again only when something was written.
      const type = isEmpty(event.variables) ? event.type : `${event.type} with data`;
      return `${type} ${event.elementId} ${event.scopeId}`;
    }
  }
}

/** The data of the instance when nothing but the event has written to it. */
function variablesAfter(before: Before, event: EngineEvent): Variables {
  const own = before?.variables ?? {};
  if (!('variables' in event) || isEmpty(event.variables)) return own;
  return before === null ? event.variables : { ...own, ...event.variables };
}

function canBeKept({ scopes }: InstanceSnapshot): boolean {
  return scopes.every((scope) => scope.active.length <= ACTIVE_MAX && !holdsData(scope));
}

function holdsData({ variables, locals, loops, records }: ScopeState): boolean {
  const isOwn = variables !== undefined || locals !== undefined || loops !== undefined;
  return isOwn || (records !== undefined && records.some(holdsRecordedData));
}

function holdsRecordedData({ data, inside }: CompensationRecord): boolean {
  return data !== undefined || inside.some(holdsRecordedData);
}

function isSame(one: Variables, other: Variables): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

function isEmpty(fields: object): boolean {
  for (const _name in fields) return false;
  return true;
}
