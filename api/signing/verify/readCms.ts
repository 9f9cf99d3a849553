import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type Attribute,
  type SignerInfo,
} from 'pkijs';

/** A signature that holds: who signed, and what certificates came along. */
export type HoldingSignature = {
  readonly signer: X509Certificate;
  readonly others: readonly X509Certificate[];
};

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** SHA-1 and older do not count. */
const DIGESTS: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);
/** RSA (PKCS #1 v1.5) and ECDSA, with and without the name of the digest. */
const SIGNATURES = /^(1\.2\.840\.113549\.1\.1\.(1|11|12|13)|1\.2\.840\.10045\.4\.3\.[234])$/u;

/**
 * Reads a detached CMS signature and tries it on the content; null when it does not hold, cannot be
 * read, or rests on an algorithm that no longer counts. Whom the certificate belongs to is not
 * asked here. Never throws: the bytes come from outside.
 */
export function readCms(cms: Uint8Array, content: Uint8Array): HoldingSignature | null {
  try {
    return tryCms(cms, content);
  } catch {
    // Whatever the parser or OpenSSL does not take is no signature.
    return null;
  }
}

function tryCms(cms: Uint8Array, content: Uint8Array): HoldingSignature | null {
  const info = ContentInfo.fromBER(new Uint8Array(cms));
  if (info.contentType !== ContentInfo.SIGNED_DATA) return null;
  const signed = new SignedData({ schema: info.content });
  const [signer, ...more] = signed.signerInfos;
  if (signer === undefined || more.length > 0) return null;
  if (signed.encapContentInfo.eContent !== undefined) return null;
  const certificates = certificatesOf(signed);
  const own = certificates.find(({ pki }) => isOf(pki, signer));
  if (own === undefined || !holds(signer, content, own.x509)) return null;
  const others = certificates.filter((it) => it !== own).map(({ x509 }) => x509);
  return { signer: own.x509, others };
}

function certificatesOf({ certificates = [] }: SignedData) {
  return certificates
    .filter((it) => it instanceof Certificate)
    .map((pki) => ({ pki, x509: new X509Certificate(Buffer.from(pki.toSchema().toBER())) }));
}

function isOf({ issuer, serialNumber }: Certificate, { sid }: SignerInfo): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return false;
  return sid.issuer.isEqual(issuer) && sid.serialNumber.isEqual(serialNumber);
}

function holds(signer: SignerInfo, content: Uint8Array, certificate: X509Certificate): boolean {
  const digest = DIGESTS.get(signer.digestAlgorithm.algorithmId);
  const attributes = signer.signedAttrs;
  if (digest === undefined || attributes === undefined) return false;
  if (!SIGNATURES.test(signer.signatureAlgorithm.algorithmId)) return false;
  const found = attributes.attributes;
  return (
    isData(only(found, CONTENT_TYPE)) &&
    isDigestOf(only(found, MESSAGE_DIGEST), content, digest) &&
    names(found, certificate) &&
    verify(
      digest,
      new Uint8Array(attributes.encodedValue),
      certificate.publicKey,
      signer.signature.valueBlock.valueHexView,
    )
  );
}

/** The value of an attribute that stands there once, with one value. */
function only(attributes: readonly Attribute[], type: string): unknown {
  const found = attributes.filter((it) => it.type === type);
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
}

function isData(value: unknown): boolean {
  return value instanceof ObjectIdentifier && value.valueBlock.toString() === ContentInfo.DATA;
}

function isDigestOf(value: unknown, content: Uint8Array, digest: string): boolean {
  if (!(value instanceof OctetString)) return false;
  const said = value.valueBlock.valueHexView;
  const is = createHash(digest).update(content).digest();
  return said.length === is.length && timingSafeEqual(said, is);
}

/**
 * Whether the certificate is the one that the signature names by its digest, so that no other
 * certificate of the same key can be put in its place. Older signatures name none.
 */
function names(attributes: readonly Attribute[], certificate: X509Certificate): boolean {
  if (attributes.every(({ type }) => type !== SIGNING_CERTIFICATE_V2)) return true;
  const named = firstOf(firstOf(only(attributes, SIGNING_CERTIFICATE_V2)));
  if (!(named instanceof Sequence)) return false;
  const [first, second] = named.valueBlock.value;
  if (first instanceof OctetString) return isDigestOf(first, certificate.raw, 'sha256');
  const algorithm = firstOf(first);
  const digest =
    algorithm instanceof ObjectIdentifier
      ? DIGESTS.get(algorithm.valueBlock.toString())
      : undefined;
  return digest !== undefined && isDigestOf(second, certificate.raw, digest);
}

function firstOf(value: unknown): unknown {
  return value instanceof Sequence ? value.valueBlock.value[0] : undefined;
}
