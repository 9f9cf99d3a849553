/** How officers sign in by the province's single sign-on (OpenID Connect). */
export type SignOnSetting = {
  /** Where the issuer is found, "https://…"; its answers must name the same. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client; never in a log or an answer. */
  readonly clientSecret: string | null;
  /** The claim that is the user name of the account. */
  readonly claim: string;
  /** What stands on the button; null: the words of the page. */
  readonly name: string | null;
};
