import type { CompiledJoin } from '../compile/compiledProcess.ts';
import type { ElementId } from '../model/ids.ts';
import { meetingTokens } from './meetingTokens.ts';
import { stateOf } from './stateOf.ts';
import { elementOf, type LiveScope, type StepRun } from './stepRun.ts';

/** A join in a scope. */
export type StuckJoin = { readonly scope: LiveScope; readonly elementId: ElementId };

/**
 * Joins that hold a token and can never have all they need.
 *
 * Found at once: as soon as no token of the scope can come to an empty incoming flow any more, or
 * when nothing in the whole instance waits for anything.
 */
export function findStuckJoins(run: StepRun): readonly StuckJoin[] {
  const held = [...run.scopes.values()].flatMap((scope) => heldJoins(run, scope));
  if (held.length === 0) return [];
  const isDead = !waitsForAnything(run);
  return held
    .filter((one) => isDead || isStuck(one))
    .map(({ scope, join }) => ({ scope, elementId: join.elementId }));
}

type HeldJoin = {
  readonly scope: LiveScope;
  readonly join: CompiledJoin;
  readonly marked: ReadonlySet<string>;
  /** Where all tokens of the scope are, those at other closing joins included. */
  readonly tokens: readonly string[];
  /** Branches of a nested block whose token waits at its closing join; its inputs are no places. */
  readonly ended: number;
};

function heldJoins(run: StepRun, scope: LiveScope): readonly HeldJoin[] {
  if (scope.part.joins.size === 0) return [];
  const { marking: own, held } = stateOf(scope.part, scope.value);
  const together = scope.resting.length === 0 ? own : meetingTokens(run, scope);
  const found: HeldJoin[] = [];
  for (const [id, join] of scope.part.joins) {
    const marking = join.meets ? together : own;
    const marked = new Set(marking);
    const ended = held.filter((one) => one === id).length;
    const isHeld = ended > 0 || join.inputs.some((input) => marked.has(input));
    if (!isHeld) continue;
    const elsewhere = held.filter((one) => one !== id);
    const tokens = [...marking, ...elsewhere.flatMap((one) => anInput(scope, one))];
    found.push({ scope, join, marked, tokens, ended });
  }
  return found;
}

/** Any of its inputs: from there a token comes as far as from the join. */
function anInput({ part }: LiveScope, joinId: string): readonly string[] {
  return part.joins.get(joinId)?.inputs.slice(0, 1) ?? [];
}

/** Looks at tokens only until enough of the empty flows are known to be still come to. */
function isStuck({ join, marked, tokens, ended }: HeldJoin): boolean {
  if (join.isInclusive) return false;
  const inputs = inputsOf(join);
  const missing = new Set(join.inputs.filter((input) => !marked.has(input)));
  let needed = missing.size - ended;
  for (const place of tokens) {
    if (needed <= 0) return false;
    if (inputs.has(place)) continue;
    for (const input of join.reach[place] ?? []) if (missing.delete(input)) needed -= 1;
  }
  return needed > 0;
}

/** Asked after every step while a token waits at the join. */
const INPUTS = new WeakMap<CompiledJoin, ReadonlySet<string>>();

function inputsOf(join: CompiledJoin): ReadonlySet<string> {
  const inputs = INPUTS.get(join) ?? new Set(join.inputs);
  INPUTS.set(join, inputs);
  return inputs;
}

function waitsForAnything(run: StepRun): boolean {
  if (run.incidents.size > 0) return true;
  return [...run.scopes.values()].some((scope) => {
    if (Object.keys(scope.timers).length > 0 || scope.listening.length > 0) return true;
    return scope.active.some((id) => !id.startsWith('~') && elementOf(run, id).opens !== null);
  });
}
