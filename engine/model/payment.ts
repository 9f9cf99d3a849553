import type { DossierId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * The message that a step waits for when the process stands still for a payment; a payment that
 * leaves nothing due brings it.
 */
export const PAYMENT_MESSAGE = 'payment-received';

/** How long what was asked for online can be paid. */
export const PAYMENT_OPEN_MS = 15 * 60_000;

/**
 * What became of it: asked for online, paid, exempt, given up or refused by the gateway, money that
 * came too late or twice and has to go back, given back.
 */
export type PaymentStatus = 'waiting' | 'paid' | 'waived' | 'cancelled' | 'to-refund' | 'refunded';

/** What was asked for of one fee. */
export type PaymentLine = {
  readonly feeKey: string;
  readonly name: string;
  readonly amountDong: number;
};

/**
 * One sum of a dossier that was asked for, taken or waived; written in the commit of what it does
 * to the dossier, never deleted.
 *
 * Invariants: `amountDong` is the sum of the lines; a transaction of the gateway stands in one
 * payment. Only `status`, `paidAt`, `receiptNumber`, `transactionId` and `reason` change after the
 * first write.
 */
export type Payment = {
  /** The reference that the gateway is given: letters and digits. */
  readonly paymentId: string;
  readonly dossierId: DossierId;
  readonly channel: 'counter' | 'online';
  readonly status: PaymentStatus;
  readonly lines: readonly PaymentLine[];
  /** Whole đồng. */
  readonly amountDong: number;
  readonly askedAt: Instant;
  /** Who recorded it; null: the applicant. */
  readonly askedBy: PersonId | null;
  readonly paidAt: Instant | null;
  /** Of the counter, or of what was given back. */
  readonly receiptNumber: string | null;
  /** Of the gateway, once it has told of one. */
  readonly transactionId: string | null;
  /** Why it was waived; empty otherwise. */
  readonly reason: string;
};
