import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as viteBuild, type InlineConfig } from 'vite';
import { type BuildTarget, isBuilt, ROOT, sourceStamp } from './sourceStamp.mjs';

const DIST = join(ROOT, 'dist');

/**
 * Builds the targets whose sources changed and replaces `dist/<target>` at one stroke.
 *
 * A program that runs from the old folder keeps what it has loaded; two builders at once leave one
 * whole folder.
 */
export async function build(targets: readonly BuildTarget[]): Promise<void> {
  for (const target of targets) {
    if (isBuilt(target)) continue;
    const startedAt = performance.now();
    const stamp = sourceStamp(target);
    const outDir = join(DIST, `${target}.${process.pid}`);
    try {
      await buildAsDelivered(target === 'server' ? serverConfig(outDir) : designerConfig(outDir));
      writeFileSync(join(outDir, 'stamp'), stamp);
      replaceFolder(outDir, join(DIST, target));
    } finally {
      rmSync(outDir, { recursive: true, force: true });
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.error(`built dist/${target} in ${seconds} s`);
  }
}

/** A test builds too; in its environment the libraries would be those for developers. */
async function buildAsDelivered(config: InlineConfig): Promise<void> {
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await viteBuild(config);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** npm packages stay outside the bundle: native ones cannot be bundled, the rest need not be. */
function serverConfig(outDir: string): InlineConfig {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: serverEntries(),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** The command line, and one entry for each file that runs in a worker thread (`…Worker.ts`). */
function serverEntries(): Record<string, string> {
  const entries: Record<string, string> = { lienthong: join(ROOT, 'api/cli/lienthong.ts') };
  for (const file of readdirSync(join(ROOT, 'api'), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('Worker.ts')) entries[basename(file, '.ts')] = join(ROOT, 'api', file);
  }
  return entries;
}

function designerConfig(outDir: string): InlineConfig {
  return {
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, manifest: true },
  };
}

function replaceFolder(from: string, to: string): void {
  mkdirSync(DIST, { recursive: true });
  const old = `${to}.old.${process.pid}`;
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === join(ROOT, 'scripts/build.ts')) {
  const asked = process.argv.slice(2).filter((name) => name === 'server' || name === 'designer');
  await build(asked.length > 0 ? asked : ['server', 'designer']);
}
