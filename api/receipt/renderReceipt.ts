import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import qrcode from 'qrcode';
import { receiptDefinition } from './receiptDefinition.ts';
import type { ReceiptFacts } from './receiptFacts.ts';

const resolve = createRequire(import.meta.url).resolve;
const font = (file: string) => resolve(`@expo-google-fonts/tinos/${file}`);

const FONT_FILES = {
  normal: font('400Regular/Tinos_400Regular.ttf'),
  bold: font('700Bold/Tinos_700Bold.ttf'),
  italics: font('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: font('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};
const ALLOWED_FILES = new Set(Object.values(FONT_FILES));

pdfmake.setFonts({ Tinos: FONT_FILES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => ALLOWED_FILES.has(path));

/** The receipt as a PDF file; reads nothing but the four font files. */
export async function renderReceipt(facts: ReceiptFacts): Promise<Uint8Array> {
  const qrSvg = await qrcode.toString(facts.trackingUrl, {
    type: 'svg',
    errorCorrectionLevel: 'M',
    margin: 0,
  });
  return pdfmake.createPdf(receiptDefinition(facts, qrSvg)).getBuffer();
}
