import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sourceStamp.mjs';
import { textFiles } from './tidy.ts';

const COLUMNS_MAX = 100;

/** One paragraph of a comment; `hang` indents its second line and those after, for list items. */
type Paragraph = { readonly words: string; readonly hang: string; readonly isVerbatim: boolean };

/** A comment that has lines of its own: how many, its indentation, and what it says. */
type Comment = {
  readonly count: number;
  readonly indent: string;
  readonly mark: string;
  readonly lines: readonly string[];
};

/**
 * Flows comments anew within 100 columns, which the formatter leaves as they are.
 *
 * A line break stays where a sentence ends before the margin, and around lists and indented text;
 * every other one moves. Comments behind code and the words themselves are not touched.
 */
export function wrapComments(text: string): string {
  const lines = text.split('\n');
  const out: string[] = [];
  for (let place = 0; place < lines.length;) {
    const comment = docstringAt(lines, place) ?? lineCommentAt(lines, place);
    if (comment === null) out.push(lines[place] ?? '');
    else out.push(...print(comment));
    place += comment?.count ?? 1;
  }
  return out.join('\n');
}

/** A docstring whose last line holds nothing behind it. */
function docstringAt(lines: readonly string[], place: number): Comment | null {
  const opened = /^(\s*)\/\*\*(?!\*)/.exec(lines[place] ?? '');
  const last = lines.findIndex((line, at) => at >= place && line.includes('*/'));
  if (opened === null || last < 0 || !/\*\/\s*$/.test(lines[last] ?? '')) return null;
  const [, indent = ''] = opened;
  const inside = lines
    .slice(place, last + 1)
    .join('\n')
    .replace(/^\s*\/\*\*/, '')
    .replace(/\s*\*\/\s*$/, '');
  const margin = new RegExp(`^(?:\\s*\\* ?|${indent} )?`);
  const said = inside.split('\n').map((line) => line.replace(margin, '').trimEnd());
  return { count: last + 1 - place, indent, mark: ' * ', lines: said };
}

function lineCommentAt(lines: readonly string[], place: number): Comment | null {
  const [, indent] = /^(\s*)\/\/ /.exec(lines[place] ?? '') ?? [];
  if (indent === undefined) return null;
  const start = `${indent}// `;
  const after = lines.findIndex((line, at) => at > place && !line.startsWith(start));
  const own = lines.slice(place, after < 0 ? lines.length : after);
  const said = own.map((line) => line.slice(start.length).trimEnd());
  return { count: own.length, indent, mark: '// ', lines: said };
}

function print({ indent, mark, lines }: Comment): readonly string[] {
  const start = `${indent}${mark}`;
  const room = COLUMNS_MAX - start.length;
  const paragraphs = paragraphsOf(lines, room);
  const [only, ...others] = paragraphs;
  const single = `${indent}/** ${only?.words} */`;
  const isDocstring = mark === ' * ';
  if (isDocstring && others.length === 0 && single.length <= COLUMNS_MAX) return [single];
  const body = paragraphs
    .flatMap((paragraph) => wrap(paragraph, room))
    .map((line) => `${start}${line}`.trimEnd());
  return isDocstring ? [`${indent}/**`, ...body, `${indent} */`] : body;
}

/** An empty line is a paragraph without words; those at both ends are dropped. */
function paragraphsOf(lines: readonly string[], room: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let before: string | null = null;
  for (const line of trimEmpty(lines)) {
    const last = found.at(-1);
    if (before !== null && last !== undefined && goesOn(last, before, { line, room })) {
      found[found.length - 1] = { ...last, words: `${last.words} ${line.trim()}` };
    } else {
      found.push(startParagraph(line));
    }
    before = line;
  }
  return found;
}

function trimEmpty(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : [(lines[first] ?? '').trim(), ...lines.slice(first + 1, last + 1)];
}

function startParagraph(line: string): Paragraph {
  const hang = ' '.repeat(/^(- |\d+\. )/.exec(line)?.[0].length ?? 0);
  return { words: line, hang, isVerbatim: /^(\s|[|`]{3}|\|)/.test(line) };
}

/** Whether a line belongs to the paragraph that the line before it belongs to. */
function goesOn(
  paragraph: Paragraph,
  before: string,
  { line, room }: { readonly line: string; readonly room: number },
): boolean {
  if (before === '' || line === '' || paragraph.isVerbatim) return false;
  if (beginsAnew(line, paragraph)) return false;
  if (!/[.:;!?]$/.test(before)) return true;
  const isLabelled = /^[A-Z`][^.]{0,40}: /.test(line);
  const [firstWord = ''] = line.trim().split(' ');
  const hadRoom = before.length + 1 + firstWord.length <= room;
  return !isLabelled && (!hadRoom || /^[a-z(]/.test(line));
}

/** A list item, a tag, a line of a table or of an example, or text indented otherwise. */
function beginsAnew(line: string, { hang }: Paragraph): boolean {
  if (/^(- |\d+\. |@|\||```)/.test(line)) return true;
  return /^\s/.test(line) && (hang === '' || !line.startsWith(hang));
}

function wrap({ words, hang, isVerbatim }: Paragraph, room: number): readonly string[] {
  if (words.length <= room || isVerbatim) return [words];
  const place = words.lastIndexOf(' ', room);
  if (place <= hang.length) return [words];
  const rest = { words: `${hang}${words.slice(place + 1)}`, hang, isVerbatim };
  return [words.slice(0, place), ...wrap(rest, room)];
}

if (process.argv[1] === join(ROOT, 'scripts/wrapComments.ts')) {
  const wanted = process.argv.slice(2);
  for (const path of textFiles(ROOT).filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))) {
    if (wanted.length > 0 && !wanted.some((start) => path.startsWith(start))) continue;
    const before = readFileSync(join(ROOT, path), 'utf8');
    const after = wrapComments(before);
    if (after !== before) writeFileSync(join(ROOT, path), after);
  }
}
