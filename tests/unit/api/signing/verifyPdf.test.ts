import { PDFDocument } from 'pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { printPdf } from '../../../../api/printing/printPdf.ts';
import { signPdf } from '../../../../api/signing/signPdf.ts';
import { verifyPdf } from '../../../../api/signing/verify/verifyPdf.ts';
import {
  aSigner,
  SIGNED_AT,
  signedBy,
  SIGNING,
  type TestSigner,
} from '../../../support/signing.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let own: TestSigner;
let pdf: Buffer;

beforeAll(async () => {
  own = await aSigner();
  const content = ['GIẤY CHỨNG NHẬN', { text: 'Trang hai', pageBreak: 'before' as const }];
  const printed = await printPdf({ content, defaultStyle: { font: 'Tinos' } });
  pdf = await signedBy(own, printed);
});

function check(bytes: Uint8Array, at = SIGNED_AT) {
  return verifyPdf(bytes, { trusted: [own.key.certificate], at });
}

/** Where the signature begins and ends, brackets included. */
function gapOf(file: Buffer): readonly [number, number] {
  const [, from, to] = /\/ByteRange \[ 0 (\d+) (\d+) /u.exec(file.toString('latin1')) ?? [];
  return [Number(from), Number(to)];
}

function withRange(file: Buffer, range: string): Buffer {
  const text = file.toString('latin1');
  const [whole] = /\/ByteRange \[[^\]]*\] */u.exec(text) ?? [''];
  return Buffer.from(text.replace(whole, `/ByteRange [ ${range} ]`.padEnd(whole.length)), 'latin1');
}

test('a signed file is valid and says by whom, why and when', () => {
  const { outcome, signatures } = check(pdf);

  expect(outcome).toBe('valid');
  expect(signatures).toEqual([
    {
      verdict: 'valid',
      signerName: SIGNING.signerName,
      reason: SIGNING.reason,
      signedAt: SIGNED_AT,
      certificate: own.signer.certificate,
    },
  ]);
  expect(own.signer.certificate).toMatchObject({
    subject: 'CHỨNG THƯ THỬ NGHIỆM – UBND xã Bình An',
    isTest: true,
  });
});

test('one byte that differs is found, wherever it stands', () => {
  const [gapAt, gapEnd] = gapOf(pdf);
  const places = [
    0,
    9,
    500,
    gapAt - 1,
    gapAt,
    gapAt + 1,
    gapAt + 200,
    gapEnd - 9,
    gapEnd - 1,
    gapEnd,
  ];
  for (const place of [...places, pdf.length - 1]) {
    const changed = Buffer.from(pdf);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect([place, check(changed).outcome]).toEqual([place, 'altered']);
  }
});

test('what is appended after the signature is found, an incremental update for one', () => {
  const from = pdf.toString('latin1').lastIndexOf('startxref');
  const before = /startxref\s+(\d+)/u.exec(pdf.toString('latin1').slice(from))?.[1];
  const entry = `${String(pdf.length + 1).padStart(10, '0')} 00000 n `;
  const update = Buffer.from(
    `\n1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n1 1\n${entry}\n` +
      `trailer\n<< /Root 1 0 R /Prev ${before} >>\nstartxref\n${pdf.length + 45}\n%%EOF\n`,
  );

  expect(check(Buffer.concat([pdf, update])).outcome).toBe('altered');
  expect(check(Buffer.concat([pdf, Buffer.from('\n')])).outcome).toBe('altered');
});

test('a range that leaves out more than the signature is refused', () => {
  const [gapAt, gapEnd] = gapOf(pdf);
  const rest = pdf.length - gapEnd;
  const evil = Buffer.from('<</Evil true>>');
  const wrapped = Buffer.concat([pdf.subarray(0, gapEnd), evil, pdf.subarray(gapEnd)]);
  const files = {
    // The signed parts are where they were, something new stands between them.
    wrapped: withRange(wrapped, `0 ${gapAt} ${gapEnd + evil.length} ${rest}`),
    'ends early': withRange(pdf, `0 ${gapAt} ${gapEnd} ${rest - 5}`),
    'begins late': withRange(pdf, `1 ${gapAt - 1} ${gapEnd} ${rest}`),
    'ends after the file': withRange(pdf, `0 ${gapAt} ${gapEnd} ${rest + 5}`),
    'turned around': withRange(pdf, `0 ${gapEnd} ${gapAt} ${rest}`),
    empty: withRange(pdf, '0 0 0 0'),
  };
  for (const [name, file] of Object.entries(files)) {
    expect([name, check(file).outcome]).toEqual([name, 'altered']);
  }
});

test('a second range that covers nothing of worth does not hide behind the good one', () => {
  const decoy = Buffer.from('%/ByteRange [ 0 10 20 5 ]\n');

  expect(check(Buffer.concat([pdf, decoy])).outcome).toBe('altered');
});

test('the signature of another key is not taken for ours', async () => {
  const other = await aSigner('UBND xã Bình An');
  const forged = await signedBy(
    other,
    await printPdf({ content: 'Giả', defaultStyle: { font: 'Tinos' } }),
  );

  const { outcome, signatures } = check(forged);

  expect(outcome).toBe('unknownCertificate');
  expect(signatures[0]?.certificate?.sha256).toBe(other.signer.certificate.sha256);
});

test('a signature cut out of one file does not hold in another', async () => {
  const second = await signedBy(
    own,
    await printPdf({ content: 'Khác', defaultStyle: { font: 'Tinos' } }),
  );
  const [from, to] = gapOf(pdf);
  const [at] = gapOf(second);
  const moved = Buffer.from(second);
  pdf.copy(moved, at, from, to);

  expect(check(second).outcome).toBe('valid');
  expect(check(moved).outcome).toBe('altered');
});

test('a certificate counts from its first moment to its last', () => {
  const { validFrom, validTo } = own.signer.certificate;

  expect(check(pdf, validTo).outcome).toBe('valid');
  expect(check(pdf, validTo + DAY_MS)).toMatchObject({
    outcome: 'certificateExpired',
    signatures: [{ signedAt: SIGNED_AT }],
  });
  expect(check(pdf, validFrom - DAY_MS).outcome).toBe('certificateNotYetValid');
});

test('files without a signature are unsigned, and nothing in them breaks the check', () => {
  const files = ['', '%PDF-1.7', '/ByteRange [ a b c d ]', `${'/ByteRange [ '.repeat(10_000)}`];

  for (const file of files) expect(check(Buffer.from(file)).outcome).toBe('unsigned');
});

test('what is no PDF, or is signed already, is not signed', async () => {
  const plain = await PDFDocument.create();
  plain.addPage();
  const cases = {
    PDF_HAS_SIGNATURE: pdf,
    PDF_NOT_SIGNABLE: Buffer.from('%PDF-1.4\n%%EOF\n'),
  };
  for (const [code, file] of Object.entries(cases)) {
    const refused = await signPdf(file, SIGNING, own.signer);
    expect(refused).toEqual({ ok: false, refusal: { code } });
  }
  expect((await signPdf(await plain.save(), SIGNING, own.signer)).ok).toBe(true);
});
