import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDict,
  type PDFPage,
  type TransformationMatrix,
} from 'pdf-lib';
import type { Instant } from '../../engine/model/time.ts';
import { toParts } from '../present/moment.ts';
import { stampSpot } from './stampSpot.ts';

/** What a signature says of itself inside the PDF. */
export type SignatureWords = {
  readonly name: string;
  readonly reason: string;
  readonly location: string;
  readonly at: Instant;
};

/** Room for the signature; one with a chain of four certificates needs about 8,000. */
export const SIGNATURE_BYTES_MAX = 12_288;
const UNKNOWN_OFFSET = 9_999_999_999;
/** Where the range that is signed will stand once it is known; with room for the longest. */
export const RANGE_PLACE = `/ByteRange [ 0${` ${UNKNOWN_OFFSET}`.repeat(3)} ]`;

/** SignaturesExist and AppendOnly. Source: ISO 32000-1, table 219. */
const SIGNATURE_FLAGS = 3;
/** Print and Locked. Source: ISO 32000-1, table 165. */
const WIDGET_FLAGS = 132;

/**
 * The PDF written anew with an empty signature as PAdES wants it, and the stamp (a one-page PDF) at
 * the foot of its last page.
 *
 * Throws what pdf-lib throws when it cannot read the file, or the file is encrypted.
 */
export async function placeSignature(
  pdf: Uint8Array,
  stamp: Uint8Array,
  words: SignatureWords,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  const page = document.getPage(document.getPageCount() - 1);
  const { rect, appearance } = await drawStamp(document, page, stamp);
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`Signature${words.at}`),
      F: WIDGET_FLAGS,
      Rect: [...rect],
      P: page.ref,
      V: context.register(signatureDictionary(document, words)),
      AP: { N: appearance },
    }),
  );
  page.node.addAnnot(widget);
  const form = document.catalog.getOrCreateAcroForm();
  form.addField(widget);
  form.dict.set(PDFName.of('SigFlags'), PDFNumber.of(SIGNATURE_FLAGS));
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

async function drawStamp(document: PDFDocument, page: PDFPage, stamp: Uint8Array) {
  const drawn = (await PDFDocument.load(stamp)).getPage(0);
  const turned = page.getRotation().angle;
  const { rect, matrix } = stampSpot({ ...page.getCropBox(), turned }, drawn.getSize());
  const form = await document.embedPage(drawn, undefined, [...matrix] as TransformationMatrix);
  await form.embed();
  return { rect, appearance: form.ref };
}

function signatureDictionary({ context }: PDFDocument, words: SignatureWords): PDFDict {
  return context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET],
    Contents: PDFHexString.of('00'.repeat(SIGNATURE_BYTES_MAX)),
    Name: PDFHexString.fromText(words.name),
    Reason: PDFHexString.fromText(words.reason),
    Location: PDFHexString.fromText(words.location),
    M: PDFString.of(pdfMoment(words.at)),
  });
}

/** "D:20261130140509+07'00'". */
function pdfMoment(at: Instant): string {
  const { year, month, day, hour, minute } = toParts(at);
  const second = String(Math.floor(at / 1000) % 60).padStart(2, '0');
  return `D:${year}${month}${day}${hour}${minute}${second}+07'00'`;
}
