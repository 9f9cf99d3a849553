import type { ElementId } from '../../model/ids.ts';
import type { Problem } from '../../model/problem.ts';
import type { ProcessModel } from '../../model/process.ts';
import { buildScopeGraph } from './buildScopeGraph.ts';
import { explainTrouble, pathToNode } from './explainTrouble.ts';
import { feasibleTroubles } from './feasibleTroubles.ts';
import { findSilentCycle } from './findSilentCycle.ts';
import { meetingsOf } from './meetingsOf.ts';
import { planScope } from './planScope.ts';
import type { GraphView, ScopeGraph } from './scopeGraph.ts';

/**
 * Proves how tokens flow, scope by scope and block by block, and gives what is wrong with an
 * element and a way that leads there: `deadlock`, `two-tokens`, `dead-element`,
 * `no-option-to-complete`, `silent-cycle`, `detached-rejoins`, `or-join-cycle`, `region-limit`, and
 * `state-space-too-large` where a rigid block is too large to be explored.
 *
 * A way counts only where its conditions can be true together, as long as nothing on it can have
 * changed their variables (`processes` are those of the file: called ones change them too); else
 * conditions are free choices. Boundary events can happen at any moment.
 */
export function checkSoundness(
  process: ProcessModel,
  processes: readonly ProcessModel[] = [process],
): readonly Problem[] {
  const problems: Problem[] = [];
  const view: GraphView = { kind: 'together', meetings: meetingsOf(process) };
  const open: Entry[] = [{ id: process.id, path: [], main: null }];
  const seen = new Set<ElementId>();
  for (const entry of open) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const graph = buildScopeGraph(process, entry.id, entry.main === null ? view : null);
    problems.push(...checkScope(graph, entry, { process, processes }));
    for (const node of graph.nodes.values()) {
      if (node.model?.type !== 'subProcess') continue;
      open.push({ id: node.id, path: [...entry.path, ...pathToNode(graph, node.id)], main: null });
    }
    for (const id of graph.detached)
      open.push({ id, path: pathToEvent(graph, entry, id), main: graph });
  }
  return problems;
}

type Entry = {
  readonly id: ElementId;
  /** From the start of the process to where the scope begins. */
  readonly path: readonly ElementId[];
  /** The flow that a body stands beside; null for a process or sub-process. */
  readonly main: ScopeGraph | null;
};

function pathToEvent(graph: ScopeGraph, entry: Entry, eventId: ElementId): readonly ElementId[] {
  const holder = graph.attachedTo.get(eventId);
  return [...entry.path, ...(holder === undefined ? [] : pathToNode(graph, holder))];
}

type File = { readonly process: ProcessModel; readonly processes: readonly ProcessModel[] };

function checkScope(
  graph: ScopeGraph,
  entry: Entry,
  { process, processes }: File,
): readonly Problem[] {
  const rejoins = entry.main === null ? null : rejoining(graph, entry.main);
  // Beside a body that comes back, everything behind the meeting point would be reported again.
  if (rejoins !== null) return [withLead(rejoins, entry)];
  const cycle = findSilentCycle(graph, 'without-wait');
  if (cycle !== null) {
    const elementId = cycle.find((id) => graph.nodes.has(id)) ?? graph.id;
    const path = [...pathToNode(graph, elementId), ...cycle.slice(cycle.indexOf(elementId) + 1)];
    return [withLead(problem('silent-cycle', elementId, [...path, elementId]), entry)];
  }
  const troubles = feasibleTroubles(planScope(graph), process, processes);
  return troubles.map((trouble) => withLead(explainTrouble(graph, trouble), entry));
}

/**
 * Where a flow apart comes to an element of the main flow at which tokens rest; what only passes
 * them on, such as an end event drawn for both, is harmless. At joins it is not apart: it joins in.
 */
function rejoining(body: ScopeGraph, main: ScopeGraph): Problem | null {
  const shared = [...body.nodes.values()].find(
    (node) => main.nodes.has(node.id) && node.kind === 'wait',
  );
  if (shared === undefined) return null;
  return problem('detached-rejoins', body.id, pathToNode(body, shared.id));
}

function problem(rule: string, elementId: ElementId, path: readonly ElementId[]): Problem {
  return { rule, severity: 'error', elementId, facts: {}, path };
}

function withLead(found: Problem, { path }: Entry): Problem {
  return found.path.length === 0 ? found : { ...found, path: [...path, ...found.path] };
}
