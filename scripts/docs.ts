import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsPage } from './docs/elementsPage.ts';
import { folderGraph } from './docs/folderGraph.ts';
import type { GeneratedText } from './docs/generatedText.ts';
import { problemsPage } from './docs/problemsPage.ts';
import { refusalsPage } from './docs/refusalsPage.ts';
import { thirdPartyNotices } from './docs/thirdPartyNotices.ts';
import type { Finding } from './finding.ts';
import { ROOT } from './sourceStamp.mjs';

const MARKS = /(<!-- generated -->\n)[\s\S]*?(<!-- end of generated -->)/;

/** Every page, or part of one, that is made from the code. */
const MAKERS: readonly (() => GeneratedText | Promise<GeneratedText>)[] = [
  elementsPage,
  problemsPage,
  refusalsPage,
  thirdPartyNotices,
  folderGraph,
];

/** Makes the generated pages; without `write` it only says which of them are not as made. */
export async function docs(options: { readonly write: boolean }): Promise<Finding> {
  const findings: string[] = [];
  for (const make of MAKERS) {
    try {
      const page = await make();
      findings.push(...(page.findings ?? []), ...bringUpToDate(page, options.write));
    } catch (fault) {
      findings.push(fault instanceof Error ? fault.message : String(fault));
    }
  }
  return { fileCount: MAKERS.length, text: findings.join('\n') };
}

function bringUpToDate(page: GeneratedText, write: boolean): readonly string[] {
  const file = join(ROOT, page.path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = page.isWholeFile ? page.text : before.replace(MARKS, `$1${page.text}$2`);
  if (after === before && after.includes(page.text)) return [];
  if (!write) return [`${page.path} is not what the code says: run "npm run docs".`];
  writeFileSync(file, after);
  return [];
}

if (process.argv[1] === join(ROOT, 'scripts/docs.ts')) {
  const { text } = await docs({ write: !process.argv.includes('--check') });
  if (text !== '') console.error(text);
  process.exitCode = text === '' ? 0 : 1;
}
