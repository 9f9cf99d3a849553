/** What ends a word of a FEEL name that is written as several. */
const WORD_END = /[\s./\-'+*]/;

/**
 * The part of a context that a text can speak of.
 *
 * The interpreter reads the whole context for every evaluation, thousands of variables as well. A
 * name of several words is kept where its first word stands in the text.
 */
export function namedContext<Value>(
  text: string,
  context: { readonly [name: string]: Value },
): { readonly [name: string]: Value } {
  const named = Object.entries(context).filter(([name]) => text.includes(firstWord(name)));
  return Object.fromEntries(named);
}

function firstWord(name: string): string {
  const end = name.search(WORD_END);
  return end === -1 ? name : name.slice(0, end);
}
