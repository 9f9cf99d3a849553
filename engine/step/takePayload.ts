import type { CompiledElement } from '../compile/compiledProcess.ts';
import type { Variables } from '../model/json.ts';
import { seenInPayload, type Payload } from '../model/payload.ts';
import type { Evaluation } from '../expression/evaluateExpression.ts';
import { assignedIn } from './variables.ts';
import { incidentKey, type LiveScope, type StepRun } from './stepRun.ts';

/** The values to be written, or why they cannot be read. */
export type Taken =
  | { readonly ok: true; readonly values: Variables }
  | Extract<Evaluation, { readonly ok: false }>;

/**
 * What an event leaves where it is caught: what the catching event says, else the values of a
 * message or signal under their own names. An earlier incident of that is over.
 *
 * Source: docs/execution.md, Events, What an event brings.
 */
export function takePayload(
  run: StepRun,
  scope: LiveScope,
  { elementId, takes, catches }: CompiledElement,
  payload: Payload,
): Taken {
  if (takes === null) {
    const isWritten = catches?.kind === 'message' || catches?.kind === 'signal';
    return { ok: true, values: isWritten && payload.isDeclared ? payload.values : {} };
  }
  const { assignments } = takes;
  const locals = seenInPayload(takes, payload);
  run.incidents.delete(incidentKey(scope.id, elementId));
  const taken = assignedIn(run, scope, { assignments, locals });
  return taken.ok ? { ok: true, values: taken.values ?? {} } : taken;
}
