import { createHash, type X509Certificate } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { certificateFacts } from './certificateFacts.ts';
import type { DocumentSigner } from './documentSigner.ts';
import type { SigningKey } from './signingKey.ts';
import { toSigningCryptoKey } from './toSigningCryptoKey.ts';

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SIGNED_ATTRIBUTES = 0;

/**
 * Signs with a key in memory. There is no signing time among the attributes: PAdES keeps it in the
 * PDF (EN 319 142-1, clause 6.3), where it is signed as well.
 */
export async function keySigner(key: SigningKey): Promise<DocumentSigner> {
  const signingKey = await toSigningCryptoKey(key.privateKey);
  const own = toPki(key.certificate);
  return {
    certificate: certificateFacts(key.certificate),
    sign: async (content) => {
      const signed = new SignedData({
        version: 1,
        encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
        certificates: [own, ...key.chain.map(toPki)],
        signerInfos: [signerInfo(own, signedAttributes(content, key.certificate))],
      });
      await signed.sign(signingKey, 0, 'SHA-256');
      const body = signed.toSchema(true);
      const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: body });
      return new Uint8Array(info.toSchema().toBER());
    },
  };
}

function toPki(certificate: X509Certificate): Certificate {
  return Certificate.fromBER(new Uint8Array(certificate.raw));
}

function signerInfo({ issuer, serialNumber }: Certificate, attributes: Attribute[]): SignerInfo {
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: SIGNED_ATTRIBUTES, attributes }),
  });
}

/** In the order of DER, which who verifies puts them in again. */
function signedAttributes(content: Uint8Array, certificate: X509Certificate): Attribute[] {
  const attributes = [
    attribute(CONTENT_TYPE, new ObjectIdentifier({ value: ContentInfo.DATA })),
    attribute(MESSAGE_DIGEST, digestOf(content)),
    // ESSCertIDv2 with SHA-256, which is its default and therefore not said.
    attribute(
      SIGNING_CERTIFICATE_V2,
      sequence(sequence(sequence(digestOf(new Uint8Array(certificate.raw))))),
    ),
  ];
  return attributes.toSorted((a, b) => Buffer.compare(derOf(a), derOf(b)));
}

function attribute(type: string, value: ObjectIdentifier | OctetString | Sequence): Attribute {
  return new Attribute({ type, values: [value] });
}

function sequence(item: OctetString | Sequence): Sequence {
  return new Sequence({ value: [item] });
}

function digestOf(bytes: Uint8Array): OctetString {
  const digest = createHash('sha256').update(bytes).digest();
  return new OctetString({ valueHex: new Uint8Array(digest).buffer });
}

function derOf(one: Attribute): Buffer {
  return Buffer.from(one.toSchema().toBER());
}
