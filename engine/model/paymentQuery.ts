import type { Instant } from './time.ts';

/** So long after a payment was asked for online, the gateway is asked what became of it. */
export const PAYMENT_QUERY_MS = 5 * 60_000;

/** What `lastError` says of an order that nobody has begun at the gateway. */
export const NOT_KNOWN_YET = 'The gateway does not know it yet.';

/**
 * That the gateway is asked about a payment whose report may have been lost; written in the commit
 * that asks the applicant for it.
 *
 * `settled`: the gateway has told, in a report or an answer. `failed`: it could not say for so long
 * that a person has to look. Only what the asking changes is written again; the payment itself is
 * changed by its own commands alone.
 */
export type PaymentQuery = {
  readonly paymentId: string;
  readonly status: 'pending' | 'settled' | 'failed';
  readonly attempts: number;
  readonly nextAttemptAt: Instant;
  /** What the gateway said last; null when it has told. */
  readonly lastError: string | null;
};
