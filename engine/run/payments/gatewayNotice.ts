/** What the gateway tells of a payment; its signature has been checked. */
export type GatewayNotice = {
  readonly paymentId: string;
  /** The gateway's own number of the transaction. */
  readonly transactionId: string;
  readonly amountDong: number;
  readonly currency: string;
  readonly isPaid: boolean;
};
