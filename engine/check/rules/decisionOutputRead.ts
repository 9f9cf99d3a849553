import { atomsOf, type Atom } from '../expression/atomsOf.ts';
import type { Decision, DecisionTable } from '../../model/decision.ts';
import type { ProcessModel } from '../../model/process.ts';
import { decisionsAsked } from '../decision/tablesAsked.ts';
import { checkExpression } from '../expression/checkExpression.ts';
import { parseExpressionNode, type ExpressionNode } from '../expression/expressionNode.ts';
import { processTexts } from '../expression/processTexts.ts';
import { readFormula } from '../expression/readFormula.ts';
import type { Finding, Rule } from '../rule.ts';

/** The table of a task and the variable that its value goes to. */
type Given = {
  readonly elementId: string;
  readonly decision: Decision;
  readonly table: DecisionTable;
  readonly variable: string;
};
type Read = { readonly read: string; readonly reason: 'no-such-output' | 'value-never-given' };

/**
 * Warns where the drawing reads of a decision what its table does not give: an output by a name
 * that the table lacks (`fee.level`), or a comparison with a text that is none of its outputs.
 * `at` is the element that reads.
 *
 * Instead: write the name or the value as the table has it.
 */
export const decisionOutputRead: Rule = {
  id: 'decision-output-read',
  severity: 'warning',
  kind: 'behaviour',
  check: ({ process }) => givenIn(process).flatMap((given) => findingsOf(given, process)),
};

/** Lists are left out: what is read of them are members. So is a variable that others write too. */
function givenIn({ nodes }: ProcessModel): readonly Given[] {
  const given = nodes.flatMap((node): readonly Given[] => {
    const decision = decisionsAsked(node).at(-1);
    if (decision?.logic.kind !== 'table' || !('resultVariable' in node)) return [];
    const { logic } = decision;
    const isList = logic.hitPolicy.endsWith('ORDER') || logic.hitPolicy === 'COLLECT';
    const variable = node.resultVariable ?? decision.variable;
    return isList ? [] : [{ elementId: node.id, decision, table: logic, variable }];
  });
  const writers = nodes.flatMap((node) => [
    ...('resultVariable' in node ? [node.resultVariable] : []),
    ...('dataOutputs' in node ? node.dataOutputs.map(({ variable }) => variable) : []),
  ]);
  return given.filter(({ variable }) => writers.filter((it) => it === variable).length <= 1);
}

function findingsOf(given: Given, process: ProcessModel): readonly Finding[] {
  const { elementId, decision, variable } = given;
  return processTexts(process).flatMap(({ elementId: at, text }) => {
    if (!checkExpression(text).ok) return [];
    const paths = pathsOf(text, parseExpressionNode(text), variable);
    const reads = [...new Set(paths)].flatMap((path) => wrongPath(given, path));
    const all = [
      ...reads,
      ...atomsOf(readFormula(text)).flatMap((atom) => wrongValue(given, atom)),
    ];
    return all.map(({ read, reason }) => {
      return { elementId, facts: { decision: decision.name, read, reason, at } };
    });
  });
}

/** Names that are read of the variable: of `fee.level.code` the first one. */
function pathsOf(text: string, node: ExpressionNode, variable: string): readonly string[] {
  const [holder, , name] = node.type === 'PathExpression' ? node.children : [];
  const isOfVariable =
    holder?.type === 'VariableName' && text.slice(holder.from, holder.to) === variable;
  const own = isOfVariable && name !== undefined ? [text.slice(name.from, name.to)] : [];
  return [...own, ...node.children.flatMap((child) => pathsOf(text, child, variable))];
}

function wrongPath({ table, variable }: Given, name: string): readonly Read[] {
  const { outputs } = table;
  // One output alone is the value itself; what is inside of it is not known.
  const isText = outputs.length === 1 && constantsOf(table, 0) !== null;
  const isMissing = outputs.length > 1 && !outputs.some((output) => output.name === name);
  return isMissing || isText ? [{ read: `${variable}.${name}`, reason: 'no-such-output' }] : [];
}

function wrongValue({ table, variable }: Given, { subject, with: other }: Atom): readonly Read[] {
  if (other.kind !== 'constant' || typeof other.value !== 'string') return [];
  const { value } = other;
  const isOne = table.outputs.length === 1;
  const output = table.outputs.findIndex(
    ({ name }) => subject === (isOne ? variable : `${variable}.${name}`),
  );
  const values = output < 0 ? null : constantsOf(table, output);
  if (values === null || values.has(value)) return [];
  return [{ read: `${subject} = ${JSON.stringify(value)}`, reason: 'value-never-given' }];
}

/** The texts that an output gives; null where one is computed. */
function constantsOf(
  { rules, outputs }: DecisionTable,
  output: number,
): ReadonlySet<string> | null {
  const fallback = outputs[output]?.fallback ?? null;
  const texts = [
    ...rules.map((rule) => rule.outputs[output] ?? 'null'),
    ...(fallback === null ? [] : [fallback]),
  ];
  const values = texts.map((text) => /^\s*"([^"\\]*)"\s*$/.exec(text)?.[1] ?? null);
  return values.includes(null) ? null : new Set(values.filter((value) => value !== null));
}
