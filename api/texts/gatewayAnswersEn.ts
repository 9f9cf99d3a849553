import type { gatewayAnswersVi } from './gatewayAnswersVi.ts';

/** What the gateway said last of a payment, in English. */
export const gatewayAnswersEn = {
  'not-asked': 'Not asked yet; its report is awaited.',
  'not-begun': 'Nobody has begun it at the gateway.',
  'other-amount': 'The gateway has another amount; compare the statement of the account.',
  'not-said': 'The gateway does not say what became of it ({detail}).',
} satisfies Record<keyof typeof gatewayAnswersVi, string>;
