import { partsNamed, partsWithin, readXml, type XmlPart } from './readXml.ts';

/** As many lines before a table are taken for its title. */
const TITLE_LINES_MAX = 2;
const SPAN_MAX = 500;

/**
 * Every table of a Word document (`word/document.xml`) as lines of cells, under the lines of text
 * right before it. A merged cell has its text in its first place.
 */
export function docxGrids(documentXml: string): readonly (readonly (readonly string[])[])[] {
  const [body] = partsNamed(readXml(documentXml), 'body');
  if (body === undefined) return [];
  const grids: (readonly (readonly string[])[])[] = [];
  let before: string[] = [];
  for (const part of body.parts) {
    if (part.name === 'p') before.push(...textOf(part).split('\n'));
    // Documents put tables of contents and forms into wrappers of their own.
    for (const table of part.name === 'tbl' ? [part] : partsWithin(part, 'tbl')) {
      const titles = before.filter((line) => line !== '').slice(-TITLE_LINES_MAX);
      grids.push([...titles.map((line) => [line]), ...gridOf(table)]);
      before = [];
    }
  }
  return grids;
}

function gridOf(table: XmlPart): readonly (readonly string[])[] {
  return partsNamed(table, 'tr').map((row) =>
    partsNamed(row, 'tc').flatMap((cell) => {
      const [settings] = partsNamed(cell, 'tcPr');
      const width = Number(settingOf(settings, 'gridSpan') ?? '1');
      const merge = settings && partsNamed(settings, 'vMerge')[0];
      const isBelow = merge !== undefined && merge.attributes['val'] !== 'restart';
      const text = isBelow ? '' : textOf(cell);
      const places = Math.min(Math.max(1, width || 1), SPAN_MAX);
      return [text, ...Array<string>(places - 1).fill('')];
    }),
  );
}

function settingOf(settings: XmlPart | undefined, name: string): string | undefined {
  return settings && partsNamed(settings, name)[0]?.attributes['val'];
}

/** Paragraphs and line breaks are lines; what was deleted while changes are tracked is no text. */
function textOf(part: XmlPart): string {
  const lines = rawText(part)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

function rawText({ name, text, parts }: XmlPart): string {
  if (name === 't') return text;
  if (name === 'br' || name === 'cr') return '\n';
  if (name === 'tab') return ' ';
  if (name === 'noBreakHyphen') return '-';
  const inner = parts.map(rawText).join('');
  return name === 'p' ? `${inner}\n` : inner;
}
