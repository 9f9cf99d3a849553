import type { Json } from '../model/json.ts';
import type { OpenTask } from './openTasks.ts';
import type { ScenarioFile } from './scenarioFile.ts';
import type { ScenarioOutcome } from './scenarioOutcome.ts';

/** Members that a file gets which expects nothing yet: what a reader can judge at a glance. */
const FIRST_MEMBERS = ['status', 'outcome', 'path', 'promises', 'tasks', 'variables'];

/**
 * The JSON of a scenario file with what came out as its expectation: who completed each step and
 * when it was due, and the members of `expect` that it names already.
 */
export function withExpectations(
  json: { readonly [member: string]: Json },
  { expected }: ScenarioFile,
  { completed, members }: ScenarioOutcome,
): { readonly [member: string]: Json } {
  const steps = Array.isArray(json['steps']) ? (json['steps'] as readonly Json[]) : [];
  const known = Object.keys(expected ?? {}).filter((name) => Object.hasOwn(members, name));
  const names = known.length === 0 ? FIRST_MEMBERS : known;
  const expect = Object.fromEntries(names.map((name) => [name, members[name] ?? null]));
  return { ...json, steps: steps.map((step, index) => toStep(step, completed[index])), expect };
}

function toStep(step: Json, task: OpenTask | null | undefined): Json {
  if (task === null || task === undefined || typeof step !== 'object') return step;
  const { complete, ...rest } = step as { readonly [member: string]: Json };
  const { performer, dueAt } = task;
  const as = performer === null ? {} : { as: performer };
  const due = dueAt === null ? {} : { dueAt };
  const { as: _as, dueAt: _dueAt, ...other } = rest;
  return { complete: complete ?? null, ...as, ...due, ...other };
}
