import { parseWorkingMinutes } from '../../calendar/parseWorkingMinutes.ts';
import type { TimerDefinition } from '../../model/process.ts';
import { checkExpression, type ExpressionCheck } from './checkExpression.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
const ISO_DURATION =
  /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;
const CYCLE = /^R\d{0,6}\/(?:([^/]+)\/)?(P[^/]+)$/;

/** Why a timer text is not allowed: the FEEL text behind "=", or the form of the literal. */
export type TimerCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'empty' | 'form' | 'endless' }
  | { readonly ok: false; readonly reason: 'expression'; readonly expression: ExpressionCheck };

/**
 * Checks the text of a timer: FEEL after "=", else a date ("2026-03-02", with time and offset if
 * wanted), a duration (ISO 8601, or working time: "P3WD", "PT4WH"), or a cycle ("R3/P1D", "R/P1WD",
 * with a first moment "R3/2026-03-02T08:00:00+07:00/P1D").
 *
 * A cycle of no length is refused: it would fire for ever at one moment.
 */
export function checkTimerText({ kind, text }: TimerDefinition): TimerCheck {
  if (text === '') return { ok: false, reason: 'empty' };
  if (text.startsWith('=')) {
    const expression = checkExpression(text.slice(1).trim());
    return expression.ok ? expression : { ok: false, reason: 'expression', expression };
  }
  if (kind === 'cycle') return checkCycle(text);
  const isRight = kind === 'date' ? isDate(text) : isDuration(text);
  return isRight ? { ok: true } : { ok: false, reason: 'form' };
}

function checkCycle(text: string): TimerCheck {
  const cycle = CYCLE.exec(text);
  const [, first, period] = cycle ?? [];
  const isRight = first === undefined || isDate(first);
  if (period === undefined || !isRight || !isDuration(period)) return { ok: false, reason: 'form' };
  return /[1-9]/.test(period) ? { ok: true } : { ok: false, reason: 'endless' };
}

function isDate(text: string): boolean {
  const [day = '', time] = text.split('T');
  return DAY.test(day) && (time === undefined || TIME.test(time)) && text.split('T').length < 3;
}

function isDuration(text: string): boolean {
  return ISO_DURATION.test(text) || (text.startsWith('P') && parseWorkingMinutes(text) !== null);
}
