import type { Instant } from './time.ts';

/** So long after a payment was asked for online, the gateway is asked what became of it. */
export const PAYMENT_QUERY_MS = 5 * 60_000;

/**
 * What is known since the gateway was asked last. `not-begun`: nobody has begun the payment there.
 * `other-amount`: it has another sum. `not-said`: it cannot tell, or what it told could not be
 * recorded now.
 */
export type GatewayFinding = 'not-begun' | 'other-amount' | 'not-said';

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
  /** Null: it was not asked yet, or it has told. */
  readonly lastFinding: GatewayFinding | null;
  /** Of `not-said`: why, in words for a technician; null otherwise. */
  readonly lastError: string | null;
};
