import type { Result } from '../../engine/model/result.ts';
import type { SignOnFailure } from '../contract/signOn.ts';

/** What must come back unaltered, or is proved with, at the end of one sign-on. */
export type SignOnSecrets = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

/** Why not: the code is for the person, `why` for the log; it holds no secret. */
export type SignOnRefusal = { readonly code: SignOnFailure; readonly why: string };

/** The issuer of a single sign-on says who somebody is; what they may do is no business of it. */
export type SignOnIssuer = {
  /** What stands on the button; null: the words of the page. */
  readonly name: string | null;
  /** Where the browser is sent. Refuses: away. */
  readonly begin: (
    redirectUrl: string,
  ) => Promise<Result<{ readonly url: string; readonly secrets: SignOnSecrets }, SignOnRefusal>>;
  /**
   * Proves what the browser brought back, with its whole address. The user name is as the account
   * has it: in small letters. Refuses: away, failed; no-account when nothing names the person.
   */
  readonly finish: (
    cameBackTo: URL,
    secrets: SignOnSecrets,
  ) => Promise<Result<{ readonly username: string; readonly idToken: string }, SignOnRefusal>>;
  /** Where the browser is sent to end the session at the issuer; null where that is not offered. */
  readonly leaveUrl: (idToken: string, returnUrl: string) => Promise<string | null>;
};
