/** How mail leaves. */
export type MailSetting = {
  /** "smtp://" or "smtps://", with account and password where the server wants them. */
  readonly smtpUrl: string;
  /** The sender, "motcua@binhan.example" or "Một cửa <motcua@binhan.example>". */
  readonly from: string;
};
