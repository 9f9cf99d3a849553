import { elementAt } from './elementAt.ts';
import type { Exploration } from './exploreNet.ts';
import { isArmedPlace, type Net } from './net.ts';
import type { Trouble } from './planning.ts';
import { predecessorsOf } from './predecessorsOf.ts';
import type { ScopeGraph } from './scopeGraph.ts';

/** A trouble of the net itself, wherever its block starts. */
export type Alarm = Omit<Trouble, 'blockId'>;

/** What a person has to mend before the drawing does what it says: tokens meet, or stand still. */
export function alarmsOf(graph: ScopeGraph, net: Net, found: Exploration): readonly Alarm[] {
  return [...severalIn(graph, net, found), ...endingIn(graph, found)];
}

/** Names the elements at which tokens meet, not those that they come to afterwards. */
function severalIn(graph: ScopeGraph, net: Net, { several }: Exploration): readonly Alarm[] {
  const before = predecessorsOf(net);
  const alarms = new Map<string, Alarm>();
  for (const [place, { path }] of several) {
    if (isArmedPlace(place)) continue;
    const nodeId = elementAt(graph, place);
    const isOrigin = (before.get(place) ?? []).every((from) => !several.has(from));
    if (alarms.has(nodeId) || (alarms.size > 0 && !isOrigin)) continue;
    alarms.set(nodeId, { rule: 'two-tokens', nodeId, path, facts: {} });
  }
  return [...alarms.values()];
}

function endingIn(graph: ScopeGraph, { deadlock, trapped }: Exploration): readonly Alarm[] {
  if (deadlock !== null) {
    const joins = deadlock.places.map((place) => elementAt(graph, place));
    const inclusive = joins.filter((id) => graph.nodes.get(id)?.kind === 'orJoin');
    const rule = new Set(inclusive).size > 1 ? 'or-join-cycle' : 'deadlock';
    return [{ rule, nodeId: joins[0] ?? '', path: deadlock.path, facts: {} }];
  }
  if (trapped === null) return [];
  const nodeId = elementAt(graph, trapped.places[0] ?? '');
  return [{ rule: 'no-option-to-complete', nodeId, path: trapped.path, facts: {} }];
}
