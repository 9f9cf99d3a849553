import { expect, it } from 'vitest';
import { wrapComments } from '../../../scripts/wrapComments.ts';

const word = 'a'.repeat(60);

it('opens a docstring of one long line to several', () => {
  expect(wrapComments(`  /** ${word} ${word} */\n  f();`)).toBe(
    `  /**\n   ${word}\n   ${word}\n   */\n  f();`,
  );
});

it('breaks a long line inside a docstring, with the mark it has', () => {
  expect(wrapComments(`/**\n * ${word} ${word}\n */`)).toBe(`/**\n * ${word}\n * ${word}\n */`);
  expect(wrapComments(`/**\n ${word} ${word}\n */`)).toBe(`/**\n ${word}\n ${word}\n */`);
});

it('breaks a long line comment, and goes on until each line fits', () => {
  expect(wrapComments(`  // ${word} ${word} ${word}`)).toBe(
    `  // ${word}\n  // ${word}\n  // ${word}`,
  );
});

it('leaves code and short comments alone', () => {
  const text = `const a = '${word} ${word}'; // ${word}\n/** short */\n// short`;

  expect(wrapComments(text)).toBe(text);
});
