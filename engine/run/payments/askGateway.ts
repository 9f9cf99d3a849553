import type { Payment } from '../../model/payment.ts';
import type { GatewayNotice } from './gatewayNotice.ts';

/** Which payment the gateway is asked about. */
export type GatewayQuestion = Pick<Payment, 'paymentId' | 'askedAt'>;

/**
 * What the gateway says of a payment; its signature has been checked. `told`: made, or given up for
 * good. `open`: begun, and neither of both yet. `unknown`: nobody has begun it there. `unanswered`:
 * it cannot say now.
 */
export type GatewayState =
  | { readonly kind: 'told'; readonly notice: GatewayNotice }
  | { readonly kind: 'open'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unanswered'; readonly reason: string };

/** Asks the gateway; changes nothing there. What it throws counts as `unanswered`. */
export type AskGateway = (question: GatewayQuestion) => Promise<GatewayState>;
