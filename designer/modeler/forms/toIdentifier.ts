const LENGTH_MAX = 40;

/**
 * A name for a field or form from Vietnamese words: "Kết quả thẩm định" gives "ketQuaThamDinh".
 *
 * Only letters and digits, a letter first, at most 40 characters; `fallback` where no letter is
 * left.
 */
export function toIdentifier(words: string, fallback: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  const parts = plain
    .replace(/^[^A-Za-z]+/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '');
  const joined = parts
    .map((part, index) => (index === 0 ? part.toLowerCase() : capital(part)))
    .join('')
    .slice(0, LENGTH_MAX);
  return joined === '' ? fallback : joined;
}

/** The name itself, or with the first number that nobody has: "ketQua", "ketQua2". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}${number}`)) number += 1;
  return `${name}${number}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
