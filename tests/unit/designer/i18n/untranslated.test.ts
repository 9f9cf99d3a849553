import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

type Tree = { readonly [key: string]: unknown };

const ROOT = join(import.meta.dirname, '../../../..');
const DESIGNER = join(ROOT, 'designer');
const TEXTS = join(DESIGNER, 'i18n');
/** Printed in Vietnamese whatever the language of the page; or keyed by the English text. */
const ONLY_VIETNAMESE = ['comparisonTableVi.ts', 'modelerBpmnVi.ts'];
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const HOLE = /\{\{?\w+\}?\}/gu;
/** Words that English has no other for. */
const TAKEN = /đồng|Tết|Liên Thông|\d+\/QĐ-UBND/gu;
/** Attributes that a person reads or hears. */
const READ = ['label', 'title', 'placeholder', 'description', 'alt', 'aria-label', 'legend'];

const files = (folder: string, endings: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .toSorted()
    .map((name) => join(folder, name));

const pairs = [
  ...files(TEXTS, /Vi\.ts$/u)
    .filter((file) => !ONLY_VIETNAMESE.some((name) => file.endsWith(name)))
    .map((file) => [file, file.replace(/Vi\.ts$/u, 'En.ts')] as const),
  ...files(join(TEXTS, 'vi'), /\.ts$/u).map(
    (file) => [file, file.replace(`${TEXTS}/vi/`, `${TEXTS}/en/`)] as const,
  ),
].map(([vi, en]) => ({ name: relative(TEXTS, vi), vi, en }));

describe.each(pairs)('the texts of $name', ({ vi, en }) => {
  it('are there in English, each of them, filled in alike', async () => {
    expect(existsSync(en)).toBe(true);
    const [one, other] = [await textsOf(vi), await textsOf(en)];

    expect([...other.keys()].toSorted()).toEqual([...one.keys()].toSorted());
    const different = [...one].filter(([key, text]) => holes(text) !== holes(other.get(key)));
    expect(different).toEqual([]);
    expect([...one, ...other].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are in the language that they are said to be in', async () => {
    const [one, other] = [await textsOf(vi), await textsOf(en)];
    const isSentence = (text: string): boolean =>
      [...text.replace(HOLE, '').matchAll(/\p{L}{2,}/gu)].length >= 3;

    // Examples and official names stand in quotes or brackets.
    const unEnglish = [...other].filter(([, text]) => VIETNAMESE.test(withoutQuoted(text)));
    const same = [...one].filter(([key, text]) => isSentence(text) && other.get(key) === text);
    expect(unEnglish).toEqual([]);
    expect(same).toEqual([]);
  });
});

describe('what a person reads comes from a table', () => {
  it('in every part of the page: no words between tags, in labels, or in Vietnamese', () => {
    const found = files(DESIGNER, /\.tsx?$/u)
      .filter((file) => !file.startsWith(TEXTS))
      .flatMap((file) => wordsIn(file).map((text) => `${relative(ROOT, file)}: ${text}`));

    expect(found).toEqual([]);
  });
});

async function textsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const module = (await import(file)) as Tree;
  return new Map(Object.values(module).flatMap((value) => leaves(value, '')));
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

function holes(text = ''): string {
  return [...new Set(text.match(HOLE))].toSorted().join();
}

function withoutQuoted(text: string): string {
  return text.replace(TAKEN, '').replace(/“[^”]*”|\([^)]*\)|"[^"]*"/gu, '');
}

function wordsIn(file: string): readonly string[] {
  const tree: unknown = parseSync(readFileSync(file, 'utf8'), {
    syntax: 'typescript',
    tsx: file.endsWith('.tsx'),
  });
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each);
    else if (typeof node === 'object' && node !== null) {
      found.push(...wordsOf(node as Tree));
      for (const inner of Object.values(node)) walk(inner);
    }
  };
  walk(tree);
  return found;
}

type Named = { readonly type: string; readonly value?: unknown; readonly raw?: string };
type Attribute = { readonly name: AttributeName; readonly value: Named | null };
/** swc takes a name with a hyphen for one word, one with a colon for two. */
type AttributeName = { readonly value?: string; readonly name?: { readonly value: string } };

/** Words that the node itself shows. */
function wordsOf(node: Tree): readonly string[] {
  const { type, value, raw } = node as Named;
  switch (type) {
    case 'JSXText':
      return isWord(value) ? [String(value).trim()] : [];
    case 'JSXAttribute':
      return wordsOfAttribute(node as unknown as Attribute);
    case 'StringLiteral':
      return VIETNAMESE.test(String(value)) ? [String(value)] : [];
    case 'TemplateElement':
      return VIETNAMESE.test(raw ?? '') ? [raw ?? ''] : [];
    default:
      return [];
  }
}

function wordsOfAttribute({ name, value }: Attribute): readonly string[] {
  const isRead = READ.includes(name.value ?? name.name?.value ?? '');
  const isText = value?.type === 'StringLiteral' && isWord(value.value);
  return isRead && isText ? [String(value.value)] : [];
}

/** Codes and signs are the same in every language. */
function isWord(value: unknown): boolean {
  return /\p{L}{3,}/u.test(String(value).replace(/https:\/\/|SHA-256/gu, ''));
}
