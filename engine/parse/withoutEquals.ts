/** "=x" and "x" are the same expression: the leading "=" may be left out. */
export function withoutEquals(text: string): string {
  return text.replace(/^=\s*/, '').trim();
}
