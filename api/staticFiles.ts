import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createMiddleware } from 'hono/factory';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest']);
const YEAR_SECONDS = 31_536_000;

type Loaded = {
  readonly type: string;
  readonly tag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer> | null;
};

/**
 * Serves the built browser application from `folder`; any other address outside /api gets its index
 * page.
 *
 * Only files that were there at the start are served, found by name in a table: no path of a
 * request ever reaches the file system. Files under assets/ carry a hash in their name and may be
 * kept for a year.
 */
export function staticFiles(folder: string) {
  const names = listFiles(folder);
  const loaded = new Map<string, Loaded>();
  const load = (name: string): Loaded => {
    const known = loaded.get(name) ?? loadFile(join(folder, name));
    loaded.set(name, known);
    return known;
  };
  return createMiddleware(async (c, next) => {
    if (c.req.path.startsWith('/api/') || !['GET', 'HEAD'].includes(c.req.method)) return next();
    const name = pickFile(names, c.req.path);
    if (name === null) return next();
    const file = load(name);
    const cache = name.startsWith('assets/')
      ? `public, max-age=${YEAR_SECONDS}, immutable`
      : 'no-cache';
    c.header('cache-control', cache);
    c.header('etag', file.tag);
    c.header('vary', 'accept-encoding');
    if (c.req.header('if-none-match') === file.tag) return c.body(null, 304);
    c.header('content-type', file.type);
    const wantsGzip = /\bgzip\b/u.test(c.req.header('accept-encoding') ?? '');
    if (file.gzip === null || !wantsGzip) return c.body(file.plain, 200);
    c.header('content-encoding', 'gzip');
    return c.body(file.gzip, 200);
  });
}

function pickFile(names: ReadonlySet<string>, path: string): string | null {
  const asked = path.slice(1);
  if (names.has(asked)) return asked;
  if (names.has(`${asked}.html`)) return `${asked}.html`;
  if (names.has(`${asked}/index.html`)) return `${asked}/index.html`;
  // Ids in the addresses of pages hold dots, so only a name at the root can mean a file.
  const isFile = /^[^/]+\.[a-z0-9]+$/u.test(asked) || asked.startsWith('assets/');
  return !isFile && names.has('index.html') ? 'index.html' : null;
}

function loadFile(path: string): Loaded {
  const plain = new Uint8Array(readFileSync(path));
  const extension = extname(path);
  const gzip = COMPRESSED.has(extension) ? new Uint8Array(gzipSync(plain, { level: 9 })) : null;
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { type: TYPES[extension] ?? 'application/octet-stream', tag, plain, gzip };
}

function listFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const names = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
  );
  return new Set(names.filter((name) => !name.startsWith('.') && name !== 'stamp'));
}
