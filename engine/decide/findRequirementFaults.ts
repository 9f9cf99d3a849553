import type { Problem } from '../model/problem.ts';
import type { Place } from '../parse/place.ts';
import type { Decision } from '../model/decision.ts';

/**
 * Requirements that lead out of the file, and decisions that need themselves; each is told at the
 * decision that has it (`decision-requirement`).
 */
export function findRequirementFaults(
  decisions: readonly Decision[],
  places: ReadonlyMap<string, Place>,
): readonly Problem[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return decisions.flatMap((decision) => {
    const faults = decision.requires
      .filter((id) => !byId.has(id))
      .map((id) => ({ reason: 'outside-file', detail: id }));
    const isCircular = findRequired(byId, decision).has(decision.id);
    const circle = isCircular ? [{ reason: 'circle', detail: decision.id }] : [];
    return [...faults, ...circle].map((facts) => toProblem(decision.id, facts, places));
  });
}

/** Everything that must be decided before. */
function findRequired(
  byId: ReadonlyMap<string, Decision>,
  decision: Decision,
): ReadonlySet<string> {
  const required = new Set<string>();
  const open = [...decision.requires];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (required.has(id)) continue;
    required.add(id);
    open.push(...(byId.get(id)?.requires ?? []));
  }
  return required;
}

function toProblem(
  elementId: string,
  facts: Problem['facts'],
  places: ReadonlyMap<string, Place>,
): Problem {
  const place = places.get(elementId) ?? {};
  const where = { ...facts, decision: elementId };
  const rule = 'decision-requirement';
  return { rule, severity: 'error', elementId, facts: where, path: [], ...place };
}
