import type { Decision, DecisionTable } from '../../model/decision.ts';
import type { FlowNode, ProcessModel } from '../../model/process.ts';

/** A table that a business rule task asks, itself or for another decision of the file. */
export type AskedTable = {
  readonly elementId: string;
  readonly decision: Decision;
  readonly table: DecisionTable;
};

/**
 * The tables that the tasks of a process ask, each under the task; what it requires comes first.
 */
export function tablesAsked({ nodes }: ProcessModel): readonly AskedTable[] {
  return nodes.flatMap((node) =>
    decisionsAsked(node).flatMap((decision) => {
      const { logic } = decision;
      return logic.kind === 'table' ? [{ elementId: node.id, decision, table: logic }] : [];
    }),
  );
}

/** The decision of a task behind all that it requires; none for another node. */
export function decisionsAsked(node: FlowNode): readonly Decision[] {
  if (!('decision' in node) || node.decision === null || node.decisionId === null) return [];
  const byId = new Map(node.decision.decisions.map((one) => [one.id, one]));
  const asked = new Set<Decision>();
  const add = (id: string): void => {
    const one = byId.get(id);
    // Requirements have no circle.
    one?.requires.forEach(add);
    if (one !== undefined) asked.add(one);
  };
  add(node.decisionId);
  return [...asked];
}
