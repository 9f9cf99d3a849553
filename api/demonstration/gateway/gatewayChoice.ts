/** What the one who pays lets the gateway do; all but the first are what goes wrong in life. */
export const GATEWAY_CHOICES = [
  'pay',
  'pay-twice',
  'pay-late',
  'pay-lost',
  'pay-wrong',
  'cancel',
] as const;
/** What the one who pays lets the gateway do. */
export type GatewayChoice = (typeof GATEWAY_CHOICES)[number];
