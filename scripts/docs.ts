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
const MAKERS: readonly (() => GeneratedText)[] = [
  elementsPage,
  problemsPage,
  refusalsPage,
  thirdPartyNotices,
  folderGraph,
];

/** Makes the generated pages; without `write` it only says which of them are not as made. */
export function docs(options: { readonly write: boolean }): Finding {
  const drifted: string[] = [];
  for (const make of MAKERS) {
    const page = make();
    const before = existsSync(join(ROOT, page.path))
      ? readFileSync(join(ROOT, page.path), 'utf8')
      : '';
    const after = page.isWholeFile ? page.text : before.replace(MARKS, `$1${page.text}$2`);
    if (after === before && after.includes(page.text)) continue;
    if (options.write) writeFileSync(join(ROOT, page.path), after);
    else drifted.push(`${page.path} is not what the code says: run "npm run docs".`);
  }
  return { fileCount: MAKERS.length, text: drifted.join('\n') };
}

if (process.argv[1] === join(ROOT, 'scripts/docs.ts')) {
  const { text } = docs({ write: !process.argv.includes('--check') });
  if (text !== '') console.error(text);
  process.exitCode = text === '' ? 0 : 1;
}
