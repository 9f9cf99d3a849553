import { isActivity, type FlowNode, type ProcessModel } from '../../model/process.ts';
import { changedNames } from './changedNames.ts';
import { unionOf, type Names } from './names.ts';
import type { ScopeGraph } from './scopeGraph.ts';

/** What goes on in an instance beside the tokens of one scope. */
export type Surroundings = {
  /** Variables that something beside may set between two decisions of one step. */
  readonly changes: Names;
  /** Whether anything beside can wait, and so take variables from outside. */
  readonly isAlone: boolean;
};

/**
 * What stands beside a scope in its instance: what is inside its activities or around it, what
 * events begin beside it, handlers, and processes that call or are called.
 *
 * `processes` are those of the file. A scope that may run several times at once stands beside
 * itself.
 */
export function surroundingsOf(
  graph: ScopeGraph,
  process: ProcessModel,
  processes: readonly ProcessModel[],
): Surroundings {
  const all = withCalls(process, processes);
  const calls = all.flatMap(calledIds);
  const isSingle =
    graph.id === process.id && graph.detached.length === 0 && !calls.includes(process.id);
  const beside = all
    .flatMap(({ nodes }) => nodes)
    .filter((node) => !isSingle || !isOwn(graph, node));
  const isKnown = calls.every((id) => all.some((one) => one.id === id));
  const changes = isKnown ? unionOf(beside.map(changedNames)) : 'all';
  return { changes, isAlone: beside.length === 0 };
}

/** Where nothing is called, the processes of a file are instances of their own. */
function withCalls(
  process: ProcessModel,
  processes: readonly ProcessModel[],
): readonly ProcessModel[] {
  const isCalling = [process, ...processes].some((one) => calledIds(one).length > 0);
  return isCalling ? [...new Set([process, ...processes])] : [process];
}

function calledIds({ nodes }: ProcessModel): readonly string[] {
  return nodes.flatMap((node) => (node.type === 'callActivity' ? [node.calledId] : []));
}

/** An element that does all it does while its token is in the scope itself. */
function isOwn(graph: ScopeGraph, node: FlowNode): boolean {
  if (!graph.nodes.has(node.id)) return false;
  return !isActivity(node) || (node.loop === null && 'script' in node);
}
