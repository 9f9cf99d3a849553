import { generateKeyPairSync, randomBytes, webcrypto, X509Certificate } from 'node:crypto';
import { BitString, Integer, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import type { Instant } from '../../engine/model/time.ts';
import { SIGNING_WORDS } from '../texts/signingWords.ts';
import type { SigningKey } from './signingKey.ts';
import { toSigningCryptoKey } from './toSigningCryptoKey.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
/** Digital signature and non-repudiation: bits 0 and 1. */
const SIGNING_USAGE = 0b1100_0000;

/** How the certificate is made. */
export type TestKeyWish = {
  readonly name: string;
  readonly at: Instant;
  readonly days: number;
};

/**
 * A new key with a certificate that it signed itself and that says in its subject that it is for
 * tests ("chứng thư thử nghiệm"). Valid from a day before `at`.
 */
export async function makeTestKey({ name, at, days }: TestKeyWish): Promise<SigningKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subject = nameOf(`${SIGNING_WORDS.testMark} – ${name}`);
  const certificate = new Certificate({
    version: 2,
    serialNumber: serialNumber(),
    issuer: new RelativeDistinguishedNames({ typesAndValues: [subject] }),
    subject: new RelativeDistinguishedNames({ typesAndValues: [subject] }),
    notBefore: new Time({ value: new Date(at - DAY_MS) }),
    notAfter: new Time({ value: new Date(at + days * DAY_MS) }),
    extensions: [
      extension(BASIC_CONSTRAINTS, new BasicConstraints({ cA: false }).toSchema().toBER()),
      extension(KEY_USAGE, usageBits().toBER()),
    ],
  });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const verifying = await webcrypto.subtle.importKey('spki', spki, curve, true, ['verify']);
  await certificate.subjectPublicKeyInfo.importKey(verifying);
  await certificate.sign(await toSigningCryptoKey(privateKey), 'SHA-256');
  const der = Buffer.from(certificate.toSchema(true).toBER());
  return { privateKey, certificate: new X509Certificate(der), chain: [] };
}

function nameOf(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value }) });
}

/** Positive, and of more bits than can be guessed. */
function serialNumber(): Integer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return new Integer({ valueHex: new Uint8Array(bytes).buffer });
}

function usageBits(): BitString {
  return new BitString({ valueHex: Uint8Array.of(SIGNING_USAGE).buffer, unusedBits: 6 });
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue });
}
