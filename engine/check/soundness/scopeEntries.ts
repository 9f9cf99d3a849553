import { addSilentFlow, emptyNode, type DraftNode } from './draftScope.ts';
import { beginId } from './scopeGraph.ts';

/** What entries are looked for in. */
export type DraftScope = {
  readonly nodes: Map<string, DraftNode>;
  readonly scopeId: string;
  readonly isProcess: boolean;
};

/**
 * Adds the first place of the scope, with a flow to everything that begins there.
 *
 * Several ways to begin a process are a choice; in a sub-process all of them begin.
 * Source: BPMN 2.0.2 clause 10.5.2: without a start event, every node without incoming flows
 * starts; clauses 10.3.3 and 10.6.6: instantiating receive tasks and event-based gateways.
 */
export function addBegin(scope: DraftScope, given: readonly string[] | null): DraftNode {
  const starts = given ?? startsOf(scope);
  const entries = starts.length > 0 ? starts : nodesWithoutIncoming(scope);
  const id = beginId(scope.scopeId);
  const kind = scope.isProcess && starts.length > 1 ? 'startChoice' : 'begin';
  const begin = { ...emptyNode(id, kind), elementId: scope.scopeId, silent: true };
  scope.nodes.set(id, begin);
  for (const entry of entries) addSilentFlow(scope.nodes, id, entry);
  return begin;
}

function startsOf({ nodes, isProcess }: DraftScope): readonly string[] {
  const all = [...nodes.values()];
  return all.filter((node) => isStart(node) || (isProcess && isInstantiating(node))).map(idOf);
}

function isStart({ model }: DraftNode): boolean {
  return model?.type === 'startEvent';
}

function isInstantiating({ model, incoming }: DraftNode): boolean {
  return model !== null && 'instantiate' in model && model.instantiate && incoming.length === 0;
}

function nodesWithoutIncoming({ nodes }: DraftScope): readonly string[] {
  return [...nodes.values()]
    .filter((node) => node.incoming.length === 0 && !node.silent)
    .filter((node) => node.model?.type !== 'boundaryEvent')
    .map(idOf);
}

function idOf({ id }: DraftNode): string {
  return id;
}
