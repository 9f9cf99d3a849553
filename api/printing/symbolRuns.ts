import { openSync, type Font } from 'fontkit';
import { assert } from '../../engine/model/assert.ts';

/** Fields of a pdfmake document that lead to its texts. */
const WAYS: ReadonlySet<string> = new Set([
  'content',
  'stack',
  'columns',
  'table',
  'body',
  'ul',
  'ol',
  'text',
]);

/** A run of signs in one font; pdfmake's inline text. */
type Run = { readonly text: string; readonly font?: string };

/** The font that has what the main one has not, by its name in the document. */
export type SymbolFont = { readonly name: string; readonly file: string };

/**
 * What gives a pdfmake document back with every sign that the main font has not, and the other has
 * (a tick, an empty box, a bullet of a word processor), in the other; without it such a sign is
 * printed as nothing. A sign that neither has stays as it is.
 */
export function symbolRuns(
  mainFile: string,
  symbolFont: SymbolFont,
): <Document extends object>(document: Document) => Document {
  const main = openFont(mainFile);
  const symbols = openFont(symbolFont.file);
  const isSymbol = (sign: string): boolean => {
    const point = sign.codePointAt(0) ?? 0;
    return !main.hasGlyphForCodePoint(point) && symbols.hasGlyphForCodePoint(point);
  };
  const fill = (node: unknown): unknown => {
    if (typeof node === 'string') return split(node);
    if (Array.isArray(node)) return node.map(fill);
    if (typeof node !== 'object' || node === null) return node;
    const fields = Object.entries(node);
    return Object.fromEntries(fields.map(([key, own]) => [key, WAYS.has(key) ? fill(own) : own]));
  };
  const split = (text: string): string | { readonly text: readonly Run[] } => {
    const runs: { text: string; isSymbol: boolean }[] = [];
    for (const sign of text) {
      const last = runs.at(-1);
      if (last?.isSymbol === isSymbol(sign)) last.text += sign;
      else runs.push({ text: sign, isSymbol: isSymbol(sign) });
    }
    if (runs.every((run) => !run.isSymbol)) return text;
    return {
      text: runs.map((run) =>
        run.isSymbol ? { text: run.text, font: symbolFont.name } : { text: run.text },
      ),
    };
  };
  return <Document extends object>(document: Document) => fill(document) as Document;
}

function openFont(file: string): Font {
  const font = openSync(file);
  assert('hasGlyphForCodePoint' in font, `Expected one font in ${file}.`);
  return font;
}
