/** Far above what a form brings; what doubles at every step is found before it fills memory. */
const SIZE_MAX = 100_000;

/** Data that people write is a few levels deep; what walks over it does so by recursion. */
const DEPTH_MAX = 100;

/**
 * Whether a value of an expression has more than 100,000 characters and entries, counted as often
 * as they would be written, or is nested more than 100 deep. Also of values that contain
 * themselves.
 */
export function isTooLarge(value: unknown): boolean {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let size = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next.value === 'string') size += next.value.length;
    const inner = partsOf(next.value);
    size += inner.length;
    if (size > SIZE_MAX || next.depth > DEPTH_MAX) return true;
    for (const one of inner) left.push({ value: one, depth: next.depth + 1 });
  }
  return false;
}

/** Dates and durations of the interpreter are values without parts. */
function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  const prototype = Object.getPrototypeOf(value) as object | null;
  const isContext = prototype === Object.prototype || prototype === null;
  return isContext ? Object.entries(value).flat() : [];
}
