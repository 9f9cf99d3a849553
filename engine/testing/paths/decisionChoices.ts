import type { ElementId } from '../../model/ids.ts';
import type { Json, Variables } from '../../model/json.ts';
import type { ProcessModel } from '../../model/process.ts';
import type { Instant } from '../../model/time.ts';
import { evaluateExpression } from '../../expression/evaluateExpression.ts';
import { namesIn } from '../../expression/namesIn.ts';
import { candidateValues } from './candidateValues.ts';
import type { ReadExpression } from './readExpression.ts';
import { expressionsBehind, readExpressions } from './readExpressions.ts';

/** Combinations of values that are looked at for one element. */
const COMBINATIONS_MAX = 384;
/** Characters of the expressions that are evaluated for the combinations of one drawing. */
const CHARACTERS_MAX = 60_000;

/** What the expressions of a drawing see beside its variables. */
export type DecisionFrame = { readonly dossier: Json; readonly at: Instant };

/** Values to complete an element with. */
export type DecisionChoices = {
  readonly choicesOf: (process: ProcessModel, elementId: ElementId) => readonly Variables[];
  /** Whether as many combinations were looked at for every element as for a single one. */
  readonly isWhole: () => boolean;
};

/**
 * One assignment for every outcome that the expressions behind an element can have together, those
 * that fail left out where others do not. Never empty.
 *
 * Behind very many expressions, and after very many elements, fewer combinations are looked at: an
 * element may have half of what those before it left over.
 */
export function decisionChoices(frame: DecisionFrame): DecisionChoices {
  let left = CHARACTERS_MAX;
  let isWhole = true;
  return {
    choicesOf: (process, elementId) => {
      const expressions = expressionsBehind(process, elementId);
      const dimensions = toDimensions(process, expressions);
      const length = expressions.reduce((sum, { text }) => sum + text.length, 1);
      const most = Math.min(COMBINATIONS_MAX, Math.floor(left / 2 / length));
      const tried = [...assignments(dimensions, Math.max(1, most))];
      isWhole &&= tried.length >= Math.min(COMBINATIONS_MAX, sizeOf(dimensions));
      if (tried.length === 1) return tried;
      left -= tried.length * length;
      return distinctOutcomes(tried, expressions, frame);
    },
    isWhole: () => isWhole,
  };
}

function distinctOutcomes(
  tried: readonly Variables[],
  expressions: readonly ReadExpression[],
  frame: DecisionFrame,
): readonly Variables[] {
  const byOutcome = new Map<string, Variables>();
  for (const assignment of tried) {
    const outcome = outcomeOf(expressions, assignment, frame);
    if (!byOutcome.has(outcome)) byOutcome.set(outcome, assignment);
  }
  const sound = [...byOutcome].filter(([outcome]) => !outcome.split(' ').includes(FAILED));
  return (sound.length > 0 ? sound : [...byOutcome]).map(([, assignment]) => assignment);
}

/** The variables that decide something anywhere in a process. */
export function decidingNames(process: ProcessModel): readonly string[] {
  return namesOf(readExpressions(process).filter(({ role }) => role === 'condition'));
}

const FAILED = '!';

type Dimension = { readonly name: string; readonly values: readonly Json[] };

function toDimensions(
  process: ProcessModel,
  expressions: readonly ReadExpression[],
): readonly Dimension[] {
  const needed = namesNeeded(expressions);
  const deciding = new Set(namesThatDecide(expressions));
  return needed.map((name) => {
    const values = valuesFor(process, name);
    return { name, values: deciding.has(name) ? values : values.slice(0, 1) };
  });
}

/** Most names are read behind many elements. */
const VALUES = new WeakMap<ProcessModel, Map<string, readonly Json[]>>();

function valuesFor(process: ProcessModel, name: string): readonly Json[] {
  const known = VALUES.get(process) ?? new Map<string, readonly Json[]>();
  VALUES.set(process, known);
  const values = known.get(name) ?? candidateValues(name, readExpressions(process));
  known.set(name, values);
  return values;
}

function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { values }) => product * values.length, 1);
}

/** What conditions read, and scripts whose results they read. */
function namesThatDecide(expressions: readonly ReadExpression[]): readonly string[] {
  const names = new Set(namesOf(expressions.filter(({ role }) => role !== 'script')));
  for (const { role, text, resultVariable } of expressions.toReversed()) {
    if (role !== 'script' || resultVariable === null || !names.has(resultVariable)) continue;
    for (const name of namesIn(text)) names.add(name);
  }
  return [...names];
}

/** What must be there before: all that is read, but for what a script has written by then. */
function namesNeeded(expressions: readonly ReadExpression[]): readonly string[] {
  const written = new Set<string>();
  const needed: string[] = [];
  for (const one of expressions) {
    needed.push(...namesOf([one]).filter((name) => !written.has(name)));
    if (one.resultVariable !== null) written.add(one.resultVariable);
  }
  return [...new Set(needed)];
}

function namesOf(expressions: readonly ReadExpression[]): readonly string[] {
  const names = expressions.flatMap(({ text }) => namesIn(text));
  return [...new Set(names)].filter((name) => name !== 'dossier');
}

function* assignments(dimensions: readonly Dimension[], most: number): Generator<Variables> {
  const size = sizeOf(dimensions);
  if (!Number.isSafeInteger(size)) return yield* scattered(dimensions, most);
  // Too many to look at all: evenly spread ones, so that no variable keeps one value.
  const stride = size <= most ? 1 : coprime(Math.ceil(size / most), size);
  for (let count = 0; count < Math.min(size, most); count += 1) {
    let rest = (count * stride) % size;
    const chosen: { [name: string]: Json } = {};
    for (const { name, values } of dimensions) {
      chosen[name] = values[rest % values.length] ?? null;
      rest = Math.floor(rest / values.length);
    }
    yield chosen;
  }
}

/** Of more combinations than can be counted: each variable takes values in an order of its own. */
function* scattered(dimensions: readonly Dimension[], most: number): Generator<Variables> {
  for (let count = 0; count < most; count += 1) {
    const entries = dimensions.map(({ name, values }, index) => {
      const mixed = Math.imul(count + 1, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b);
      return [name, values[(mixed >>> 8) % values.length] ?? null] as const;
    });
    yield Object.fromEntries(entries);
  }
}

function coprime(from: number, size: number): number {
  let stride = from;
  while (divisor(stride, size) !== 1) stride += 1;
  return stride;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

/** What every condition says, scripts carried out before; in order. */
function outcomeOf(
  expressions: readonly ReadExpression[],
  assignment: Variables,
  { dossier, at }: DecisionFrame,
): string {
  const variables: { [name: string]: Json } = { ...assignment, dossier };
  const scripts = expressions.filter(({ role }) => role === 'script');
  const failures = scripts.flatMap(({ text, resultVariable }) => {
    const answer = evaluateExpression(text, { variables, at });
    if (!answer.ok) return [FAILED];
    if (resultVariable !== null) variables[resultVariable] = answer.value;
    return [];
  });
  const others = expressions.filter(({ role }) => role !== 'script');
  const letters = others.map(({ text }) => {
    const answer = evaluateExpression(text, { variables, at });
    return answer.ok ? JSON.stringify(answer.value) : FAILED;
  });
  return [...failures, ...letters].join(' ');
}
