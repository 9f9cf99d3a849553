import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openPkcs12 } from './openPkcs12.ts';
import { SigningKeyFault, type SigningKey } from './signingKey.ts';

/** Where the key of signatures is, and what opens it. */
export type SigningSetting = { readonly keyFile: string; readonly password: string | null };

const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/u;
const CERTIFICATES = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu;

/**
 * Reads key and certificates from a PKCS #12 file, or from a PEM file that holds both.
 *
 * Throws SigningKeyFault with one sentence, which names the file and never the password.
 */
export async function readKeyFile({ keyFile, password }: SigningSetting): Promise<SigningKey> {
  const bytes = readOrSay(keyFile);
  const text = bytes.toString('latin1');
  const isPem = text.includes('-----BEGIN ');
  const { privateKey, certificates } = isPem
    ? openPem(text, keyFile, password)
    : await openPkcs12(bytes, keyFile, password);
  const certificate = certificates.find((it) => it.checkPrivateKey(privateKey));
  if (certificate === undefined) {
    throw new SigningKeyFault(
      `Expected ${keyFile} to hold the certificate of its key, but it does not.`,
    );
  }
  return { privateKey, certificate, chain: certificates.filter((it) => it !== certificate) };
}

/** The certificates of a PEM file. Throws SigningKeyFault when there is none. */
export function readCertificates(file: string): readonly X509Certificate[] {
  const certificates = certificatesIn(readOrSay(file).toString('latin1'));
  if (certificates.length > 0) return certificates;
  throw new SigningKeyFault(`Expected ${file} to hold certificates (PEM), but it has none.`);
}

function openPem(text: string, keyFile: string, password: string | null) {
  const [key] = PRIVATE_KEY.exec(text) ?? [];
  if (key === undefined) {
    throw new SigningKeyFault(`Expected ${keyFile} to hold a private key, but it does not.`);
  }
  return { privateKey: openKey(key, keyFile, password), certificates: certificatesIn(text) };
}

function openKey(key: string, keyFile: string, password: string | null): KeyObject {
  try {
    return createPrivateKey({ key, ...(password === null ? {} : { passphrase: password }) });
  } catch (cause) {
    throw new SigningKeyFault(
      `Expected the password to open the private key of ${keyFile}, but it does not.`,
      { cause },
    );
  }
}

function certificatesIn(text: string): readonly X509Certificate[] {
  return [...text.matchAll(CERTIFICATES)].map(([pem]) => new X509Certificate(pem));
}

function readOrSay(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SigningKeyFault(`Expected ${file} to be readable, but it is not.`, { cause });
  }
}
