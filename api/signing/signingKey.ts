import type { KeyObject, X509Certificate } from 'node:crypto';

/** A private key with its certificate, and those between it and a root. */
export type SigningKey = {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  readonly chain: readonly X509Certificate[];
};

/** Thrown when the configured key cannot be used; the message is for who starts the program. */
export class SigningKeyFault extends Error {
  override name = 'SigningKeyFault';
}
