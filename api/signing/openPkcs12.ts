import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  ContentInfo,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeContents,
} from 'pkijs';
import { SigningKeyFault } from './signingKey.ts';

/** A key with the certificates beside it, its own one among them. */
export type KeyAndCertificates = {
  readonly privateKey: KeyObject;
  readonly certificates: readonly X509Certificate[];
};

/**
 * Opens a PKCS #12 file (`.p12`, `.pfx`) that is encrypted as OpenSSL 3 does it (PBES2).
 *
 * Throws SigningKeyFault; for the older ciphers it says how the file is written anew.
 */
export async function openPkcs12(
  bytes: Buffer,
  keyFile: string,
  password: string | null,
): Promise<KeyAndCertificates> {
  const given = new TextEncoder().encode(password ?? '').buffer;
  const safe = await orSay(
    openSafe(bytes, given),
    `Expected ${keyFile} to be PKCS #12 or PEM and the password to open it, but it is not so.`,
  );
  return orSay(
    readSafe(safe, given),
    `Expected ${keyFile} to be encrypted in a way that is used today, but it is not: write it ` +
      'anew with "openssl pkcs12 -legacy -in OLD.p12 -out KEY.pem" and take KEY.pem.',
  );
}

/** Whatever the parser or Web Crypto does not take ends the start with the sentence. */
async function orSay<Value>(reading: Promise<Value>, sentence: string): Promise<Value> {
  try {
    return await reading;
  } catch (cause) {
    throw new SigningKeyFault(sentence, { cause });
  }
}

async function openSafe(bytes: Buffer, password: ArrayBuffer): Promise<AuthenticatedSafe> {
  const pfx = PFX.fromBER(new Uint8Array(bytes));
  await pfx.parseInternalValues({ checkIntegrity: true, password });
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!(safe instanceof AuthenticatedSafe)) throw new TypeError('Expected an authenticated safe.');
  return safe;
}

async function readSafe(
  safe: AuthenticatedSafe,
  password: ArrayBuffer,
): Promise<KeyAndCertificates> {
  await safe.parseInternalValues({
    safeContents: safe.safeContents.map(({ contentType }) =>
      contentType === ContentInfo.ENCRYPTED_DATA ? { password } : {},
    ),
  });
  const contents: readonly { readonly value: SafeContents }[] = safe.parsedValue.safeContents;
  const bags = contents.flatMap(({ value }) => value.safeBags.map(({ bagValue }) => bagValue));
  return { privateKey: await keyIn(bags, password), certificates: certificatesIn(bags) };
}

async function keyIn(bags: readonly unknown[], password: ArrayBuffer): Promise<KeyObject> {
  const plain = bags.find((it) => it instanceof PrivateKeyInfo);
  const shrouded = bags.find((it) => it instanceof PKCS8ShroudedKeyBag);
  // Its declared type keeps the reading of the encrypted key to itself.
  await (shrouded as unknown as Shrouded | undefined)?.parseInternalValues({ password });
  const key = plain ?? shrouded?.parsedValue;
  if (key === undefined) throw new TypeError('Expected a private key.');
  const der = Buffer.from(key.toSchema().toBER());
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

type Shrouded = {
  readonly parseInternalValues: (by: { readonly password: ArrayBuffer }) => Promise<void>;
};

function certificatesIn(bags: readonly unknown[]): readonly X509Certificate[] {
  return bags
    .filter((it) => it instanceof CertBag)
    .map(({ parsedValue }) => parsedValue)
    .filter((it) => it instanceof Certificate)
    .map((it) => new X509Certificate(Buffer.from(it.toSchema().toBER())));
}
