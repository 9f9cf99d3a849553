/** How payments are made online. */
export type PaymentSetting = {
  /** Where the gateway takes browsers, "https://…". */
  readonly url: string;
  /** Where the program asks what became of a payment; null: it waits for reports alone. */
  readonly queryUrl: string | null;
  /** The merchant code that the gateway has given. */
  readonly merchant: string;
  /** What both sides sign with; never in a log or an answer. */
  readonly secret: string;
};
