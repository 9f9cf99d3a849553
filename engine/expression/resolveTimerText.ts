import { parseTimer } from '../calendar/parseTimer.ts';
import type { TimerDefinition } from '../model/process.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { evaluateExpression, type Evaluation } from '../expression/evaluateExpression.ts';
import type { ExpressionScope } from '../expression/expressionContext.ts';

/** Why a timer has no text that can be read. */
type TimerFacts = Extract<Evaluation, { readonly ok: false }>['facts'];

/**
 * The timer with its text as the calendar reads it: an expression has become its value.
 *
 * Dates without a zone are Vietnamese wall clock; a date without a time is its midnight.
 */
export function resolveTimerText(
  { kind, text }: TimerDefinition,
  scope: ExpressionScope,
): Result<TimerDefinition, TimerFacts> {
  const answer: Evaluation = text.startsWith('=')
    ? evaluateExpression(text, scope)
    : { ok: true, value: text };
  if (!answer.ok) return refuse(answer.facts);
  const value = typeof answer.value === 'string' ? withZone(kind, answer.value.trim()) : '';
  const timer = { kind, text: value };
  if (parseTimer(timer) !== null) return accept(timer);
  return refuse({ expression: text, reason: `Not a ${kind}: ${JSON.stringify(answer.value)}` });
}

function withZone(kind: TimerDefinition['kind'], text: string): string {
  if (kind === 'date') return dateWithZone(text);
  if (kind === 'duration') return text;
  return text.split('/').map(dateWithZone).join('/');
}

function dateWithZone(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `${text}T00:00:00+07:00`;
  return /^\d[\d-]*T[\d:.]+$/.test(text) ? `${text}+07:00` : text;
}
