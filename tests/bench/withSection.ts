/** One section of the results, named like the part of the bench. */
export type Section = { readonly name: string; readonly text: string };

const HEAD = `# Results

Written by \`npm run bench -- --write\`; compare figures of one machine only.
`;

/** The page with this section new; the other sections stay as they are. */
export function withSection(page: string, { name, text }: Section): string {
  const others = page
    .split(/^## /m)
    .slice(1)
    .filter((section) => !section.startsWith(`${name}\n`))
    .map((section) => `## ${section.trimEnd()}\n`);
  const sections = [...others, `## ${name}\n\n${text}\n`].toSorted();
  return [HEAD, ...sections].join('\n');
}
