import type { Problem } from '../../model/problem.ts';
import type { Fired } from './pathTo.ts';
import type { Trouble } from './planning.ts';
import type { GraphNode, ScopeGraph } from './scopeGraph.ts';

/** A trouble in the words of the drawing: element, and the elements and flows that lead to it. */
export function explainTrouble(graph: ScopeGraph, trouble: Trouble): Problem {
  const elementId = graph.nodes.get(trouble.nodeId)?.elementId ?? trouble.nodeId;
  const severity = severityOf(graph, trouble);
  const lead = trouble.blockId === null ? [] : pathToNode(graph, trouble.blockId);
  const own = trouble.path.flatMap((fired) => firedIds(graph, fired));
  const path = trouble.path.length === 0 ? [] : withoutRepeats([...lead, ...own]);
  return { rule: trouble.rule, severity, elementId, facts: trouble.facts, path };
}

/** Several tokens at an element are what the drawing means where a person has accepted them. */
function severityOf(graph: ScopeGraph, { rule, nodeId }: Trouble): Problem['severity'] {
  if (rule === 'region-limit') return 'warning';
  const isAccepted = graph.nodes.get(nodeId)?.model?.acceptsSeveralTokens === true;
  return rule === 'two-tokens' && isAccepted ? 'info' : 'error';
}

function firedIds(graph: ScopeGraph, { transition, taken }: Fired): readonly string[] {
  const node = graph.nodes.get(transition.nodeId);
  const own = node === undefined || node.silent ? [] : [node.elementId];
  const branches = taken.flatMap((index) => transition.branches[index]?.path ?? []);
  const boundary = transition.exit?.boundaryId;
  return [...own, ...transition.path, ...branches, ...(boundary ? [boundary] : [])];
}

/** A shortest way from the start of the scope to a node: elements and flows in turn. */
export function pathToNode(graph: ScopeGraph, nodeId: string): readonly string[] {
  const arrivals = arrivalsIn(graph);
  const path: string[] = [];
  let at = graph.nodes.has(nodeId) && arrivals.has(nodeId) ? nodeId : null;
  while (at !== null) {
    const node = graph.nodes.get(at);
    const arrival = arrivals.get(at);
    if (node?.silent === false) path.push(node.elementId);
    path.push(...(arrival?.over ?? []));
    at = arrival?.from ?? null;
  }
  return path.toReversed();
}

/** How a node is first come to: from where, and over which flow. */
type Arrival = { readonly from: string | null; readonly over: readonly string[] };

/** Asked for every sub-process and every event in the scope. */
const ARRIVALS = new WeakMap<ScopeGraph, ReadonlyMap<string, Arrival>>();

function arrivalsIn(graph: ScopeGraph): ReadonlyMap<string, Arrival> {
  const known = ARRIVALS.get(graph);
  if (known !== undefined) return known;
  const arrivals = new Map<string, Arrival>([[graph.begin.id, { from: null, over: [] }]]);
  // A Map yields what is added while it is walked: it is the queue of the search.
  for (const from of arrivals.keys()) {
    const node = graph.nodes.get(from);
    for (const [next, over] of node === undefined ? [] : stepsFrom(graph, node)) {
      if (!arrivals.has(next)) arrivals.set(next, { from, over });
    }
  }
  ARRIVALS.set(graph, arrivals);
  return arrivals;
}

/** The nodes that a token can come to next, each with the flow it takes. */
function stepsFrom(
  graph: ScopeGraph,
  node: GraphNode,
): readonly (readonly [string, readonly string[]])[] {
  const flows = node.outgoing.map((flow) => [flow.targetId, flow.silent ? [] : [flow.id]] as const);
  const beside = (graph.beside.get(node.id) ?? []).map(({ id }) => id);
  const events = [...(graph.interrupts.get(node.id) ?? []), ...beside];
  return [...flows, ...events.map((event) => [event, []] as const)];
}

function withoutRepeats(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => id !== ids[index - 1]);
}
