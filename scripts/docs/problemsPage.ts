import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../engine/check/checkDefinitions.ts';
import { en } from '../../engine/check/texts/en.ts';
import type { Said, Sentence } from '../../engine/check/texts/sentence.ts';
import { vi } from '../../engine/check/texts/vi.ts';
import { ROOT } from '../sourceStamp.mjs';
import { GENERATED, type GeneratedText, tableRow } from './generatedText.ts';
import { sourceFiles } from './sourceFiles.ts';

/** A sentence with the names of its facts in the place of their values. */
const NAMES_ONLY: Said = {
  element: '{element}',
  fact: (name) => `{${name}}`,
  named: (name) => `{${name}}`,
  time: (name) => `{${name}}`,
  word: (name) => `{${name}}`,
  place: '',
};

/** Every check rule with its meaning, its examples and its texts. */
export function problemsPage(): GeneratedText {
  const ofRules = new Set(RULES.map(({ id }) => id));
  const others = Object.keys(vi).filter((id) => !ofRules.has(id));
  const text = `${GENERATED}
# Problems

What the check says about a drawing. An error keeps it from being published; a warning does not;
information says what was read otherwise than drawn. \`{name}\` stands for a fact of the problem.

## Rules

\`administration\` rules count in full where the process is declared as a procedure (a procedure
code or a legal term); elsewhere their findings are information.

| rule | severity | kind | what it refuses, and what to do instead | examples |
|---|---|---|---|---|
${rowsOfRules().join('\n')}

## Found while reading or proving

${others.map((id) => `- \`${id}\``).join('\n')}

## Texts

| rule | Vietnamese | English |
|---|---|---|
${Object.keys(vi).map(textRow).join('\n')}
`;
  return { path: 'docs/problems.md', isWholeFile: true, text };
}

function rowsOfRules(): readonly string[] {
  const files = new Map(sourceFiles('engine/check/rules').map((file) => [file.name, file]));
  return RULES.map(({ id, severity, kind }) => {
    const name = id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const meaning = files.get(name)?.docstring.join(' ') ?? '';
    if (meaning === '')
      throw new Error(`Expected a docstring above the rule ${name}, but got none.`);
    return tableRow([`\`${id}\``, severity, kind, meaning, examplesOf(id)]);
  });
}

function textRow(id: string): string {
  const vietnamese = vi as { readonly [rule: string]: Sentence };
  const english = en as { readonly [rule: string]: Sentence };
  const said = (sentence: Sentence | undefined): string => sentence?.(NAMES_ONLY) ?? '';
  return tableRow([`\`${id}\``, said(vietnamese[id]), said(english[id])]);
}

/** Links to the drawings that the tests hold the rule to. */
function examplesOf(id: string): string {
  const folder = `tests/conformance/rules/${id}`;
  if (!existsSync(join(ROOT, folder))) return '';
  const drawings = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.bpmn'));
  return drawings
    .sort()
    .map((name) => `[${name}](../${folder}/${name})`)
    .join(' ');
}
