import { parseWorkingMinutes } from '../../calendar/parseWorkingMinutes.ts';
import type { TimerDefinition } from '../../model/process.ts';
import { checkExpression, type ExpressionCheck } from './checkExpression.ts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
/** A fraction stands in the smallest part alone. */
const ISO_DURATION = new RegExp(
  String.raw`^P(?=\d|T\d)(?!.*\.\d+[HM].)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?` +
    String.raw`(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$`,
);
const CYCLE = /^R\d{0,6}\/([^/]+)(?:\/([^/]+))?$/;
/** A length that is the same whatever the day. */
const WALL_WITHOUT_MONTHS = /^P(\d+W)?(\d+D)?(T([\d.]+H)?([\d.]+M)?([\d.]+S)?)?$/;

/** Why a timer text is not allowed: the FEEL text behind "=", or the form of the literal. */
export type TimerCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'empty' | 'form' | 'endless' }
  | { readonly ok: false; readonly reason: 'expression'; readonly expression: ExpressionCheck };

/**
 * Checks the text of a timer: FEEL after "=", else a date ("2026-03-02", with time and offset if
 * wanted), a duration (ISO 8601, or working time: "P3WD", "PT4WH"), or a cycle ("R3/P1D", "R/P1WD",
 * with a first moment "R3/2026-03-02T08:00:00+07:00/P1D", or the first two, or with a last one
 * "R/PT1H/2026-03-02T17:00:00+07:00").
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
  const [, one = '', other = ''] = CYCLE.exec(text) ?? [];
  if (isDate(one) && isDate(other)) {
    return one < other ? { ok: true } : { ok: false, reason: 'endless' };
  }
  const period = periodOf(one, other);
  if (!isDuration(period)) return { ok: false, reason: 'form' };
  return /[1-9]/.test(period) ? { ok: true } : { ok: false, reason: 'endless' };
}

/** The length in a cycle that has one; "" where it has none. */
function periodOf(one: string, other: string): string {
  if (other === '') return one;
  if (isDate(one)) return other;
  return isDate(other) && WALL_WITHOUT_MONTHS.test(one) ? one : '';
}

function isDate(text: string): boolean {
  const [day = '', time] = text.split('T');
  return DAY.test(day) && (time === undefined || TIME.test(time)) && text.split('T').length < 3;
}

function isDuration(text: string): boolean {
  return ISO_DURATION.test(text) || (text.startsWith('P') && parseWorkingMinutes(text) !== null);
}
