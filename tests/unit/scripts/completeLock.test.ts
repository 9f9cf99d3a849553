import { expect, it } from 'vitest';
import { missingBuilds, readLock } from '../../../scripts/completeLock.ts';

it('names every build that some platform needs, so that "npm ci" takes the lock file', () => {
  const { packages } = readLock();

  expect(missingBuilds(packages).map(({ name }) => name)).toEqual([]);
  expect(Object.keys(packages).length).toBeGreaterThan(300);
});

it('finds a build that is locked nowhere, and one that is locked beside or above', () => {
  const optionalDependencies = { '@a/linux-x64': '1.0.0', '@a/win32-x64': '1.0.0' };
  const packages = {
    '': {},
    'node_modules/a': { optionalDependencies },
    'node_modules/@a/linux-x64': { version: '1.0.0' },
    'node_modules/b/node_modules/a': { optionalDependencies },
    'node_modules/b/node_modules/@a/win32-x64': { version: '1.0.0' },
  };

  expect(missingBuilds(packages).map(({ name }) => name)).toEqual(['@a/win32-x64']);
});
