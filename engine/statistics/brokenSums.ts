import { assert } from '../model/assert.ts';
import type { ReportedFigure, ReportedLine } from './reportedLine.ts';

/** A total that is not the sum of its parts. */
export type BrokenSum = {
  readonly total: ReportedFigure;
  readonly parts: readonly ReportedFigure[];
  /** What the parts add up to. */
  readonly sum: number;
  /** Sum less total: positive when the parts are too many. */
  readonly difference: number;
  /** The sum is the total with two neighbouring digits exchanged: most likely a slip of typing. */
  readonly isSwap: boolean;
};

/** The sums of a line that do not hold, in the order in which they are declared. Pure. */
export function brokenSums({ key, figures, sums }: ReportedLine): readonly BrokenSum[] {
  const find = (name: string): ReportedFigure => {
    const found = figures.find((it) => it.key === name);
    assert(found !== undefined, `Expected line ${key} to have figure ${name}.`);
    assert(!found.isAbout, `Expected figure ${name} of line ${key} to be exact.`);
    return found;
  };
  return sums.flatMap((declared) => {
    const total = find(declared.total);
    const parts = declared.parts.map(find);
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const difference = sum - total.value;
    return difference === 0
      ? []
      : [{ total, parts, sum, difference, isSwap: isSwap(sum, total.value) }];
  });
}

function isSwap(one: number, other: number): boolean {
  const [left, right] = [String(one), String(other)];
  if (left.length !== right.length) return false;
  const places = Array.from({ length: left.length }, (_, place) => place);
  const differing = places.filter((place) => left[place] !== right[place]);
  const [first = 0, second = 0] = differing;
  if (differing.length !== 2 || second !== first + 1) return false;
  return left[first] === right[second] && left[second] === right[first];
}
