import { findExcess } from '../findExcess.ts';
import type { Rule } from '../rule.ts';

/**
 * Refuses a procedure where some path takes longer, by its step budgets, than the legal term.
 *
 * Given is the longest path, with the step at which the term is passed. How steps, branches, loops,
 * pauses and restarts count is said at `findLongestPath`; a term in calendar days is compared with
 * the most working days that can lie in it.
 * Instead: shorten a budget on the path, let steps run at the same time, or mark waiting for others
 * as a pause.
 */
export const budgetExceedsLegalTerm: Rule = {
  id: 'budget-exceeds-legal-term',
  severity: 'error',
  kind: 'administration',
  check: (context) => findExcess(context, context.process.settings.legalTerm),
};
