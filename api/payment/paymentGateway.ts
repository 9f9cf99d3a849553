import type { Instant } from '../../engine/model/time.ts';
import type { GatewayNotice } from '../../engine/run/payments/gatewayNotice.ts';

/** What an applicant is sent to the gateway with. */
export type PaymentOrder = {
  /** Letters and digits; comes back with the notice. */
  readonly paymentId: string;
  /** Whole đồng. */
  readonly amountDong: number;
  /** What is paid for, without personal data; letters without marks, digits and spaces. */
  readonly about: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  /** Where the browser comes back to. */
  readonly returnUrl: string;
  /** The address that the applicant asks from. */
  readonly clientAddress: string;
  readonly language: 'vi' | 'en';
};

/** The parameters of an address, each name once. */
export type Parameters = { readonly [name: string]: string };

/** What the gateway is answered, so that it stops telling or tells again. */
export type GatewayVerdict =
  | 'recorded'
  | 'repeated'
  | 'unknown-payment'
  | 'wrong-amount'
  | 'wrong-signature'
  | 'failed';

/**
 * A payment gateway that redirects browsers and reports by signed addresses, as the Vietnamese ones
 * do. Asks nothing over the network itself.
 */
export type PaymentGateway = {
  /** The signed address that the applicant pays at; the same order gives the same address. */
  readonly addressFor: (order: PaymentOrder) => string;
  /** What was reported; null when the signature does not hold or the report cannot be read. */
  readonly readNotice: (parameters: Parameters) => GatewayNotice | null;
  /** The answer in the gateway's own words. */
  readonly answer: (verdict: GatewayVerdict) => { readonly [name: string]: string };
};
