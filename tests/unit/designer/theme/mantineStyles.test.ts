import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { expect, test } from 'vitest';

const MANTINE = 'node_modules/@mantine/core';
const INDEX = resolve(MANTINE, 'esm/index.mjs');
const index = readFileSync(INDEX, 'utf8');

test('every Mantine component that is used brings its styles', () => {
  const used = usedComponents();

  const needed = new Set(used.flatMap(stylesOf));

  expect(used.length).toBeGreaterThan(20);
  expect([...needed].filter((name) => !listedStyles().includes(name))).toEqual([]);
});

function usedComponents(): string[] {
  const names = sourceFiles().flatMap((file) => {
    const imports = readFileSync(file, 'utf8').matchAll(
      /import \{([^}]+)\} from '@mantine\/core'/gu,
    );
    return [...imports].flatMap(([, list = '']) => list.split(','));
  });
  const plain = names.map((name) => name.trim().split(' as ')[0] ?? '');
  return [...new Set(plain.filter((name) => /^[A-Z]\w+$/u.test(name)))];
}

function sourceFiles(): string[] {
  const files = readdirSync('designer', { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.tsx')).map((file) => `designer/${file}`);
}

function listedStyles(): string[] {
  const css = readFileSync('designer/theme/mantine.css', 'utf8');
  return [...css.matchAll(/styles\/([\w-]+)\.css/gu)].map(([, name = '']) => name);
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
