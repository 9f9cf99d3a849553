import type { ModdleElement } from 'bpmn-moddle';
import { checkExpression, type ExpressionCheck } from '../check/expression/checkExpression.ts';
import type { Problem } from '../model/problem.ts';
import { readId, readText } from '../parse/moddleElement.ts';
import type { Place } from '../parse/place.ts';
import { withoutEquals } from '../parse/withoutEquals.ts';
import type { UnaryTests } from '../model/decision.ts';
import { readUnaryTests } from './readUnaryTests.ts';

/** What the reading of one decision carries along; `problems` grows while it reads. */
export type DecisionContext = {
  readonly decisionId: string;
  /** Number of the rule that is read, from 1; none elsewhere. */
  readonly row?: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: Problem[];
};

/** Adds an error at the decision, or at the part of it that has this id. */
export function reportFault(
  { decisionId, row, places, problems }: DecisionContext,
  rule: string,
  facts: Problem['facts'],
  elementId = decisionId,
): void {
  const place = places.get(elementId) ?? places.get(decisionId) ?? {};
  const where = { ...facts, decision: decisionId, ...(row === undefined ? {} : { row }) };
  problems.push({ rule, severity: 'error', elementId, facts: where, path: [], ...place });
}

/**
 * The FEEL text of a literal expression without the leading "="; one that is not allowed is
 * reported at the expression, or at its holder where it has no id. A missing one reads as "".
 */
export function readFeel(
  context: DecisionContext,
  holder: ModdleElement,
  literal: ModdleElement | null,
): string {
  const text = withoutEquals((literal === null ? null : readText(literal, 'text')) ?? '');
  const elementId = (literal === null ? '' : readId(literal)) || readId(holder);
  const language = literal === null ? null : foreignLanguage(literal);
  if (language === null) reportExpression(context, { elementId, text }, checkExpression(text));
  else reportFault(context, 'expression-language', { language }, elementId || undefined);
  return text;
}

/** The tests of an entry about `subject`, null when everything is allowed. */
export function readTests(
  context: DecisionContext,
  entry: ModdleElement | null,
  subject: string,
): UnaryTests | null {
  if (entry === null) return null;
  const text = readText(entry, 'text') ?? '';
  const reading = readUnaryTests(text, subject);
  if (reading.ok) return reading.tests;
  reportExpression(context, { elementId: readId(entry), text }, reading);
  return null;
}

function reportExpression(
  context: DecisionContext,
  { elementId, text }: { readonly elementId: string; readonly text: string },
  checked: ExpressionCheck,
): void {
  if (checked.ok) return;
  const { reason, at, part } = checked;
  const facts = { expression: text.slice(0, 200), reason, at, part };
  reportFault(context, 'expression-valid', facts, elementId || undefined);
}

/** FEEL is called by its name or by the address of its version. */
function foreignLanguage(literal: ModdleElement): string | null {
  const language = readText(literal, 'expressionLanguage');
  return language === null || /feel/i.test(language) ? null : language;
}
