import { webcrypto, type KeyObject } from 'node:crypto';
import { SigningKeyFault } from './signingKey.ts';

const CURVES: { readonly [name: string]: string } = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/**
 * A private key as Web Crypto signs with it, by SHA-256. Throws SigningKeyFault for other kinds.
 */
export async function toSigningCryptoKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const algorithm = algorithmOf(key);
  if (algorithm === null) {
    throw new SigningKeyFault('Expected an RSA key, or one on the curve P-256, P-384 or P-521.');
  }
  const der = key.export({ type: 'pkcs8', format: 'der' });
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject) {
  if (asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const namedCurve = CURVES[asymmetricKeyDetails?.namedCurve ?? ''];
  return asymmetricKeyType === 'ec' && namedCurve ? { name: 'ECDSA', namedCurve } : null;
}
