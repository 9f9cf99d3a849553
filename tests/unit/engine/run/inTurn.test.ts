import { expect, test } from 'vitest';
import { createTurns } from '../../../../engine/run/inTurn.ts';

const tick = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

test('work of one key runs one after the other, of another key beside it', async () => {
  const inTurn = createTurns();
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await tick();
    seen.push(`${name} ends`);
    return name;
  };

  const answers = await Promise.all([
    inTurn('x', work('a')),
    inTurn('x', work('b')),
    inTurn('y', work('c')),
  ]);

  expect(answers).toEqual(['a', 'b', 'c']);
  expect(seen.indexOf('b begins')).toBeGreaterThan(seen.indexOf('a ends'));
  expect(seen.indexOf('c begins')).toBeLessThan(seen.indexOf('a ends'));
});

test('work that fails does not stop the next', async () => {
  const inTurn = createTurns();
  const failing = inTurn('x', async () => {
    throw new Error('no');
  });
  const next = inTurn('x', async () => 'yes');

  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
