import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../sourceStamp.mjs';

/** One TypeScript file with the docstring that stands above the export of its own name. */
export type SourceFile = {
  readonly name: string;
  readonly text: string;
  /** Lines of the docstring without its marks, trimmed; empty where there is none. */
  readonly docstring: readonly string[];
};

/** The TypeScript files of a folder, by name. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.ts'));
  if (names.length === 0) throw new Error(`Expected TypeScript files in ${folder}, but got none.`);
  return names.sort().map((file) => {
    const text = readFileSync(join(ROOT, folder, file), 'utf8');
    const name = basename(file, '.ts');
    return { name, text, docstring: docstringOf(text, name) };
  });
}

function docstringOf(text: string, name: string): readonly string[] {
  const exported = new RegExp(`^export (?:async )?(?:const|function|type) ${name}\\b`, 'm');
  const before = text.slice(0, exported.exec(text)?.index ?? 0).trimEnd();
  if (!before.endsWith('*/')) return [];
  const comment = before.slice(before.lastIndexOf('/**') + 3, -2);
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .filter((line) => line !== '');
}
