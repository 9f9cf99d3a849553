import { GENERATED, type GeneratedText, tableRow } from './generatedText.ts';
import { type SourceFile, sourceFiles } from './sourceFiles.ts';

/** What each BPMN element does, from the docstrings of the files that compile it. */
export function elementsPage(): GeneratedText {
  const rows = sourceFiles('engine/compile/elements').map((file) => {
    const { first, source, notSupported } = partsOf(file);
    return tableRow([`\`${file.name}\``, first, source, notSupported]);
  });
  const text = `${GENERATED}
# BPMN elements

One file of \`engine/compile/elements/\` per row. An element that is not here is refused by the
check rule \`element-executed\` before anything is published; nothing is ignored.

| file | what it does | source | not supported |
|---|---|---|---|
${rows.join('\n')}
`;
  return { path: 'docs/elements.md', isWholeFile: true, text };
}

type Parts = { readonly first: string; readonly source: string; readonly notSupported: string };

/** "Source:" and "Not supported:" each run to the next of them or to the end. */
function partsOf({ name, docstring }: SourceFile): Parts {
  const whole = docstring.join(' ');
  const source = /\bSource: (.*?)(?= Not supported: |$)/.exec(whole)?.[1];
  const notSupported = /\bNot supported: (.*?)(?= Source: |$)/.exec(whole)?.[1];
  const first = whole.split(/ ?\b(?:Source|Not supported): /)[0] ?? '';
  if (source === undefined || notSupported === undefined || first === '') {
    throw new Error(`Expected "Source:" and "Not supported:" above ${name}, but got "${whole}".`);
  }
  return { first, source, notSupported };
}
