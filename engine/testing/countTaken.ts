import type { Scenario, ScenarioTraceEntry } from '../scenario/scenario.ts';
import type { FlowUnderTest } from './flowUnderTest.ts';
import { goalOfEntry } from './paths/flowGoals.ts';
import { playFlow } from './playedFlow.ts';

/** How often scenarios take each goal of a drawing, by `goalKey`; 0 is left out. */
export function countTaken(
  flow: FlowUnderTest,
  scenarios: readonly Scenario[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of scenarios.flatMap((scenario) => traceOf(flow, scenario))) {
    const key = goalOfEntry(entry);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A scenario that cannot be played takes nothing. */
function traceOf(flow: FlowUnderTest, scenario: Scenario): readonly ScenarioTraceEntry[] {
  const begun = playFlow(flow, scenario);
  if (!begun.ok) return [];
  for (const step of scenario.steps) begun.value.take(step);
  if (scenario.auto) begun.value.finish();
  return begun.value.trace();
}
