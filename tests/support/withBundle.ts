import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from '../../scripts/sourceStamp.mjs';

/** A program to bundle, by the path of its entry; `plugins` see every source. */
export type Bundled = { readonly entry: string; readonly plugins?: readonly Plugin[] };

/** npm packages that cannot be bundled: one is native, the other loads its parts by name. */
const OUTSIDE = ['better-sqlite3', 'bpmn-engine'];

/**
 * Bundles a program with the whole engine, as it is delivered, so that plain Node starts it fast;
 * removes the file when the work with it is done. Nothing on the disk is changed.
 */
export async function withBundle<Value>(
  { entry, plugins = [] }: Bundled,
  work: (file: string) => Promise<Value>,
): Promise<Value> {
  // Inside the repository, so that the bundle finds its npm packages.
  const cache = join(ROOT, 'node_modules', '.cache', 'lienthong-bundles');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bundle-'));
  const { dir: root, name } = parse(entry);
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [...plugins],
      ssr: { noExternal: true, external: OUTSIDE },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: { [name]: entry },
          output: { entryFileNames: '[name].mjs' },
        },
      },
    });
    return await work(join(folder, `${name}.mjs`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
