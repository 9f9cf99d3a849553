import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { symbolRuns } from './symbolRuns.ts';

const resolve = createRequire(import.meta.url).resolve;
const font = (file: string) => resolve(`@expo-google-fonts/tinos/${file}`);
const symbols = (file: string) => resolve(`@expo-google-fonts/noto-sans-symbols-2/${file}`);

const SYMBOLS = symbols('400Regular/NotoSansSymbols2_400Regular.ttf');
const FONT_FILES = {
  normal: font('400Regular/Tinos_400Regular.ttf'),
  bold: font('700Bold/Tinos_700Bold.ttf'),
  italics: font('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: font('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
};
/** One face for all styles: signs are not slanted, and a bold tick is a tick. */
const SYMBOL_FILES = { normal: SYMBOLS, bold: SYMBOLS, italics: SYMBOLS, bolditalics: SYMBOLS };
const ALLOWED_FILES = new Set([...Object.values(FONT_FILES), SYMBOLS]);

pdfmake.setFonts({ Tinos: FONT_FILES, Symbols: SYMBOL_FILES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => ALLOWED_FILES.has(path));

const withSymbols = symbolRuns(FONT_FILES.normal, { name: 'Symbols', file: SYMBOLS });

/**
 * A document as a PDF file in the font "Tinos", with the signs that it has not in a font of signs;
 * reads nothing but the font files.
 */
export async function printPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  return pdfmake.createPdf(withSymbols(definition)).getBuffer();
}
