import { createHmac } from 'node:crypto';

/**
 * What the receiver compares: HMAC-SHA-256 with the secret over the seconds of the sending, a dot,
 * and the body as it came, in hexadecimal. A receiver refuses old seconds, so that nobody sends it
 * again later.
 */
export function webhookSignature(secret: string, seconds: number, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
