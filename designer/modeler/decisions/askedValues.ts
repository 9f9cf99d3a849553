import { checkExpression } from '../../../engine/check/expression/checkExpression.ts';
import { parseExpressionNode } from '../../../engine/check/expression/expressionNode.ts';
import { namesOf } from '../../../engine/check/expression/namesOf.ts';
import type { Decision, DecisionModel } from '../../../engine/model/decision.ts';

/**
 * The variables that a decision asks for, with the decisions that it requires, each once; what
 * those give is left out.
 */
export function askedValues({ decisions }: DecisionModel, decisionId: string): readonly string[] {
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const asked = new Set<Decision>();
  const add = (id: string): void => {
    const one = byId.get(id);
    // Requirements have no circle.
    one?.requires.forEach(add);
    if (one !== undefined) asked.add(one);
  };
  add(decisionId);
  const given = new Set([...asked].map(({ variable }) => variable));
  const names = [...asked].flatMap(({ logic }) => {
    const texts =
      logic.kind === 'table' ? logic.inputs.map((it) => it.expression) : [logic.expression];
    return texts.flatMap(namesIn);
  });
  return [...new Set(names)].filter((name) => !given.has(name) && name !== 'dossier');
}

function namesIn(text: string): readonly string[] {
  return checkExpression(text).ok ? namesOf(text, parseExpressionNode(text)) : [];
}
