import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { modelerBpmnVi } from '../../../../designer/i18n/modelerBpmnVi.ts';

const holes = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).toSorted();

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
