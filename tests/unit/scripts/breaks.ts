/** The checks of `npm run check`, by the names it prints. */
export type CheckName =
  | 'format'
  | 'lint'
  | 'types'
  | 'pure-core types'
  | 'dependency rules'
  | 'dead code'
  | 'docs drift'
  | 'tidy';

/**
 * One thing done wrong on purpose, in a file of its own or by an edit of one that exists, and for
 * each check that must see it a piece of what that check prints then.
 */
export type Break = {
  readonly name: string;
  readonly path: string;
  readonly change:
    | { readonly text: string }
    | { readonly find: string | RegExp; readonly replace: string };
  readonly seenBy: { readonly [check in CheckName]?: RegExp };
};

const doc = '/** Broken on purpose. */\n';
const numbered = (count: number, line: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => line(place)).join('\n');

/** Every break that the checks promise to see. */
export const BREAKS: readonly Break[] = [
  {
    name: 'the core imports node:crypto',
    path: 'engine/step/brokenNode.ts',
    change: {
      text: `import { createHash } from 'node:crypto';\n\n${doc}export const brokenNode = createHash;\n`,
    },
    seenBy: {
      'pure-core types': /brokenNode\.ts/,
      lint: /no-restricted-imports[\s\S]{0,200}brokenNode\.ts/,
      'dependency rules': /core-without-node: .*brokenNode\.ts/,
    },
  },
  {
    name: 'the core calls Date.now()',
    path: 'engine/step/brokenNow.ts',
    change: { text: `${doc}export const brokenNow = (): number => Date.now();\n` },
    seenBy: { lint: /no-restricted-properties[\s\S]{0,200}brokenNow\.ts/, tidy: /brokenNow\.ts/ },
  },
  {
    name: 'the core calls new Date()',
    path: 'engine/step/brokenDate.ts',
    change: { text: `${doc}export const brokenDate = (): number => new Date().getTime();\n` },
    seenBy: { tidy: /brokenDate\.ts:2 no-clock-in-core/ },
  },
  {
    name: 'the core calls setTimeout',
    path: 'engine/step/brokenTimeout.ts',
    change: {
      text: `${doc}export function brokenTimeout(): void {\n  setTimeout(() => undefined, 1);\n}\n`,
    },
    seenBy: {
      'pure-core types': /brokenTimeout\.ts/,
      lint: /no-restricted-globals[\s\S]{0,200}brokenTimeout\.ts/,
    },
  },
  {
    name: 'the core uses console.warn',
    path: 'engine/step/brokenConsole.ts',
    change: { text: `${doc}export function brokenConsole(): void {\n  console.warn('no');\n}\n` },
    seenBy: {
      'pure-core types': /brokenConsole\.ts/,
      lint: /no-console[\s\S]{0,200}brokenConsole\.ts/,
    },
  },
  {
    name: 'the core imports zod',
    path: 'engine/step/brokenZod.ts',
    change: { text: `import { z } from 'zod';\n\n${doc}export const brokenZod = z.string();\n` },
    seenBy: { 'dependency rules': /core-packages: .*brokenZod\.ts -> / },
  },
  {
    name: 'parse imports compile',
    path: 'engine/parse/brokenForward.ts',
    change: {
      text: `import { brokenLater } from '../compile/brokenLater.ts';\n\n${doc}export const brokenForward = brokenLater;\n`,
    },
    seenBy: {
      'dependency rules': /parse-before-check: .*brokenForward\.ts -> engine\/compile/,
    },
  },
  {
    name: 'a page imports engine/run',
    path: 'designer/pages/BrokenPage.ts',
    change: {
      text: `import { brokenRun } from '../../engine/run/brokenRun.ts';\n\n${doc}export const BrokenPage = brokenRun;\n`,
    },
    seenBy: {
      lint: /no-restricted-imports[\s\S]{0,200}BrokenPage\.ts/,
      'dependency rules': /browser-sees-core-and-contract: .*BrokenPage\.ts -> engine\/run/,
    },
  },
  {
    name: 'a route imports the SQLite store',
    path: 'api/routes/brokenRoute.ts',
    change: {
      text: `import { brokenStore } from '../../engine/store/sqlite/brokenStore.ts';\n\n${doc}export const brokenRoute = brokenStore;\n`,
    },
    seenBy: {
      'dependency rules': /store-is-a-port: .*brokenRoute\.ts -> engine\/store\/sqlite/,
    },
  },
  {
    name: 'the engine imports hono',
    path: 'engine/run/brokenHono.ts',
    change: {
      text: `import { Hono } from 'hono';\n\n${doc}export const brokenHono = new Hono();\n`,
    },
    seenBy: { 'dependency rules': /engine-without-http: .*brokenHono\.ts -> / },
  },
  {
    name: 'the product imports a test',
    path: 'engine/run/brokenToTest.ts',
    change: {
      text: `import { brokenSupport } from '../../tests/support/brokenSupport.ts';\n\n${doc}export const brokenToTest = brokenSupport;\n`,
    },
    seenBy: { 'dependency rules': /nothing-imports-tests: .*brokenToTest\.ts -> tests/ },
  },
  {
    name: 'two files need each other for a type',
    path: 'engine/run/brokenCycle.ts',
    change: {
      text: `import type { BrokenOther } from './brokenOther.ts';\n\n${doc}export type BrokenCycle = { readonly other: BrokenOther | null };\n`,
    },
    seenBy: { 'dependency rules': /no-cycle: .*brokenCycle\.ts/ },
  },
  {
    name: 'a refusal has no HTTP status',
    path: 'engine/model/refusal.ts',
    change: {
      find: 'export type Refusal =',
      replace: "export type Refusal =\n  | { readonly code: 'BROKEN_REFUSAL' }",
    },
    seenBy: { types: /api\/[\s\S]{0,200}BROKEN_REFUSAL/ },
  },
  {
    name: 'a node type is not compiled',
    path: 'engine/model/process.ts',
    change: {
      find: 'export type FlowNode =',
      replace:
        "export type FlowNode =\n  | (NodeBase & { readonly type: 'brokenNode'; readonly event: EventDefinition })",
    },
    seenBy: {
      types: /engine\/(check|compile)\/[\s\S]*brokenNode/,
      'pure-core types': /engine\/(check|compile)\/[\s\S]*brokenNode/,
    },
  },
  {
    name: 'a promise is not awaited',
    path: 'engine/run/brokenPromise.ts',
    change: {
      text: `${doc}export function brokenPromise(later: () => Promise<void>): void {\n  later();\n}\n`,
    },
    seenBy: { lint: /no-floating-promises[\s\S]{0,300}brokenPromise\.ts/ },
  },
  {
    name: 'a text is thrown',
    path: 'engine/run/brokenThrow.ts',
    change: { text: `${doc}export function brokenThrow(): never {\n  throw 'no';\n}\n` },
    seenBy: { lint: /only-throw-error[\s\S]{0,300}brokenThrow\.ts/ },
  },
  {
    name: 'a function has 60 lines',
    path: 'engine/run/brokenLongFunction.ts',
    change: {
      text: `${doc}export function brokenLongFunction(sum: number): number {\n${numbered(60, (place) => `  sum += ${place};`)}\n  return sum;\n}\n`,
    },
    seenBy: { lint: /max-lines-per-function[\s\S]{0,300}brokenLongFunction\.ts/ },
  },
  {
    name: 'a file has 300 lines',
    path: 'engine/run/brokenLongFile.ts',
    change: {
      text: `${numbered(300, (place) => `${doc}export const broken${place} = ${place};`)}\n`,
    },
    seenBy: { lint: /max-lines\)[\s\S]{0,300}brokenLongFile\.ts/ },
  },
  {
    name: 'a module has a name in kebab case',
    path: 'engine/run/broken-name.ts',
    change: { text: `${doc}export const brokenName = 1;\n` },
    seenBy: { lint: /filename-case[\s\S]{0,300}broken-name\.ts/ },
  },
  {
    name: 'a folder has a barrel',
    path: 'engine/run/index.ts',
    change: { text: `export { brokenRun } from './brokenRun.ts';\n` },
    seenBy: { tidy: /engine\/run\/index\.ts no-barrel/ },
  },
  {
    name: 'an export is used by nobody',
    path: 'tests/support/brokenSupport.ts',
    change: {
      text: `${doc}export const brokenSupport = 1;\n\n${doc}export const brokenUnused = 2;\n`,
    },
    seenBy: { 'dead code': /brokenUnused/ },
  },
  {
    name: 'a file is used by nobody',
    path: 'engine/run/brokenUnusedFile.ts',
    change: { text: `${doc}export const brokenUnusedFile = 1;\n` },
    seenBy: {
      'dependency rules': /no-orphan: .*brokenUnusedFile\.ts/,
      'dead code': /brokenUnusedFile\.ts/,
    },
  },
  {
    name: 'an export has no docstring',
    path: 'engine/run/brokenSilent.ts',
    change: { text: 'export const brokenSilent = 1;\n' },
    seenBy: { tidy: /brokenSilent\.ts:1 documented-export/ },
  },
  {
    name: 'the code says workflow',
    path: 'engine/run/brokenWord.ts',
    change: { text: `${doc}export const brokenWorkflow = 1;\n` },
    seenBy: { tidy: /brokenWord\.ts:2 our-words/ },
  },
  {
    name: 'a file is not formatted',
    path: 'engine/run/brokenFormat.ts',
    change: { text: `${doc}export const brokenFormat   =  "a"\n` },
    seenBy: { format: /brokenFormat\.ts/ },
  },
  {
    name: 'a generated page was edited by hand',
    path: 'docs/refusals.md',
    change: { find: /$/, replace: 'Edited by hand.\n' },
    seenBy: { 'docs drift': /docs\/refusals\.md/ },
  },
];

/** Files that the breaks above import; nothing is wrong in them. */
export const PROPS: readonly { readonly path: string; readonly text: string }[] = [
  { path: 'engine/compile/brokenLater.ts', text: `${doc}export const brokenLater = 1;\n` },
  { path: 'engine/run/brokenRun.ts', text: `${doc}export const brokenRun = 1;\n` },
  { path: 'engine/store/sqlite/brokenStore.ts', text: `${doc}export const brokenStore = 1;\n` },
  {
    path: 'engine/run/brokenOther.ts',
    text: `import type { BrokenCycle } from './brokenCycle.ts';\n\n${doc}export type BrokenOther = { readonly cycle: BrokenCycle | null };\n`,
  },
];
