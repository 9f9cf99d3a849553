/** A mean over replications with the interval in which it lies with 95 % confidence. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number };

/** Two-sided 95 % quantiles of Student's t by degrees of freedom from 1; beyond them the normal. */
const T_95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
];
const NORMAL_95 = 1.96;

/** Of one number for each replication; null for none, and of one alone the interval is a point. */
export function estimate(values: readonly number[]): Estimate | null {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { mean, low: mean, high: mean };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const half = (T_95[count - 2] ?? NORMAL_95) * Math.sqrt(variance / count);
  return { mean, low: mean - half, high: mean + half };
}

/** Of shares: the interval does not leave 0 to 1. */
export function estimateShare(values: readonly number[]): Estimate | null {
  const found = estimate(values);
  if (found === null) return null;
  return { mean: found.mean, low: Math.max(0, found.low), high: Math.min(1, found.high) };
}
