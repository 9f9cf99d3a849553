type Attributes = { readonly [name: string]: string };

const ESCAPES: { readonly [letter: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** Control characters have no place in XML, not even escaped. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]/gu;

/** An element as XML; `inner` is XML already, values of attributes are plain text. */
export function element(
  name: string,
  attributes: Attributes = {},
  inner: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return `<${name}${written.join('')}>${inner.join('')}</${name}>`;
}

/** Plain text as it stands in XML. */
export function xmlText(text: string): string {
  const allowed = text.replaceAll(FORBIDDEN, '');
  return allowed.replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
}
