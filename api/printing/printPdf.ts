import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

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

/** A document as a PDF file in the font "Tinos"; reads nothing but the four font files. */
export async function printPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  return pdfmake.createPdf(definition).getBuffer();
}
