const MARKDOWN_LINE = /^\s*\|.*\|\s*$/;
const MARKDOWN_RULE = /^[\s|:-]+$/;
const QUOTED_CELL = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y;
const PLAIN_CELL = /[^\t\r\n]*/y;

/**
 * The lines of a pasted table with their cells, cleaned: as Excel and Word put it on the clipboard
 * (tabs; a cell of several lines in quotes), or with pipes as Markdown has it. A line without
 * either has one cell; empty lines are left out.
 */
export function splitCells(text: string): readonly (readonly string[])[] {
  const lines = isMarkdown(text) ? splitPipes(text) : splitTabs(text);
  return lines.filter((cells) => cells.some((cell) => cell !== ''));
}

/** The first line that has one of the two decides: cells may hold anything. */
function isMarkdown(text: string): boolean {
  const first = text.split('\n').find((line) => line.includes('\t') || MARKDOWN_LINE.test(line));
  return first !== undefined && !first.includes('\t');
}

function splitPipes(text: string): readonly (readonly string[])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (!MARKDOWN_LINE.test(line)) return [[cleanMarkdown(line)]];
    if (MARKDOWN_RULE.test(line)) return [];
    const inner = line.trim().slice(1, -1);
    return [inner.split(/(?<!\\)\|/).map(cleanMarkdown)];
  });
}

function cleanMarkdown(text: string): string {
  return cleanCell(
    text
      .replaceAll(/<br\s*\/?>/gi, '\n')
      .replaceAll('\\|', '|')
      .replaceAll(/\*\*|`/g, ''),
  );
}

function splitTabs(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (let at = 0; at <= text.length; at += 1) {
    const { cell, end } = cellAt(text, at);
    lines.at(-1)?.push(cleanCell(cell));
    at = text.startsWith('\r\n', end) ? end + 1 : end;
    if (text[at] === '\n' || text[at] === '\r') lines.push([]);
  }
  return lines;
}

function cellAt(text: string, at: number): { readonly cell: string; readonly end: number } {
  QUOTED_CELL.lastIndex = at;
  const quoted = QUOTED_CELL.exec(text);
  if (quoted !== null) {
    return { cell: (quoted[1] ?? '').replaceAll('""', '"'), end: QUOTED_CELL.lastIndex };
  }
  PLAIN_CELL.lastIndex = at;
  const plain = PLAIN_CELL.exec(text);
  return { cell: plain?.[0] ?? '', end: PLAIN_CELL.lastIndex };
}

/** One spelling of letters and spaces, so that equal cells are equal texts. */
function cleanCell(text: string): string {
  const lines = text
    .normalize('NFC')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .split(/\r?\n/);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
