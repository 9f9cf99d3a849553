import { GENERATED, type GeneratedText } from './generatedText.ts';

/** Every check rule with its severity, meaning and texts. */
export function problemsPage(): GeneratedText {
  const text = `${GENERATED}
# Problems
`;
  return { path: 'docs/problems.md', isWholeFile: true, text };
}
