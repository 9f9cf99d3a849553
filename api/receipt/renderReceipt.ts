import qrcode from 'qrcode';
import { printPdf } from '../printing/printPdf.ts';
import { receiptDefinition } from './receiptDefinition.ts';
import type { ReceiptFacts } from './receiptFacts.ts';

/** The receipt as a PDF file. */
export async function renderReceipt(facts: ReceiptFacts): Promise<Uint8Array> {
  const qrSvg = await qrcode.toString(facts.trackingUrl, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 0,
  });
  return printPdf(receiptDefinition(facts, qrSvg));
}
