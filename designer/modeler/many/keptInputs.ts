import { formatInstant } from '../../../engine/calendar/formatInstant.ts';
import { MANY_DEFAULTS, type ManyInputs } from '../../../engine/testing/many/manyInputs.ts';

/**
 * What was said of the office, kept in this browser for each procedure: it belongs to an office and
 * not to a version. The span always begins today.
 */
export function keptInputs(procedureId: string, now: Date): ManyInputs {
  const startOn = formatInstant(now.getTime()).slice(0, 10);
  const text = window.localStorage.getItem(keyOf(procedureId));
  const kept = text === null ? {} : (JSON.parse(text) as Partial<ManyInputs>);
  return { ...MANY_DEFAULTS, ...kept, startOn };
}

/** Keeps it; a browser that keeps nothing asks again next time. */
export function keepInputs(procedureId: string, inputs: ManyInputs): void {
  try {
    window.localStorage.setItem(keyOf(procedureId), JSON.stringify(inputs));
  } catch {
    forgetInputs(procedureId);
  }
}

/** Nothing was said any more. */
export function forgetInputs(procedureId: string): void {
  window.localStorage.removeItem(keyOf(procedureId));
}

function keyOf(procedureId: string): string {
  return `lienthong.many.${procedureId}`;
}
