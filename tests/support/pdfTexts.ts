import { inflateSync } from 'node:zlib';

/** What a page says, in the order in which it was written; lines of one text run on. */
export function pdfTexts(pdf: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(pdf).toString('latin1'));
  const fonts = fontsOf(objects);
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/u.test(body));
  return pages.map((page) => {
    const content = objects.get(/\/Contents (\d+) 0 R/u.exec(page)?.[1] ?? '') ?? '';
    return wordsOf(streamOf(content), fonts);
  });
}

type Glyphs = ReadonlyMap<string, string>;

function objectsOf(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu);
  return new Map([...found].map(([, id = '', body = '']) => [id, body]));
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const packed = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return body.includes('/FlateDecode')
    ? inflateSync(packed).toString('latin1')
    : packed.toString('latin1');
}

/** By name of a font: the letters of its glyphs, as its ToUnicode map says. */
function fontsOf(objects: ReadonlyMap<string, string>): ReadonlyMap<string, Glyphs> {
  const named = [...objects.values()].flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/gu)]);
  return new Map(
    named.map(([, name = '', id = '']) => {
      const map = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(id) ?? '')?.[1] ?? '';
      return [name, glyphsOf(streamOf(objects.get(map) ?? ''))];
    }),
  );
}

function glyphsOf(map: string): Glyphs {
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

/** Each text has a transformation of its own; a new one begins a new word. */
function wordsOf(content: string, fonts: ReadonlyMap<string, Glyphs>): string {
  let glyphs: Glyphs = new Map();
  let words = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/gu)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? glyphs;
    else words += ` ${lettersOf(shown ?? '', glyphs)}`;
  }
  return words.replace(/\s+/gu, ' ').trim();
}

function lettersOf(shown: string, glyphs: Glyphs): string {
  const runs = [...shown.matchAll(/<([0-9a-f]+)>/giu)].map(([, hex = '']) => hex).join('');
  return (runs.match(/.{4}/gu) ?? []).map((glyph) => glyphs.get(glyph) ?? '\uFFFD').join('');
}
