import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { ROOT } from '../../scripts/sourceStamp.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A change of one file of the program, by its path from the root: the text must be there once. */
export type SourceChange = {
  readonly path: string;
  readonly find: string;
  readonly replace: string;
};

/**
 * Bundles child.ts with the whole engine, so that plain Node starts it fast; answers the file.
 *
 * `changes` are made in the sources as they are read; nothing on the disk is changed. Throws when
 * one of them does not find its text exactly once, or its file is not part of the bundle.
 */
export async function bundleSimulation(
  folder: string,
  changes: readonly SourceChange[] = [],
): Promise<string> {
  const made = new Set<SourceChange>();
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [changing(changes, made)],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: { child: join(HERE, 'child.ts') },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  const unmade = changes.find((change) => !made.has(change));
  if (unmade !== undefined) throw new Error(`Expected ${unmade.path} to be part of the bundle.`);
  return join(folder, 'child.mjs');
}

function changing(changes: readonly SourceChange[], made: Set<SourceChange>): Plugin {
  return {
    name: 'change-sources',
    enforce: 'pre',
    transform: (code, id) => {
      const path = relative(ROOT, id.split('?')[0] ?? id);
      let text = code;
      for (const change of changes.filter((one) => one.path === path)) {
        text = changed(text, change);
        made.add(change);
      }
      return text === code ? null : { code: text, map: null };
    },
  };
}

/** The text with the change made. Throws when what it looks for is not there exactly once. */
export function changed(text: string, { path, find, replace }: SourceChange): string {
  const [before, after, ...more] = text.split(find);
  if (before === undefined || after === undefined || more.length > 0) {
    const there = text.split(find).length - 1;
    throw new Error(`Expected to find "${find}" once in ${path}, but it is there ${there} times.`);
  }
  return `${before}${replace}${after}`;
}
