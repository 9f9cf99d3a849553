import type { Result } from '../../engine/model/result.ts';
import type { AnyRefusal } from './apiRefusal.ts';

/**
 * Carries a refusal from a route to the one place that turns it into an answer (problemDetails.ts).
 *
 * Refusals are values everywhere else; here the framework's way to leave a request early is used.
 */
export class RefusalError extends Error {
  override name = 'RefusalError';
  readonly refusal: AnyRefusal;

  constructor(refusal: AnyRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The value, or the end of this request with the refusal. */
export function orRefuse<Value>(result: Result<Value, AnyRefusal>): Value {
  if (!result.ok) throw new RefusalError(result.refusal);
  return result.value;
}

/** The value when there is one; else the answer that nothing is there. */
export function orNotFound<Value>(value: Value | null): Value {
  if (value === null) throw new RefusalError({ code: 'NOT_FOUND' });
  return value;
}
