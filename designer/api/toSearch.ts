type Search = { readonly [name: string]: string | number | undefined };

/** "?a=1&b=2" of the values that are given; "" when none is. */
export function toSearch(search: Search): string {
  const given = Object.entries(search).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(given).toString();
  return text === '' ? '' : `?${text}`;
}
