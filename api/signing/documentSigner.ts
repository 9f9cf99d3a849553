import type { Instant } from '../../engine/model/time.ts';

/** The certificate that stands behind a signature, as people are told of it. */
export type CertificateFacts = {
  /** Common name of who it was given to. */
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** Of the DER, in hexadecimal. */
  readonly sha256: string;
  /** Made by a demonstration for itself: worth nothing outside. */
  readonly isTest: boolean;
};

/**
 * The port to who holds the signing key: a key file here, a security module or a remote signing
 * service elsewhere.
 */
export type DocumentSigner = {
  readonly certificate: CertificateFacts;
  /**
   * A detached CMS signature (DER) over the content, with the attributes of PAdES baseline B-B.
   * Source: ETSI EN 319 142-1, clause 6; RFC 5035 (signing-certificate-v2).
   */
  readonly sign: (content: Uint8Array) => Promise<Uint8Array>;
};
