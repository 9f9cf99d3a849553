import type { gatewayAnswersVi } from './gatewayAnswersVi.ts';

/** What the gateway said last of a payment, in English. */
export const gatewayAnswersEn = {
  notAsked: 'Not asked yet; its report is awaited.',
  unknown: 'Nobody has begun it at the gateway.',
  otherAmount: 'The gateway has another amount; compare the statement of the account.',
  notSaid: 'The gateway does not say what became of it ({detail}).',
} satisfies Record<keyof typeof gatewayAnswersVi, string>;
