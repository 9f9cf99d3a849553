import { canonicalJson } from '../model/canonicalJson.ts';
import type { ElementId } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import { ScenarioFault } from '../scenario/world.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import type { OpenTask } from './openTasks.ts';
import type { ScenarioFile } from './scenarioFile.ts';
import { scenarioOutcome, type ScenarioOutcome } from './scenarioOutcome.ts';

/** One thing that came out otherwise than a scenario file says; steps count from 0. */
export type ScenarioDifference =
  | { readonly code: 'NOT_PLAYED'; readonly reason: string }
  | { readonly code: 'NOTHING_EXPECTED' }
  | { readonly code: 'MEMBER_UNKNOWN'; readonly member: string }
  | { readonly code: 'STEP_REFUSED'; readonly step: number; readonly reason: string }
  | {
      readonly code: 'PERFORMER_DIFFERS' | 'DUE_DIFFERS';
      readonly step: number;
      readonly elementId: ElementId;
      readonly expected: string | null;
      readonly actual: string | null;
    }
  | {
      readonly code: 'VALUE_DIFFERS';
      readonly member: string;
      readonly expected: Json;
      readonly actual: Json;
    }
  | {
      readonly code: 'LIST_DIFFERS';
      readonly member: string;
      /** Place of the first entry that differs, from 0; beyond the end of a list: null there. */
      readonly index: number;
      readonly before: Json;
      readonly expected: Json;
      readonly actual: Json;
    };

/** Plays a scenario file and compares; an empty answer means that all is as expected. */
export function checkScenario(
  flow: FlowUnderTest,
  file: ScenarioFile,
): readonly ScenarioDifference[] {
  const outcome = play(flow, file);
  if (typeof outcome === 'string') return [{ code: 'NOT_PLAYED', reason: outcome }];
  const { expected } = file;
  if (expected === null || Object.keys(expected).length === 0) {
    return [{ code: 'NOTHING_EXPECTED' }];
  }
  return [
    ...file.steps.flatMap((_, step) => stepDifferences(file, outcome, step)),
    ...refusedDifferences(file, outcome),
    ...Object.keys(expected).flatMap((member) => memberDifferences(expected, outcome, member)),
  ];
}

function play(flow: FlowUnderTest, { scenario }: ScenarioFile): ScenarioOutcome | string {
  try {
    const outcome = scenarioOutcome(flow, scenario);
    if (outcome.ok) return outcome.value;
    const { refusal } = outcome;
    if (refusal.code === 'PROCESS_NOT_FOUND') return `${refusal.code} ${refusal.processId ?? ''}`;
    const found = refusal.problems.map(({ rule, elementId }) => `${rule} "${elementId}"`);
    return `${refusal.code} ${found.join(', ')}`;
  } catch (fault) {
    if (fault instanceof ScenarioFault) return fault.message;
    throw fault;
  }
}

function stepDifferences(
  { steps }: ScenarioFile,
  { completed }: ScenarioOutcome,
  step: number,
): readonly ScenarioDifference[] {
  const said = steps[step];
  const task = completed[step];
  // A step whose task was not open is told as refused.
  if (said === null || said === undefined || task === null || task === undefined) return [];
  const { elementId, as, dueAt } = said;
  const place = { step, elementId };
  const differences: ScenarioDifference[] = [];
  if (as !== undefined && as !== task.performer) {
    const actual = task.performer;
    differences.push({ code: 'PERFORMER_DIFFERS', ...place, expected: as, actual });
  }
  if (isOtherMoment(dueAt, task)) {
    differences.push({ code: 'DUE_DIFFERS', ...place, expected: dueAt, actual: task.dueAt });
  }
  return differences;
}

function isOtherMoment(said: string | null | undefined, task: OpenTask): said is string | null {
  return said !== undefined && said !== task.dueAt;
}

/** A file that does not say which steps are refused expects none. */
function refusedDifferences(
  { expected }: ScenarioFile,
  { result }: ScenarioOutcome,
): readonly ScenarioDifference[] {
  if (expected !== null && Object.hasOwn(expected, 'refused')) return [];
  return result.refused.map(({ step, code }) => ({ code: 'STEP_REFUSED', step, reason: code }));
}

function memberDifferences(
  expected: NonNullable<ScenarioFile['expected']>,
  { members }: ScenarioOutcome,
  member: string,
): readonly ScenarioDifference[] {
  const wanted = expected[member] ?? null;
  const actual = members[member];
  if (actual === undefined) return [{ code: 'MEMBER_UNKNOWN', member }];
  return valueDifferences(member, wanted, actual);
}

/** Names the innermost member that differs, "variables.dossier.code". */
function valueDifferences(
  member: string,
  expected: Json,
  actual: Json,
): readonly ScenarioDifference[] {
  if (isSame(expected, actual)) return [];
  if (Array.isArray(expected) && Array.isArray(actual)) {
    return [listDifference(member, expected as readonly Json[], actual as readonly Json[])];
  }
  if (!isFields(expected) || !isFields(actual)) {
    return [{ code: 'VALUE_DIFFERS', member, expected, actual }];
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) => {
    const [wanted = null, got = null] = [expected[name], actual[name]];
    return valueDifferences(`${member}.${name}`, wanted, got);
  });
}

function isFields(value: Json): value is { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listDifference(
  member: string,
  wanted: readonly Json[],
  actual: readonly Json[],
): ScenarioDifference {
  const length = Math.max(wanted.length, actual.length);
  let index = 0;
  while (index < length && isSame(wanted[index] ?? null, actual[index] ?? null)) index += 1;
  return {
    code: 'LIST_DIFFERS',
    member,
    index,
    before: actual[index - 1] ?? null,
    expected: wanted[index] ?? null,
    actual: actual[index] ?? null,
  };
}

function isSame(one: Json, other: Json): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
