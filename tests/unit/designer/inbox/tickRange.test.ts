import { expect, test } from 'vitest';
import { tickRange } from '../../../../designer/inbox/tickRange.ts';

const IDS = ['a', 'b', 'c', 'd'];
const ticked = (before: readonly string[], taskId: string, from: string | null) =>
  [...tickRange(IDS, new Set(before), { taskId, from })].toSorted();

test('a row is ticked, and unticked when it was', () => {
  expect(ticked([], 'b', null)).toEqual(['b']);
  expect(ticked(['a', 'b'], 'b', null)).toEqual(['a']);
});

test('a range is ticked in either direction and keeps what was ticked', () => {
  expect(ticked(['d'], 'c', 'a')).toEqual(['a', 'b', 'c', 'd']);
  expect(ticked(['c'], 'a', 'c')).toEqual(['a', 'b', 'c']);
});

test('a range from a row that has left the list is only the row itself', () => {
  expect(ticked([], 'b', 'gone')).toEqual(['b']);
});
