import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';
import { LINE_RULES, PATH_RULES, TEXT_RULES } from './tidyRules.ts';

const FOLDERS = ['engine', 'api', 'designer', 'procedures', 'scripts', 'tests', 'docs', '.ci'];

/** Reads every text file of the repository and holds it against the rules of `tidyRules.ts`. */
export function tidy(root: string): Finding {
  const files = textFiles(root);
  const findings = files.flatMap((path) => tidyFile(path, readFileSync(join(root, path), 'utf8')));
  return { fileCount: files.length, text: findings.join('\n') };
}

/** Every text file that a person wrote, as a path from the root. */
export function textFiles(root: string): readonly string[] {
  return [...FOLDERS.flatMap((folder) => filesUnder(root, folder)), ...topFiles(root)];
}

/** The findings of one file, as `path:line rule: what to do`. */
export function tidyFile(path: string, text: string): readonly string[] {
  const lines = text.split('\n');
  const codeLines = withoutComments(text).split('\n');
  const found: string[] = [];
  for (const rule of PATH_RULES) {
    if (rule.breaks(path)) found.push(`${path} ${rule.name}: ${rule.advice}`);
  }
  for (const rule of LINE_RULES) {
    if (!rule.appliesTo(path)) continue;
    (rule.readsComments ? lines : codeLines).forEach((line, place) => {
      if (rule.breaks(line)) found.push(`${path}:${place + 1} ${rule.name}: ${rule.advice}`);
    });
  }
  for (const rule of TEXT_RULES) {
    if (!rule.appliesTo(path)) continue;
    for (const line of rule.linesThatBreak(lines, path)) {
      found.push(`${path}:${line} ${rule.name}: ${rule.advice}`);
    }
  }
  return found;
}

/** The text with its comments blanked; line numbers stay. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

function filesUnder(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(root, path);
    return isText(path) ? [path] : [];
  });
}

function topFiles(root: string): readonly string[] {
  const entries = readdirSync(root, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && isText(entry.name)).map(({ name }) => name);
}

function isText(path: string): boolean {
  return /\.(ts|tsx|mts|mjs|md|json|bpmn|css|html)$|\.ci\/run$/.test(path) && !isGenerated(path);
}

function isGenerated(path: string): boolean {
  return path === 'package-lock.json';
}
