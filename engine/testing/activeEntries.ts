import type { ScenarioTraceEntry } from '../scenario/scenario.ts';

/** The entries of elements that have been entered and are neither completed nor interrupted. */
export function activeEntries(trace: readonly ScenarioTraceEntry[]): readonly ScenarioTraceEntry[] {
  const active: ScenarioTraceEntry[] = [];
  for (const entry of trace) {
    if (entry.type === 'entered') active.push(entry);
    if (entry.type !== 'completed' && entry.type !== 'interrupted') continue;
    const place = active.findIndex((one) => isSame(one, entry));
    if (place !== -1) active.splice(place, 1);
  }
  return active;
}

function isSame(one: ScenarioTraceEntry, other: ScenarioTraceEntry): boolean {
  return (
    one.elementId === other.elementId && one.instance === other.instance && one.item === other.item
  );
}
