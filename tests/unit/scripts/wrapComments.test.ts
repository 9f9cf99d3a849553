import { expect, it } from 'vitest';
import { wrapComments } from '../../../scripts/wrapComments.ts';

const word = 'a'.repeat(60);

it('opens a docstring of one long line to several', () => {
  expect(wrapComments(`  /** ${word} ${word} */\n  f();`)).toBe(
    `  /**\n   * ${word}\n   * ${word}\n   */\n  f();`,
  );
});

it('brings a short docstring to one line, with the mark or without it', () => {
  expect(wrapComments('/**\n * One\n * sentence.\n */')).toBe('/** One sentence. */');
  expect(wrapComments('/**\n One\n sentence.\n */')).toBe('/** One sentence. */');
});

it('joins a line that was broken inside a sentence with the one before', () => {
  const text = `/**\n * Begins ${word}\n * and goes\n * on.\n *\n * Another paragraph.\n */`;

  expect(wrapComments(text)).toBe(
    `/**\n * Begins ${word} and goes on.\n *\n * Another paragraph.\n */`,
  );
});

it('leaves a break where a sentence ends before the margin', () => {
  const text = `/**\n * ${word}.\n * Refuses: TASK_NOT_FOUND.\n */`;

  expect(wrapComments(text)).toBe(text);
});

it('leaves lists and indented text as they stand, with the second line of an item hung', () => {
  const list = `/**\n * Order:\n *\n * - ${word} ${word}\n * - two\n *\n *   a table\n */`;

  expect(wrapComments(list)).toBe(
    `/**\n * Order:\n *\n * - ${word}\n *   ${word}\n * - two\n *\n *   a table\n */`,
  );
});

it('breaks a long line comment, and goes on until each line fits', () => {
  expect(wrapComments(`  // ${word} ${word} ${word}`)).toBe(
    `  // ${word}\n  // ${word}\n  // ${word}`,
  );
});

it('changes nothing the second time', () => {
  const once = wrapComments(`/**\n ${word} ${word}\n of it\n\n - ${word} ${word}\n */`);

  expect(wrapComments(once)).toBe(once);
});

it('leaves code and short comments alone', () => {
  const text = `const a = '${word} ${word}'; // ${word}\n/** short */\n// short\ntype A = {\n  /** from 1 */ b: number;\n};`;

  expect(wrapComments(text)).toBe(text);
});
