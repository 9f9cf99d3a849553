import type { ProblemView } from '../../api/contract/problemDetails.ts';

/** Whether two findings, of two checks perhaps, are about the same thing. */
export function isSameProblem(one: ProblemView, other: ProblemView): boolean {
  return (
    one.rule === other.rule &&
    one.elementId === other.elementId &&
    JSON.stringify(one.facts) === JSON.stringify(other.facts)
  );
}
