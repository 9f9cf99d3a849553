import { expect, it } from 'vitest';
import { newTimedId } from '../../../../engine/run/newTimedId.ts';

const NOON = Date.parse('2026-11-23T12:00:00+07:00');

it('is a UUID of version 7 that tells its moment', () => {
  const id = newTimedId(NOON);

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(NOON);
});

it('sorts by time and never comes twice', () => {
  const ids = Array.from({ length: 1000 }, (_, later) => newTimedId(NOON + later));

  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => newTimedId(NOON))).size).toBe(1000);
});
