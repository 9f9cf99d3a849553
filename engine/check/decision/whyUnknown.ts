import type { Form } from '../../model/form.ts';
import type { FlowNode, ProcessModel } from '../../model/process.ts';
import { graphOf } from '../graph/graphOf.ts';
import { isEventSubProcess } from '../graph/isEventSubProcess.ts';
import { stepsFrom } from '../graph/stepsFrom.ts';
import { unionOf, type Names } from '../soundness/names.ts';
import { writtenBy } from './writtenBy.ts';

type Around = { readonly process: ProcessModel; readonly forms: readonly Form[] };

/** A name that nothing before an element gives a value; something further on may. */
export type UnknownName = {
  readonly name: string;
  readonly reason: 'given-later' | 'never-given';
};

/**
 * Which of the names nothing before the element, nor itself, gives a value. None where an element
 * before it may bring any variables, as a message does.
 */
export function whyUnknown(
  names: readonly string[],
  node: FlowNode,
  { process, forms }: Around,
): readonly UnknownName[] {
  const before = nodesBefore(node, process);
  const given = unionOf([...before, node].map((it) => writtenBy(it, forms)));
  if (given === 'all') return [];
  const anywhere = unionOf(process.nodes.map((it) => writtenBy(it, forms)));
  return names
    .filter((name) => !given.has(name) && name !== 'dossier')
    .map((name) => ({ name, reason: isIn(anywhere, name) ? 'given-later' : 'never-given' }));
}

/**
 * Every node from which the step can be reached, those around it included. What stands in an event
 * sub-process may happen after any other.
 */
function nodesBefore(node: FlowNode, process: ProcessModel): readonly FlowNode[] {
  const graph = graphOf(process);
  const isAside = (it: FlowNode): boolean => isEventSubProcess(it) && holds(graph, it.id, node);
  if (process.nodes.some(isAside)) return process.nodes;
  const sources = new Map<string, string[]>();
  for (const { id, parentId } of process.nodes) {
    const next = stepsFrom(graph, id, { withNonInterrupting: true }).map(({ to }) => to);
    // What a sub-process has set is there behind it.
    for (const to of [...next, parentId]) sources.set(to, [...(sources.get(to) ?? []), id]);
  }
  const before = new Set<string>(sources.get(node.id) ?? []);
  // A Set yields what is added while it is walked: it is the queue of the search.
  for (const id of before) for (const source of sources.get(id) ?? []) before.add(source);
  return process.nodes.filter(({ id }) => before.has(id) || holds(graph, id, node));
}

function holds(graph: ReturnType<typeof graphOf>, id: string, node: FlowNode): boolean {
  for (let parent = node.parentId; graph.nodes.has(parent);) {
    if (parent === id) return true;
    parent = graph.nodes.get(parent)?.parentId ?? '';
  }
  return false;
}

function isIn(names: Names, name: string): boolean {
  return names !== 'all' && names.has(name);
}
