import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { expect, test } from 'vitest';

const MANTINE = 'node_modules/@mantine/core';
const INDEX = resolve(MANTINE, 'esm/index.mjs');
const index = readFileSync(INDEX, 'utf8');
/** Those that every page brings. */
const LISTED = stylesIn(readFileSync('designer/theme/mantine.css', 'utf8'));

test('every Mantine component that is used brings its styles', () => {
  const missing = sourceFiles().flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const brought = [...LISTED, ...stylesIn(text)];
    const needed = new Set(usedComponents(text).flatMap(stylesOf));
    return [...needed].filter((name) => !brought.includes(name)).map((name) => [file, name]);
  });

  expect(LISTED.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

function usedComponents(text: string): string[] {
  const imports = text.matchAll(/import \{([^}]+)\} from '@mantine\/core'/gu);
  const names = [...imports].flatMap(([, list = '']) => list.split(','));
  const plain = names.map((name) => name.trim().split(' as ')[0] ?? '');
  return plain.filter((name) => /^[A-Z]\w+$/u.test(name));
}

function sourceFiles(): string[] {
  const files = readdirSync('designer', { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.tsx')).map((file) => `designer/${file}`);
}

function stylesIn(text: string): string[] {
  return [...text.matchAll(/styles\/([\w-]+)\.css/gu)].map(([, name = '']) => name);
}

/** Names of the stylesheets that a component and all it is made of need. */
function stylesOf(component: string): string[] {
  const at = new RegExp(`import \\{[^}]*\\b${component}\\b[^}]*\\} from "([^"]+)"`, 'u').exec(
    index,
  );
  const seen = new Set<string>();
  if (at?.[1]) walk(resolve(dirname(INDEX), at[1]), seen);
  return [...seen].flatMap((file) => {
    const name = /(\w+)\.module\.mjs$/u.exec(file)?.[1];
    return name && existsSync(`${MANTINE}/styles/${name}.css`) ? [name] : [];
  });
}

function walk(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/gu)) {
    walk(resolve(dirname(file), path), seen);
  }
}
