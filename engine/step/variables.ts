import type { CompiledElement } from '../compile/compiledProcess.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Json, Variables } from '../model/json.ts';
import type { DataAssignment } from '../model/process.ts';
import {
  evaluateCondition,
  evaluateExpression,
  type Evaluation,
} from '../expression/evaluateExpression.ts';
import type { ExpressionScope } from '../expression/expressionContext.ts';
import { namedContext } from '../expression/namedContext.ts';
import { askData, type Question } from './askData.ts';
import { parentOf, type LiveScope, type StepRun } from './stepRun.ts';

/**
 * What expressions in a scope see: its own variables over those around it over the instance's.
 *
 * Whoever reads them makes the step one that depends on all the data; see askIn.
 */
export function visibleIn(run: StepRun, scope: LiveScope): Variables {
  run.asked = null;
  return lookAround(run, scope);
}

function lookAround(run: StepRun, scope: LiveScope): Variables {
  const parent = parentOf(run, scope);
  const around = parent === null ? run.variables : lookAround(run, parent);
  return Object.keys(scope.variables).length === 0 ? around : { ...around, ...scope.variables };
}

/**
 * Asks the data in a scope a question; `added` are seen over the variables.
 *
 * The answer is noted: a step that takes nothing else from the data is the same for all data that
 * answers so.
 */
export function askIn(
  run: StepRun,
  scope: LiveScope,
  question: Question,
  added: Variables = {},
): Evaluation {
  const visible = lookAround(run, scope);
  const variables = Object.keys(added).length === 0 ? visible : { ...visible, ...added };
  const answer = answerFrom(run, variables, question);
  if (answer.ok) run.asked?.push({ question, answer: answer.value === true });
  else run.asked = null;
  return answer;
}

/** Hundreds of scopes may wait for one condition: it is evaluated once until variables change. */
function answerFrom(run: StepRun, variables: Variables, question: Question): Evaluation {
  const { condition, isPatient } = question;
  if (run.answers.of !== variables) run.answers = { of: variables, answers: new Map() };
  const key = `${isPatient} ${condition}`;
  const known = run.answers.answers.get(key);
  if (known !== undefined) return known;
  const answer = askData(question, { variables, at: run.at });
  run.answers.answers.set(key, answer);
  return answer;
}

/** Evaluates FEEL in a scope; `added` are seen over the variables. */
export function evaluateIn(
  run: StepRun,
  scope: LiveScope,
  expression: string,
  added: Variables = {},
): Evaluation {
  return evaluateExpression(expression, seenIn(run, scope, added));
}

/** The same for a condition: its value must be true or false. */
export function evaluateConditionIn(
  run: StepRun,
  scope: LiveScope,
  condition: string,
  added: Variables = {},
): Evaluation {
  return evaluateCondition(condition, seenIn(run, scope, added));
}

function seenIn(run: StepRun, scope: LiveScope, added: Variables): ExpressionScope {
  const visible = visibleIn(run, scope);
  const variables = Object.keys(added).length === 0 ? visible : { ...visible, ...added };
  return { variables, at: run.at };
}

/** The data inputs of an active element; a boundary event sees those of its activity. */
export function localsOf(scope: LiveScope, { elementId, attached }: CompiledElement): Variables {
  const holderId = attached?.toId ?? elementId;
  return Object.hasOwn(scope.locals, holderId) ? (scope.locals[holderId] ?? {}) : {};
}

/** Sets variables, each where its name is local, innermost first, else in the instance. */
export function writeVariables(run: StepRun, scope: LiveScope, added: Variables): void {
  const entries = Object.entries(added);
  if (entries.length === 0) return;
  noteChange(run);
  for (const [local, own] of groupBy(entries, ([name]) => localScope(run, scope, name))) {
    const holder = local ?? run;
    holder.variables = { ...holder.variables, ...Object.fromEntries(own) };
  }
}

/** The same for what comes to an active element: its data inputs are innermost. */
export function writeAt(
  run: StepRun,
  scope: LiveScope,
  element: CompiledElement,
  added: Variables,
): void {
  const locals = localsOf(scope, element);
  if (Object.keys(locals).length === 0) return writeVariables(run, scope, added);
  const isLocal = ([name]: readonly [string, Json]): boolean => Object.hasOwn(locals, name);
  const own = Object.entries(added).filter(isLocal);
  const others = Object.entries(added).filter((entry) => !isLocal(entry));
  if (own.length > 0) {
    const { elementId } = element;
    scope.locals = { ...scope.locals, [elementId]: { ...locals, ...Object.fromEntries(own) } };
    noteChange(run);
  }
  writeVariables(run, scope, Object.fromEntries(others));
}

/** Every condition can have another value now. */
function noteChange(run: StepRun): void {
  run.isChanged = true;
  run.looked.clear();
}

function localScope(run: StepRun, from: LiveScope, name: string): LiveScope | null {
  for (let scope: LiveScope | null = from; scope !== null; scope = parentOf(run, scope)) {
    if (Object.hasOwn(scope.variables, name)) return scope;
  }
  return null;
}

/** Data associations, and what they see beside the variables. */
export type Assigned = {
  readonly assignments: readonly DataAssignment[];
  readonly locals?: Variables;
};

/** The values of data associations, or the first failure. */
export function assignedIn(
  run: StepRun,
  scope: LiveScope,
  { assignments, locals = {} }: Assigned,
): Evaluation & { readonly values?: Variables } {
  const values: { [name: string]: Json } = {};
  const seen: { [name: string]: Json } = { ...locals };
  for (const { variable, expression } of assignments) {
    const answer = evaluateIn(run, scope, expression, namedContext(expression, seen));
    if (!answer.ok) return answer;
    values[variable] = answer.value;
    seen[variable] = answer.value;
  }
  return { ok: true, value: null, values };
}
