import type { Decision, DecisionTable, UnaryTests } from '../../model/decision.ts';
import type { Task } from '../../model/process.ts';
import type { ReadExpression } from './readExpression.ts';

/**
 * What the decision of a business rule task says about the variables it asks for, those that it
 * requires before it: every test of a table as a condition, and what is computed as a script.
 */
export function decisionExpressions({ decision, decisionId }: Task): readonly ReadExpression[] {
  const byId = new Map((decision?.decisions ?? []).map((one) => [one.id, one]));
  const ordered = new Set<Decision>();
  const add = (id: string): void => {
    const one = byId.get(id);
    // Requirements have no circle.
    one?.requires.forEach(add);
    if (one !== undefined) ordered.add(one);
  };
  if (decisionId !== null) add(decisionId);
  return [...ordered].flatMap(expressionsOf);
}

function expressionsOf({ logic, variable }: Decision): readonly ReadExpression[] {
  if (logic.kind === 'table') return tableExpressions(logic);
  return [{ text: logic.expression, role: 'script', resultVariable: variable }];
}

function tableExpressions({ rules }: DecisionTable): readonly ReadExpression[] {
  const tests = rules.flatMap((rule) => rule.tests).flatMap((entry) => testTexts(entry));
  const outputs = rules.flatMap((rule) => rule.outputs);
  return [
    ...tests.map((text) => ({ text, role: 'condition', resultVariable: null }) as const),
    ...outputs.map((text) => ({ text, role: 'script', resultVariable: null }) as const),
  ];
}

function testTexts(entry: UnaryTests | null): readonly string[] {
  if (entry === null) return [];
  const { subject } = entry;
  return entry.tests.map((test) => {
    if (test.kind === 'constant') return `${subject} = ${JSON.stringify(test.value)}`;
    return test.kind === 'member' ? `${subject} = ${test.expression}` : test.expression;
  });
}
