import type { SequenceFlow } from '../../../engine/model/process.ts';
import type { Json } from '../../../engine/model/json.ts';
import type { SeenInstance } from '../look.ts';
import { flowsFrom } from '../tokens.ts';
import type { Invariant } from './invariant.ts';

/** The one form of condition that is read here, which most procedures use. */
const EQUALS = /^=?\s*([A-Za-z_]\w*)\s*=\s*("[^"]*"|true|false)\s*$/u;

/**
 * X3, beside the numbered ones: a flow with a condition "name = value" is taken only when the
 * variable has that value, a default flow only when no such condition beside it holds.
 *
 * Variables are those after the step: nothing but a completion, a message or a retry sets them, and
 * that comes first in a step.
 */
export function flowsFollowConditions(): Invariant {
  return {
    name: 'X3 flows follow their conditions',
    onDossier: ({ instances }) => instances.flatMap(wronglyTaken),
  };
}

function wronglyTaken({ record, process, fresh }: SeenInstance): readonly string[] {
  const { variables } = record.snapshot;
  const last = fresh.at(-1);
  const taken = last?.trace.filter(({ type }) => type === 'flow') ?? [];
  return taken.flatMap(({ elementId }) => {
    const flow = process.model.flows.find(({ id }) => id === elementId);
    if (flow === undefined) return [];
    const holds = answerOf(flow, variables) !== false;
    const besides = flow.isDefault ? flowsFrom(process.model, flow.sourceId) : [];
    const isNeeded = besides.every((other) => answerOf(other, variables) !== true);
    return holds && isNeeded ? [] : [`${record.instanceId} line ${last?.seq} took ${flow.id}`];
  });
}

/** Null for a condition of another form. */
function answerOf(
  { condition }: SequenceFlow,
  variables: { readonly [name: string]: Json },
): boolean | null {
  const [, name, value] = EQUALS.exec(condition ?? '') ?? [];
  if (name === undefined || value === undefined) return null;
  return JSON.stringify(variables[name] ?? null) === value;
}
