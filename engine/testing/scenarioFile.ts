import type { ElementId } from '../model/ids.ts';
import type { Json } from '../model/json.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { readScenario } from '../scenario/readScenario.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What a scenario file says of the task that a step completes. */
export type StepExpectation = {
  readonly elementId: ElementId;
  /** "agencyRole:post" of who acts; undefined: not said. */
  readonly as: string | undefined;
  /** When the step was due; null: it has no budget; undefined: not said. */
  readonly dueAt: string | null | undefined;
};

/** A scenario with what it expects. */
export type ScenarioFile = {
  readonly scenario: Scenario;
  /** By index of the step; null for a step that says nothing. */
  readonly steps: readonly (StepExpectation | null)[];
  /** Members of the result, compared as they are; null: nothing is expected. */
  readonly expected: { readonly [member: string]: Json } | null;
};

type Fields = { readonly [name: string]: Json };

/** Reads a scenario file from its JSON; the refusal is one sentence. */
export function readScenarioFile(json: unknown): Result<ScenarioFile, string> {
  const scenario = readScenario(json);
  if (!scenario.ok) return scenario;
  const { steps, expect } = json as { readonly steps?: Json; readonly expect?: Json };
  if (expect !== undefined && !isFields(expect)) {
    return refuse('Expected "expect" to be an object.');
  }
  const list = Array.isArray(steps) ? (steps as readonly Json[]) : [];
  return accept({
    scenario: scenario.value,
    steps: list.map(readStep),
    expected: expect ?? null,
  });
}

function readStep(step: Json): StepExpectation | null {
  if (!isFields(step) || typeof step['complete'] !== 'string') return null;
  const { complete: elementId, as, dueAt } = step;
  if (as === undefined && dueAt === undefined) return null;
  return {
    elementId,
    as: typeof as === 'string' ? as : undefined,
    dueAt: typeof dueAt === 'string' || dueAt === null ? dueAt : undefined,
  };
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
