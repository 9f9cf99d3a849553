import type { Rule } from '../rule.ts';
import { findExcess } from '../findExcess.ts';

/**
 * Warns where some path takes longer, by its step budgets, than the term promised to applicants.
 *
 * Instead: shorten a budget on the path, or promise a longer term within the legal one.
 */
export const budgetExceedsPromisedTerm: Rule = {
  id: 'budget-exceeds-promised-term',
  severity: 'warning',
  kind: 'administration',
  check: (context) => findExcess(context, context.process.settings.promisedTerm),
};
