import type { Rule } from '../rule.ts';

/**
 * Refuses a process without a start event, and a sub-process without exactly one plain start event.
 *
 * Instead: draw a start event; in a sub-process one, without a symbol, because the flow into the
 * sub-process starts it.
 */
export const startPresent: Rule = {
  id: 'start-present',
  severity: 'error',
  kind: 'structure',
  check: ({ process, graph }) => {
    const scopes = [process.id, ...process.nodes.filter(isSubProcess).map(({ id }) => id)];
    return scopes.flatMap((id) => {
      const starts = graph.starts(id);
      const plain = starts.filter(({ event }) => event.kind === 'none');
      const isRight =
        id === process.id ? starts.length > 0 : starts.length === 1 && plain.length === 1;
      return isRight ? [] : [{ elementId: id, facts: { count: starts.length } }];
    });
  },
};

function isSubProcess(node: { readonly type: string }): boolean {
  return node.type === 'subProcess';
}
