import type { Instant } from './time.ts';

/** An address of another system that is told what happens to dossiers, as applicants are. */
export type Webhook = {
  readonly webhookId: string;
  /** http or https, without account and password. */
  readonly url: string;
  /** Signs what is sent; never shown again. */
  readonly secret: string;
  readonly createdAt: Instant;
  /** Since then nothing is sent any more; null: it is sent. */
  readonly endedAt: Instant | null;
};
