import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../engine/model/time.ts';
import { TEST_KEY_FILE } from '../dataFolder.ts';
import { SIGNING_WORDS } from '../texts/signingWords.ts';
import type { DocumentSigner } from './documentSigner.ts';
import { keySigner } from './keySigner.ts';
import { makeTestKey } from './makeTestKey.ts';
import { readCertificates, readKeyFile, type SigningSetting } from './readKeyFile.ts';
import type { SigningKey } from './signingKey.ts';

/** Who signs here, and whose signatures are trusted here. */
export type Signing = {
  /** Null where no key is set up: nothing is signed. */
  readonly signer: DocumentSigner | null;
  readonly trusted: readonly X509Certificate[];
};

/** What of the configuration it takes. */
export type SigningConfig = {
  readonly dataFolder: string;
  readonly demonstration: boolean;
  readonly signing: SigningSetting | null;
  /** A PEM file. */
  readonly trustedFile: string | null;
};

const TEST_DAYS = 3650;

/**
 * Opens the configured key; a demonstration without one makes its own test key at the first start
 * and keeps it in the data folder. The own certificate is always trusted.
 *
 * Throws SigningKeyFault.
 */
export async function loadSigning(config: SigningConfig, at: Instant): Promise<Signing> {
  const given = config.trustedFile === null ? [] : readCertificates(config.trustedFile);
  const key = await findKey(config, at);
  if (key === null) return { signer: null, trusted: given };
  return { signer: await keySigner(key), trusted: [key.certificate, ...given] };
}

async function findKey(config: SigningConfig, at: Instant): Promise<SigningKey | null> {
  if (config.signing !== null) return readKeyFile(config.signing);
  if (!config.demonstration) return null;
  const keyFile = join(config.dataFolder, TEST_KEY_FILE);
  if (!existsSync(keyFile)) await writeTestKey(keyFile, config.dataFolder, at);
  chmodSync(keyFile, 0o600);
  return readKeyFile({ keyFile, password: null });
}

async function writeTestKey(file: string, dataFolder: string, at: Instant): Promise<void> {
  const { privateKey, certificate } = await makeTestKey({
    name: SIGNING_WORDS.testName,
    at,
    days: TEST_DAYS,
  });
  const pem = `${privateKey.export({ type: 'pkcs8', format: 'pem' })}${certificate.toString()}`;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
}
