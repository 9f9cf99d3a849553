import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Parameters } from './paymentGateway.ts';

/** The parameter that holds the signature; it and its kind are not signed themselves. */
export const SIGNATURE = 'vnp_SecureHash';
const NOT_SIGNED = new Set([SIGNATURE, 'vnp_SecureHashType']);

/**
 * The query string of these parameters with its signature at the end: HMAC-SHA512 in hexadecimal
 * over the parameters that are not empty, sorted by name and written as in the string itself.
 */
export function signParameters(parameters: Parameters, secret: string): string {
  const text = signedText(parameters);
  return `${text}&${SIGNATURE}=${signatureOf(text, secret)}`;
}

/** Whether the parameters were signed with the secret, compared in constant time. */
export function isSigned(parameters: Parameters, secret: string): boolean {
  const given = Buffer.from((parameters[SIGNATURE] ?? '').toLowerCase());
  const expected = Buffer.from(signatureOf(signedText(parameters), secret));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signedText(parameters: Parameters): string {
  return Object.entries(parameters)
    .filter(([name, value]) => !NOT_SIGNED.has(name) && value !== '')
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
}

function signatureOf(text: string, secret: string): string {
  return createHmac('sha512', secret).update(text, 'utf8').digest('hex');
}

/** As forms write it: a space is a plus. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}
