import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '../model/problem.ts';
import { bpmnNameOf, readChild, readChildren, readId, readText } from '../parse/moddleElement.ts';
import type { Place } from '../parse/place.ts';
import type { Decision, DecisionLogic } from '../model/decision.ts';
import { readFeel, reportFault, type DecisionContext } from './readFeel.ts';
import { readTable } from './readTable.ts';

/** The file around a decision; `problems` grows while it reads. */
export type DecisionFile = {
  readonly elements: readonly ModdleElement[];
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: Problem[];
};

/**
 * Reads one decision with what it requires.
 *
 * Source: DMN 1.3 clause 6.3. Not supported (`decision-executed`): boxed contexts, lists,
 * relations, invocations and functions, business knowledge models, and a decision without logic.
 */
export function readDecision(file: DecisionFile, element: ModdleElement): Decision {
  const id = readId(element);
  const context: DecisionContext = { decisionId: id, ...file };
  const requirements = readChildren(element, 'informationRequirement');
  const requiredIds = (name: string): readonly string[] =>
    requirements
      .flatMap((it) => readChild(it, name) ?? [])
      .map((reference) => (readText(reference, 'href') ?? '').replace(/^#/, ''));
  for (const knowledge of readChildren(element, 'knowledgeRequirement')) {
    reportFault(context, 'decision-executed', { logic: bpmnNameOf(knowledge) });
  }
  const inputIds = new Set(requiredIds('requiredInput'));
  return {
    id,
    name: readText(element, 'name') ?? id,
    variable: variableOf(element),
    requires: requiredIds('requiredDecision'),
    inputNames: file.elements.filter((it) => inputIds.has(readId(it))).map(variableOf),
    logic: readLogic(context, element),
  };
}

function readLogic(context: DecisionContext, element: ModdleElement): DecisionLogic {
  const logic = readChild(element, 'decisionLogic');
  if (logic?.$type === 'dmn:DecisionTable') return readTable(context, logic);
  if (logic?.$type === 'dmn:LiteralExpression') {
    return { kind: 'literal', expression: readFeel(context, element, logic) };
  }
  const facts = { logic: logic === null ? 'no-logic' : bpmnNameOf(logic) };
  reportFault(context, 'decision-executed', facts);
  return { kind: 'literal', expression: 'null' };
}

/** Others see a value under the name of its variable, else under the name of the element. */
function variableOf(element: ModdleElement): string {
  const variable = readChild(element, 'variable');
  const own = variable === null ? null : readText(variable, 'name');
  return own ?? readText(element, 'name') ?? readId(element);
}
