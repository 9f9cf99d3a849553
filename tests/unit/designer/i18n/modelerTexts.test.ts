import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { comparisonEn } from '../../../../designer/i18n/comparisonEn.ts';
import { keyboardEn } from '../../../../designer/i18n/keyboardEn.ts';
import { keyboardVi } from '../../../../designer/i18n/keyboardVi.ts';
import { importEn } from '../../../../designer/i18n/importEn.ts';
import { importVi } from '../../../../designer/i18n/importVi.ts';
import { comparisonVi } from '../../../../designer/i18n/comparisonVi.ts';
import { elementEn } from '../../../../designer/i18n/elementEn.ts';
import { elementVi } from '../../../../designer/i18n/elementVi.ts';
import { manyEn } from '../../../../designer/i18n/manyEn.ts';
import { manyVi } from '../../../../designer/i18n/manyVi.ts';
import { modelerBpmnVi } from '../../../../designer/i18n/modelerBpmnVi.ts';
import { modelerEn } from '../../../../designer/i18n/modelerEn.ts';
import { modelerTableEn } from '../../../../designer/i18n/modelerTableEn.ts';
import { modelerTableVi } from '../../../../designer/i18n/modelerTableVi.ts';
import { modelerVi } from '../../../../designer/i18n/modelerVi.ts';
import { trialEn } from '../../../../designer/i18n/trialEn.ts';
import { trialVi } from '../../../../designer/i18n/trialVi.ts';
import { reviewEn } from '../../../../designer/i18n/reviewEn.ts';
import { reviewVi } from '../../../../designer/i18n/reviewVi.ts';
import { stepEn } from '../../../../designer/i18n/stepEn.ts';
import { stepVi } from '../../../../designer/i18n/stepVi.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${key}`, value]]
        : [...leaves(value, `${prefix}${key}.`)],
    ) as [string, string][],
  );
}

const holes = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).toSorted();

describe.each([
  ['the designer', modelerVi, modelerEn],
  ['one element', elementVi, elementEn],
  ['changes', comparisonVi, comparisonEn],
  ['the keyboard', keyboardVi, keyboardEn],
  ['importing', importVi, importEn],
  ['the step table', modelerTableVi, modelerTableEn],
  ['playing a dossier', trialVi, trialEn],
  ['playing many dossiers', manyVi, manyEn],
  ['steps', stepVi, stepEn],
  ['the review', reviewVi, reviewEn],
])('texts of %s', (_, vietnamese, english) => {
  const vi = leaves(vietnamese);
  const en = leaves(english);

  it('are the same keys in both languages, none of them empty', () => {
    expect([...en.keys()].toSorted()).toEqual([...vi.keys()].toSorted());
    expect([...vi, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fill in the same values in both languages', () => {
    const wrong = [...vi].filter(
      ([key, text]) =>
        holes(text, /\{\{\w+\}\}/g).join() !== holes(en.get(key) ?? '', /\{\{\w+\}\}/g).join(),
    );

    expect(wrong).toEqual([]);
  });
});

describe('texts of the drawing tool', () => {
  const known = new Set(Object.keys(modelerBpmnVi));

  it('have Vietnamese for everything that the installed bpmn-js and diagram-js translate', () => {
    const asked = ['bpmn-js', 'diagram-js'].flatMap(translatedTexts);

    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((text) => !known.has(text))).toEqual([]);
  });

  it('have Vietnamese for every label of the menus', () => {
    const labels = ['features/popup-menu/PopupEntries.js', 'features/replace/ReplaceOptions.js']
      .map((file) => readFileSync(join(libraryOf('bpmn-js'), file), 'utf8'))
      .flatMap((source) => [...source.matchAll(/^\s+(?:label: |.*\blabel: )'([^']+)'/gm)])
      .map(([, label = '']) => label)
      .filter((label) => !label.startsWith('Event based') && !label.startsWith('Parallel Event'));

    expect(labels.length).toBeGreaterThan(60);
    expect(labels.filter((label) => !known.has(label))).toEqual([]);
  });

  it('fill in what the English fills in', () => {
    const wrong = Object.entries(modelerBpmnVi).filter(
      ([english, text]) => holes(english, /\{\w+\}/g).join() !== holes(text, /\{\w+\}/g).join(),
    );

    expect(wrong).toEqual([]);
  });
});

function libraryOf(packageName: string): string {
  const { resolve } = createRequire(import.meta.url);
  return join(dirname(resolve(`${packageName}/package.json`)), 'lib');
}

/** Literal texts given to `translate(…)`; fragments that are put together are listed in whole. */
function translatedTexts(packageName: string): string[] {
  const library = libraryOf(packageName);
  return readdirSync(library, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.includes('i18n'))
    .map((file) => readFileSync(join(library, file), 'utf8'))
    .flatMap((source) => [...source.matchAll(/translate\(\s*'([A-Z{a-z][^']+)'/g)])
    .map(([, text = '']) => text)
    .flatMap((text) => (text === 'Align elements ' ? ALIGNMENTS : [text]));
}

const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom'].map(
  (side) => `Align elements ${side}`,
);
