import { defineConfig } from 'vitest/config';

const SECOND = 1000;

// One project per kind of test. `breaks` stands alone because it copies the repository and runs the
// static tools on it; durability and browser files each start the whole program.
export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60 * SECOND,
    hookTimeout: 60 * SECOND,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: ['tests/unit/scripts/deliberateBreaks.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'comparison',
          include: ['tests/comparison/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 1800 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 600 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'durability',
          include: ['tests/durability/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 300 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 180 * SECOND,
          hookTimeout: 120 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'breaks',
          include: ['tests/unit/scripts/deliberateBreaks.test.ts'],
          testTimeout: 300 * SECOND,
          hookTimeout: 300 * SECOND,
        },
      },
    ],
  },
});
