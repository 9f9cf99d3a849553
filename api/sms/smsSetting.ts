/** How messages to phones leave: over a gateway that speaks the contract of docs/operations.md. */
export type SmsSetting = {
  /** http or https. */
  readonly url: string;
  /** Sent as `Authorization: Bearer`; null: none. */
  readonly token: string | null;
};
