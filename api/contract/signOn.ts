import { z } from '@hono/zod-openapi';

/**
 * Why a single sign-on ended without a session: the issuer does not answer, what came back does not
 * hold (or the person gave up), or no account in use has that user name.
 */
export const SIGN_ON_FAILURES = ['away', 'failed', 'no-account'] as const;
/** Why a single sign-on ended without a session. */
export type SignOnFailure = (typeof SIGN_ON_FAILURES)[number];

/** Whether one signs in by single sign-on too; `name` stands on the button, if one was given. */
export const SignOnSchema = z
  .object({ isOffered: z.boolean(), name: z.string().nullable() })
  .openapi('SignOn');
/** Whether one signs in by single sign-on too. */
export type SignOn = z.infer<typeof SignOnSchema>;

/** What beginning takes: the page to come back to, a path of this program. */
export const BeginSignOnSchema = z.object({ to: z.string().max(2000).optional() });
