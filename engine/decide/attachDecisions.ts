import type { DecisionModel } from '../model/decision.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions, FlowNode, Task } from '../model/process.ts';

/**
 * The drawing with the decisions that its business rule tasks make by themselves; of several files
 * with the same decision the first counts.
 *
 * The value goes to `lt:resultVariable`, else to the variable of the decision, as for decisions
 * that require it. A task that names a decision of none of the files waits for an answer from
 * outside, and is told among the findings (`decision-known`). Without files nothing changes: then
 * all decisions are made outside.
 */
export function attachDecisions(
  definitions: Definitions,
  models: readonly DecisionModel[],
): Definitions {
  if (models.length === 0) return definitions;
  const processes = definitions.processes.map((process) => {
    return { ...process, nodes: process.nodes.map((node) => attachTo(node, models)) };
  });
  const nodes = processes.flatMap((process) => process.nodes);
  const unknown = nodes.filter(isTask).filter(isUnknown).map(toProblem);
  return { ...definitions, processes, findings: [...definitions.findings, ...unknown] };
}

function attachTo(node: FlowNode, models: readonly DecisionModel[]): FlowNode {
  if (!isTask(node)) return node;
  for (const model of models) {
    const made = model.decisions.find(({ id }) => id === node.decisionId);
    if (made === undefined) continue;
    return { ...node, decision: model, resultVariable: node.resultVariable ?? made.variable };
  }
  return node;
}

function isTask(node: FlowNode): node is Task {
  return 'decisionId' in node;
}

function isUnknown({ decisionId, decision }: Task): boolean {
  return decisionId !== null && decision === null;
}

function toProblem({ id: elementId, decisionId, line }: Task): Problem {
  const facts = { decision: decisionId ?? '' };
  const place = line > 0 ? { line } : {};
  return { rule: 'decision-known', severity: 'warning', elementId, facts, path: [], ...place };
}
