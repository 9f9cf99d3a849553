/** One line of the bench: a measured value, and the goal beside it where there is one. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: { readonly atMost: number } | { readonly atLeast: number } | null;
  /** What stands behind the value: how often it was measured, or what it is made of. */
  readonly note: string;
};

/** The middle value; of an even count the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('Expected values to take the median of, but got none.');
  return middle;
}

/** "yes", "NO" or "" where there is no goal. */
export function isMet({ value, goal }: Figure): string {
  if (goal === null) return '';
  const met = 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
  return met ? 'yes' : 'NO';
}

/** The figures as a Markdown table, which reads as well on a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${toText(figure.value)} ${figure.unit}`,
    goalText(figure.goal),
    isMet(figure),
    figure.note,
  ]);
  const all = [['figure', 'measured', 'goal', 'met', 'how'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const ruler = line(widths.map((width) => '-'.repeat(width)));
  return [line(all[0] ?? []), ruler, ...rows.map(line)].join('\n');
}

function goalText(goal: Figure['goal']): string {
  if (goal === null) return '';
  return 'atMost' in goal ? `<= ${goal.atMost}` : `>= ${goal.atLeast}`;
}

function toText(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(2) : value.toFixed(4);
}
