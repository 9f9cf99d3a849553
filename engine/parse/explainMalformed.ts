/** What the XML parser's sentences mean, by a word that the texts of the check know. */
const REASONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^unclosed tag/, 'xml-unclosed-tag'],
  [/close tag|closing tag/, 'xml-wrong-closing-tag'],
  [/^duplicate attribute/, 'xml-attribute-twice'],
  [/attribute|quoted/, 'xml-attribute-form'],
  [/entity/, 'xml-entity'],
  [/prefix|namespace/, 'xml-prefix'],
  [/root/, 'xml-root'],
  [/declaration|version|encoding|standalone/i, 'xml-declaration'],
  [/^unexpected end/, 'xml-cut-off'],
  [/character|comment|char data|processing instruction/, 'xml-character'],
];

/** Gives the word for a sentence of the XML parser; "xml-syntax" for those without one. */
export function explainMalformed(sentence: string): string {
  return REASONS.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'xml-syntax';
}
