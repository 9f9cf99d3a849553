import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of another program: a table, a formula, a diagram, extensions, a comment, CRLF. */
export const IMPORTED_FILE = readFileSync(
  join(import.meta.dirname, 'imported.dmn'),
  'utf8',
).replaceAll('\n', '\r\n');
