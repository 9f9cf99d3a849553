/**
 * The one text of a JSON value: keys in code-unit order, no white space, `undefined` members left
 * out.
 *
 * Equal values give equal texts on every machine, so the text can be hashed and compared byte by
 * byte. Numbers must be finite; -0 is written as 0.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members: string[] = [];
  const record = value as { readonly [key: string]: unknown };
  for (const key of Object.keys(record).toSorted(byCodeUnit)) {
    if (record[key] === undefined) continue;
    members.push(`${JSON.stringify(key)}:${canonicalJson(record[key])}`);
  }
  return `{${members.join(',')}}`;
}

function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
