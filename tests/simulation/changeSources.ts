import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../../scripts/sourceStamp.mjs';

/** A change of one file of the program, by its path from the root: the text must be there once. */
export type SourceChange = {
  readonly path: string;
  readonly find: string;
  readonly replace: string;
};

/**
 * Makes the changes in the sources as they are read for a bundle.
 *
 * Throws when one of them does not find its text exactly once, or its file is not part of the
 * bundle.
 */
export function changeSources(changes: readonly SourceChange[]): Plugin {
  const made = new Set<SourceChange>();
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
    generateBundle: () => {
      const unmade = changes.find((change) => !made.has(change));
      if (unmade === undefined) return;
      throw new Error(`Expected ${unmade.path} to be part of the bundle.`);
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
