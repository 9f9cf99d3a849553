import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFUSAL_STATUS } from '../../api/middleware/refusals.ts';
import { en } from '../../api/texts/en.ts';
import { vi } from '../../api/texts/vi.ts';
import { ROOT } from '../sourceStamp.mjs';
import { GENERATED, type GeneratedText, tableRow } from './generatedText.ts';

const UNIONS = ['engine/model/refusal.ts', 'api/middleware/apiRefusal.ts'];
const ARM = /\/\*\*([^*]*)\*\/\s*\|\s*\{\s*readonly code: '([A-Z_]+)'/g;

/** Every reason to say no: when it is given, with which status, and what a person reads. */
export function refusalsPage(): GeneratedText {
  const reasons = new Map(UNIONS.flatMap(reasonsOf));
  const rows = Object.entries(REFUSAL_STATUS).map(([code, status]) => {
    const key = code as keyof typeof REFUSAL_STATUS;
    const reason = reasons.get(code);
    if (reason === undefined) throw new Error(`Expected a docstring above ${code}, but got none.`);
    return tableRow([`\`${code}\``, String(status), reason, vi.refusals[key], en.refusals[key]]);
  });
  const text = `${GENERATED}
# Refusals

A refusal is an expected no: nothing was changed, and the person can act on it. The API answers
with problem details (RFC 9457) that carry the code, the facts and both texts; \`{name}\` stands
for a fact.

| code | HTTP | given when, and what to do | Vietnamese | English |
|---|---|---|---|---|
${rows.join('\n')}
`;
  return { path: 'docs/refusals.md', isWholeFile: true, text };
}

function reasonsOf(path: string): readonly (readonly [string, string])[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(ARM)].map(([, reason = '', code = '']) => [
    code,
    reason.replace(/\s+/g, ' ').trim(),
  ]);
}
