import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/sourceStamp.mjs';
import { tidy, tidyFile } from '../../scripts/tidy.ts';

it('finds nothing in the repository, after looking at all of it', () => {
  const { fileCount, text } = tidy(ROOT);

  expect(text).toBe('');
  expect(fileCount).toBeGreaterThan(200);
});

const doc = '/** What it is. */\n';

it.each([
  ['engine/step/a.ts', `${doc}export const a = new Date();`, 'no-clock-in-core'],
  ['engine/run/index.ts', '', 'no-barrel'],
  ['engine/run/utils.ts', '', 'folder-says-what'],
  ['api/a.ts', `${doc}export const workflowId = 1;`, 'our-words'],
  ['api/a.ts', `${doc}export const outboxJob = 1;`, 'our-words'],
  ['api/a.ts', '// TODO: later', 'nothing-left-over'],
  ['api/a.ts', '// @ts-expect-error', 'no-check-switched-off'],
  ['tests/unit/a.test.ts', "it.skip('a', () => {});", 'no-skipped-test'],
  ['tests/browser/a.test.ts', 'await page.waitForTimeout(100);', 'no-wait-by-the-clock'],
  ['api/routes/a.ts', 'await store.commit(change);', 'routes-do-not-write'],
  ['api/routes/a.ts', "const text = 'Hồ sơ';", 'vietnamese-in-its-place'],
  ['api/a.ts', `// ${'a'.repeat(100)}`, 'line-100'],
  ['docs/a.md', 'It lies in `/home/somebody/it`.', 'project-alone'],
  ['api/a.ts', 'export const a = 1;', 'documented-export'],
])('%s with %j breaks %s', (path, text, rule) => {
  expect(tidyFile(path, text).join('\n')).toContain(` ${rule}: `);
});

it.each([
  ['engine/run/a.ts', `${doc}export const a = new Date();`],
  ['designer/modeler/features/tokenMarks/index.ts', ''],
  ['api/a.ts', '// the dossier (hồ sơ) of "https://example.org/workflow"'],
  ['designer/i18n/vi.ts', "const text = 'Hồ sơ';"],
  ['api/a.ts', `${doc}export function a(): void {\n  return;\n}`],
])('%s with %j is tidy', (path, text) => {
  expect(tidyFile(path, text)).toEqual([]);
});
