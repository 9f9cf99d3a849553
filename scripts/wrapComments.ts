import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sourceStamp.mjs';
import { textFiles } from './tidy.ts';

const COLUMNS_MAX = 100;

/**
 Breaks comment lines of more than 100 columns at a space; the formatter leaves comments as they
 are.

 Only lines that hold nothing but a comment are touched; words stay in order.
 */
export function wrapComments(text: string): string {
  let isInBlock = false;
  const lines = text.split('\n').flatMap((line) => {
    const opens = /^\s*\/\*\*?(\s|$)/.test(line);
    const isComment = isInBlock || opens || /^\s*\/\/ /.test(line);
    if (opens) isInBlock = true;
    if (isInBlock && line.includes('*/')) isInBlock = false;
    return isComment && line.length > COLUMNS_MAX ? wrapLine(line) : [line];
  });
  return lines.join('\n');
}

function wrapLine(line: string): readonly string[] {
  const single = /^(\s*)\/\*\*\s+(.*?)\s*\*\/$/.exec(line);
  if (single === null) return wrapWords(line, /^\s*(\/\/ |\* )?/.exec(line)?.[0] ?? '');
  const [, indent = '', words = ''] = single;
  return [`${indent}/**`, ...wrapWords(`${indent} ${words}`, `${indent} `), `${indent} */`];
}

/** `start` begins every line: the indentation with the mark of the comment. */
function wrapWords(line: string, start: string): readonly string[] {
  if (line.length <= COLUMNS_MAX) return [line];
  const place = line.lastIndexOf(' ', COLUMNS_MAX);
  if (place <= start.length) return [line];
  return [line.slice(0, place), ...wrapWords(`${start}${line.slice(place + 1)}`, start)];
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
