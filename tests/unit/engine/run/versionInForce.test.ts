import { expect, test } from 'vitest';
import { isSuperseded, versionInForce } from '../../../../engine/run/versionInForce.ts';

const VERSIONS = [
  { number: 1, effectiveOn: '2026-01-01' },
  { number: 2, effectiveOn: '2026-06-01' },
  { number: 3, effectiveOn: '2026-03-01' },
  { number: 4, effectiveOn: '2026-06-01' },
  { number: 5, effectiveOn: '2027-01-01' },
];

test('the version in force is the latest that has begun, the higher number on the same day', () => {
  const on = (today: string) => versionInForce(VERSIONS, today)?.number ?? null;

  expect(on('2025-12-31')).toBeNull();
  expect(on('2026-01-01')).toBe(1);
  expect(on('2026-05-31')).toBe(3);
  expect(on('2026-06-01')).toBe(4);
  expect(on('2027-01-01')).toBe(5);
});

test('a version is superseded by the one in force, not by one that has yet to begin', () => {
  const superseded = VERSIONS.filter((version) => isSuperseded(version, VERSIONS, '2026-07-01'));

  expect(superseded.map(({ number }) => number)).toEqual([1, 2, 3]);
});
