/**
 * The one text of a JSON value: keys in code-unit order, no white space, `undefined` members left
 * out.
 *
 * Equal values give equal texts on every machine, so the text can be hashed and compared byte by
 * byte. Numbers must be finite; -0 is written as 0.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return Array.isArray(value) ? listText(value) : recordText(value as Fields);
}

type Fields = { readonly [key: string]: unknown };

function listText(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonicalJson(item ?? null)}`;
  return `[${text}]`;
}

function recordText(record: Fields): string {
  let text = '';
  // Without a comparator texts are sorted by code unit.
  for (const key of Object.keys(record).toSorted()) {
    const member = record[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
