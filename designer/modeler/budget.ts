import { longestPaths } from '../../engine/check/graph/longestPaths.ts';
import { longestTermMinutes } from '../../engine/check/longestTermMinutes.ts';
import type { ProcessModel } from '../../engine/model/process.ts';
import { procedureProcess } from './procedureProcess.ts';

/** Budgets on the longest way through the procedure against its legal term, in working minutes. */
export type Budget = {
  readonly spentMinutes: number;
  /** The most working minutes the legal term can hold; null where none is given. */
  readonly legalMinutes: number | null;
};

/** Adds the budgets up as the check does; null for a file without a process. */
export function budgetOf(processes: readonly ProcessModel[]): Budget | null {
  const process = procedureProcess(processes);
  const longest = process && longestPaths(processes).get(process.id);
  if (!process || !longest) return null;
  const { legalTerm } = process.settings;
  const legalMinutes = legalTerm ? longestTermMinutes(legalTerm) : null;
  return { spentMinutes: longest.sumMinutes, legalMinutes };
}
