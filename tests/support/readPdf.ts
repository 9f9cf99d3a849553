import { inflateSync } from 'node:zlib';

/** A word where it stands: from its left to its right edge, in points from the left of the page. */
export type PdfWord = { readonly text: string; readonly left: number; readonly right: number };

/** One page: its size in points, and its words in the order in which they were written. */
export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
  /** All words with one space between them. */
  readonly text: string;
};

/** Reads the pages of a file as this program prints them: words by glyphs of embedded fonts. */
export function readPdf(pdf: Uint8Array): readonly PdfPage[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/u.test(body));
  return pages.map((page) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(page) ?? [];
    const content = objectAt(objects, page, /\/Contents (\d+) 0 R/u);
    const words = wordsOf(streamOf(content), fonts);
    const text = words.map((word) => word.text).join(' ');
    return { width: Number(width), height: Number(height), words, text: oneSpace(text) };
  });
}

type Font = { readonly letters: ReadonlyMap<string, string>; readonly widths: readonly number[] };
type Objects = ReadonlyMap<string, string>;

function oneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function objectsOf(text: string): Objects {
  const found = text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu);
  return new Map([...found].map(([, id = '', body = '']) => [id, body]));
}

/** The object that one refers to; empty when it refers to none. */
function objectAt(objects: Objects, body: string, reference: RegExp): string {
  return objects.get(reference.exec(body)?.[1] ?? '') ?? '';
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const packed = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  const isPacked = body.includes('/FlateDecode');
  return (isPacked ? inflateSync(packed) : packed).toString('latin1');
}

/** By their names: the letters of their glyphs, as the ToUnicode map says, and how wide each is. */
function fontsOf(objects: Objects): ReadonlyMap<string, Font> {
  const named = [...objects.values()].flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/gu)]);
  return new Map(
    named.map(([, name = '', id = '']) => {
      const font = objects.get(id) ?? '';
      const map = objectAt(objects, font, /\/ToUnicode (\d+) 0 R/u);
      const shape = objectAt(objects, font, /\/DescendantFonts \[(\d+) 0 R\]/u);
      const [, widths = ''] = /\/W \[0 \[([\d. ]+)\]/u.exec(shape) ?? [];
      return [name, { letters: lettersOf(streamOf(map)), widths: widths.split(' ').map(Number) }];
    }),
  );
}

function lettersOf(map: string): ReadonlyMap<string, string> {
  const ranges = map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/giu);
  return new Map(
    [...ranges].flatMap(([, from = '', list = '']) =>
      [...list.matchAll(/<([0-9a-f ]*)>/giu)].map(([, code = ''], place) => {
        const glyph = (Number.parseInt(from, 16) + place).toString(16).padStart(4, '0');
        const units = code.replaceAll(' ', '').match(/.{4}/gu) ?? [];
        return [glyph, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))];
      }),
    ),
  );
}

/** Every word has its place, its font and its glyphs, in this order. */
function wordsOf(content: string, fonts: ReadonlyMap<string, Font>): readonly PdfWord[] {
  const word = /1 0 0 1 ([\d.-]+) [\d.-]+ Tm\n\/(F\d+) ([\d.]+) Tf\n\[(.*?)\] TJ/gu;
  const shown = content.matchAll(word);
  return [...shown].map(([, left, name = '', size, runs = '']) => {
    const { letters, widths } = fonts.get(name) ?? { letters: new Map(), widths: [] };
    const hex = [...runs.matchAll(/<([0-9a-f]+)>/giu)].map(([, run = '']) => run).join('');
    const glyphs = hex.match(/.{4}/gu) ?? [];
    const text = glyphs.map((glyph) => letters.get(glyph) ?? '\uFFFD').join('');
    const inked = glyphs.slice(0, text.trimEnd().length);
    const width = inked.reduce((sum, it) => sum + (widths[Number.parseInt(it, 16)] ?? 0), 0);
    const from = Number(left);
    return { text, left: from, right: from + (width / 1000) * Number(size) };
  });
}
