import type { ModdleElement } from 'bpmn-moddle';

import { convertJuel } from '../../../engine/parse/convertJuel.ts';
import { bpmnNameOf, isType, readChild, readText } from '../../../engine/parse/moddleElement.ts';
import type { FoundNote } from './foundNote.ts';

const EXPRESSIONS = [
  'conditionExpression',
  'condition',
  'loopCondition',
  'loopCardinality',
  'completionCondition',
];
const JUEL = /^\s*[$#]\{/;

/**
 * Rewrites the expressions of an element from JUEL to FEEL; one that says more than FEEL can stays
 * and is told, as is one in a programming language.
 */
export function adoptExpressions(element: ModdleElement): readonly FoundNote[] {
  const expressions = EXPRESSIONS.flatMap((name) => {
    const expression = readChild(element, name);
    return expression === null ? [] : adoptExpression(expression, name);
  });
  return isType(element, 'bpmn:ScriptTask')
    ? [...expressions, ...adoptScript(element)]
    : expressions;
}

function adoptExpression(expression: ModdleElement, from: string): readonly FoundNote[] {
  const text = readText(expression, 'body') ?? '';
  const language = readText(expression, 'language');
  if (language !== null && !/feel|juel/i.test(language)) {
    return [{ from, text, to: null, value: language }];
  }
  if (!JUEL.test(text)) return [];
  const feel = convertJuel(text);
  if (feel === null) return [{ from, text, to: null, value: 'JUEL' }];
  expression.set('body', feel);
  expression.set('language', undefined);
  return [{ from, text, to: 'feel', value: feel }];
}

function adoptScript(element: ModdleElement): readonly FoundNote[] {
  const format = readText(element, 'scriptFormat');
  const text = readText(element, 'script') ?? '';
  const from = `${bpmnNameOf(element)} ${format ?? ''}`.trim();
  if (format !== null && !/feel|juel/i.test(format)) {
    return [{ from, text, to: null, value: format }];
  }
  const feel = JUEL.test(text) ? convertJuel(text) : null;
  if (feel === null) return [];
  element.set('script', feel);
  element.set('scriptFormat', undefined);
  return [{ from, text, to: 'script', value: feel }];
}
