import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import type { Figure } from './figure.ts';

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

type Manifest = { readonly [source: string]: Chunk };

/**
 * What a browser loads before a page is whole: the modules that are read one after the other, and
 * the script of the thread that a page starts at once.
 */
const PAGES = [
  {
    name: 'tracking',
    atMost: 90,
    modules: ['index.html', 'tracking/startTracking.tsx'],
    thread: null,
  },
  {
    name: 'inbox',
    atMost: 250,
    modules: ['index.html', 'app.tsx', 'pages/InboxPage.tsx'],
    thread: null,
  },
  {
    name: 'designer',
    atMost: 600,
    modules: ['index.html', 'app.tsx', 'pages/officer/ProcedureEditorPage.tsx'],
    thread: 'checkWorker-',
  },
] as const;

/** Scripts and styles of each page's first load, each file packed by gzip as it is sent. */
export function pageSizes(): readonly Figure[] {
  const folder = join(ROOT, 'dist/designer');
  const manifest = JSON.parse(
    readFileSync(join(folder, '.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  return PAGES.map(({ name, atMost, modules, thread }) => {
    const files = new Set<string>(['index.html']);
    for (const module of modules) collect(manifest, module, files);
    if (thread !== null) files.add(`assets/${threadScript(folder, thread)}`);
    const sizes = [...files].map((file) => gzipSync(readFileSync(join(folder, file))).length);
    const value = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    const note = `${files.size} files`;
    return { name: `first load of ${name}, gzip`, value, unit: 'kB', goal: { atMost }, note };
  });
}

function threadScript(folder: string, start: string): string {
  const found = readdirSync(join(folder, 'assets')).find((name) => name.startsWith(start));
  if (found === undefined) throw new Error(`Expected a script ${start}, but there is none.`);
  return found;
}

function collect(manifest: Manifest, source: string, files: Set<string>): void {
  const chunk = manifest[source];
  if (chunk === undefined) {
    throw new Error(`Expected ${source} among ${Object.keys(manifest).join(', ')}, but it is not.`);
  }
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
}
