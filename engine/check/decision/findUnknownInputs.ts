import type { Form } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { Definitions, FlowNode, ProcessModel } from '../../model/process.ts';
import { checkExpression } from '../expression/checkExpression.ts';
import { parseExpressionNode } from '../expression/expressionNode.ts';
import { namesOf } from '../expression/namesOf.ts';
import { graphOf } from '../graph/graphOf.ts';
import { stepsFrom } from '../graph/stepsFrom.ts';
import { unionOf, type Names } from '../soundness/names.ts';
import { decisionsAsked } from './tablesAsked.ts';
import { writtenBy } from './writtenBy.ts';

/**
 * Inputs of decision tables that nothing before the step gives a value (`decision-input-known`): no
 * form of a step before it, no computed result, no message; only what is sent along when the
 * dossier is received could. `reason` says whether a step further on gives it.
 *
 * Nothing is said where a step before it may bring any variables, as a message does.
 */
export function findUnknownInputs(
  definitions: Definitions,
  forms: readonly Form[],
): readonly Problem[] {
  const called = new Set(
    definitions.processes.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.type === 'callActivity' ? [node.calledId] : [])),
    ),
  );
  // What is called sees the variables of whoever calls it.
  const own = definitions.processes.filter(
    ({ id, procedureId }) => procedureId === null && !called.has(id),
  );
  return own.flatMap((process) => process.nodes.flatMap((node) => unknownAt(node, process, forms)));
}

function unknownAt(
  node: FlowNode,
  process: ProcessModel,
  forms: readonly Form[],
): readonly Problem[] {
  const needed = neededBy(node);
  if (needed.size === 0) return [];
  const before = nodesBefore(node, process);
  const given = unionOf([...before, node].map((it) => writtenBy(it, forms)));
  const anywhere = unionOf(process.nodes.map((it) => writtenBy(it, forms)));
  if (given === 'all') return [];
  return [...needed]
    .filter(([name]) => !given.has(name) && name !== 'dossier')
    .map(([name, decision]): Problem => {
      const facts = {
        decision,
        name,
        reason: isIn(anywhere, name) ? 'given-later' : 'never-given',
      };
      const place = node.line > 0 ? { line: node.line } : {};
      const rule = 'decision-input-known';
      return { rule, severity: 'warning', elementId: node.id, facts, path: [], ...place };
    });
}

/** Variables that the decision of a task asks for, with the name of the decision that does. */
function neededBy(node: FlowNode): ReadonlyMap<string, string> {
  const needed = new Map<string, string>();
  if (!('dataInputs' in node)) return needed;
  const asked = decisionsAsked(node);
  const own = new Set([
    ...asked.map(({ variable }) => variable),
    // Data that the file declares count as null where they are missing.
    ...asked.flatMap(({ inputNames }) => inputNames),
    ...node.dataInputs.map(({ variable }) => variable),
  ]);
  for (const { name, logic } of asked) {
    const texts = logic.kind === 'table' ? logic.inputs.map((it) => it.expression) : [];
    for (const read of texts.flatMap(namesIn)) {
      if (!own.has(read) && !needed.has(read)) needed.set(read, name);
    }
  }
  return needed;
}

function namesIn(text: string): readonly string[] {
  return checkExpression(text).ok ? namesOf(text, parseExpressionNode(text)) : [];
}

/** Every node from which the step can be reached, those around it included. */
function nodesBefore(node: FlowNode, process: ProcessModel): readonly FlowNode[] {
  const graph = graphOf(process);
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
