import { createHmac, createHash, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * The secret of a receipt: 80 bits, a keyed hash of an id, so that the receipt can be printed again
 * and the database never holds it. The key lies beside the database and must be kept with it.
 */
export function trackingSecretOf(key: Uint8Array, id: string): string {
  const digest = createHmac('sha256', key).update(`tracking:${id}`).digest();
  let text = '';
  for (let index = 0; index < LENGTH; index += 1) {
    text += ALPHABET[(digest[index] ?? 0) % ALPHABET.length];
  }
  return text;
}

/** The secret in groups of four, as printed. */
export function groupSecret(secret: string): string {
  return secret.replace(/(.{4})(?=.)/gu, '$1-');
}

/** What a person typed, as the secret is stored: no gaps, capitals, and look-alikes mended. */
export function normaliseSecret(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1');
}

/**
 * Whether the secret belongs to a dossier; takes the same time for every answer, also for no
 * dossier.
 */
export function secretFits(code: string, secret: string, storedHash: string | null): boolean {
  const asked = createHash('sha256').update(`${code}:${secret}`).digest();
  const stored = Buffer.from(storedHash ?? '0'.repeat(64), 'hex');
  const fits = stored.length === asked.length && timingSafeEqual(stored, asked);
  return fits && storedHash !== null;
}
