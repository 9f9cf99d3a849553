import type { ModdleElement } from 'bpmn-moddle';
import { readChild, readChildren, readText } from '../parse/moddleElement.ts';
import type {
  Aggregation,
  DecisionRule,
  DecisionTable,
  HitPolicy,
  InputClause,
  OutputClause,
} from '../model/decision.ts';
import { findTableFault } from './findTableFault.ts';
import { readFeel, readTests, reportFault, type DecisionContext } from './readFeel.ts';

const HIT_POLICIES: readonly HitPolicy[] = [
  'UNIQUE',
  'ANY',
  'PRIORITY',
  'FIRST',
  'RULE ORDER',
  'OUTPUT ORDER',
  'COLLECT',
];
const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'COUNT', 'MIN', 'MAX'];

/** FEEL names of one word stand for themselves in a test; other expressions in brackets. */
const ONE_WORD = /^[A-Za-z_]\w*$/;

/**
 * Reads a decision table; what is wrong with it is reported (`decision-table-valid`,
 * `expression-valid`).
 *
 * Source: DMN 1.3 clause 8. Not supported: types of clauses and item definitions (`typeRef`; values
 * are compared strictly by what they are), annotations.
 */
export function readTable(context: DecisionContext, table: ModdleElement): DecisionTable {
  const inputs = readChildren(table, 'input').map((clause) => readInput(context, clause));
  const outputs = readChildren(table, 'output').map((clause) => readOutput(context, clause));
  const read: DecisionTable = {
    kind: 'table',
    hitPolicy: oneOf(context, HIT_POLICIES, readText(table, 'hitPolicy')) ?? 'UNIQUE',
    aggregation: oneOf(context, AGGREGATIONS, readText(table, 'aggregation')),
    inputs,
    outputs,
    rules: readChildren(table, 'rule').map((rule, index) =>
      readRule({ ...context, row: index + 1 }, rule, inputs),
    ),
  };
  const fault = findTableFault(read);
  if (fault !== null) reportFault(context, 'decision-table-valid', fault);
  return read;
}

function oneOf<Word extends string>(
  context: DecisionContext,
  words: readonly Word[],
  text: string | null,
): Word | null {
  if (text === null) return null;
  const word = words.find((it) => it === text) ?? null;
  if (word === null) {
    reportFault(context, 'decision-table-valid', { reason: 'policy-unknown', detail: text });
  }
  return word;
}

function readInput(context: DecisionContext, clause: ModdleElement): InputClause {
  const expression = readFeel(context, clause, readChild(clause, 'inputExpression'));
  const allowed = readTests(context, readChild(clause, 'inputValues'), subjectOf(expression));
  return { expression, allowed };
}

function readOutput(context: DecisionContext, clause: ModdleElement): OutputClause {
  const name = readText(clause, 'name') ?? '';
  const allowed = readTests(context, readChild(clause, 'outputValues'), toSubject(name));
  const fallback = readChild(clause, 'defaultOutputEntry');
  const tests = allowed === null || allowed.isNegated ? [] : allowed.tests;
  return {
    name,
    allowed,
    priorities: tests.flatMap((test) => (test.kind === 'constant' ? [test.value] : [])),
    fallback: fallback === null ? null : readFeel(context, clause, fallback),
  };
}

function readRule(
  context: DecisionContext,
  rule: ModdleElement,
  inputs: readonly InputClause[],
): DecisionRule {
  const entries = readChildren(rule, 'inputEntry');
  return {
    tests: entries.map((entry, index) =>
      readTests(context, entry, subjectOf(inputs[index]?.expression ?? '')),
    ),
    outputs: readChildren(rule, 'outputEntry').map((entry) =>
      readText(entry, 'text') === null ? 'null' : readFeel(context, rule, entry),
    ),
  };
}

function subjectOf(expression: string): string {
  return ONE_WORD.test(expression) ? expression : `(${expression}\n)`;
}

/** The allowed values of an output speak of it under its name, or as `output`. */
function toSubject(name: string): string {
  return ONE_WORD.test(name) ? name : 'output';
}
