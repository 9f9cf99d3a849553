/** The value below which a part (0 to 1) of the sorted ones lies; 0 for none. */
export function quantileOf(sorted: readonly number[], part: number): number {
  const place = Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1));
  return sorted[place] ?? 0;
}

/** Smallest first. */
export function sortNumbers(values: readonly number[]): readonly number[] {
  return values.toSorted((one, other) => one - other);
}

/** 0 for none. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
