import type { Rule } from '../rule.ts';
import { longestTermMinutes } from '../longestTermMinutes.ts';

/**
 * Refuses a promised term that is longer than the legal one.
 *
 * Instead: promise the legal term or less.
 */
export const promisedExceedsLegalTerm: Rule = {
  id: 'promised-exceeds-legal-term',
  severity: 'error',
  kind: 'administration',
  check: ({ process }) => {
    const { legalTerm, promisedTerm } = process.settings;
    if (legalTerm === null || promisedTerm === null) return [];
    const [termMinutes, sumMinutes] = [
      longestTermMinutes(legalTerm),
      longestTermMinutes(promisedTerm),
    ];
    return sumMinutes > termMinutes
      ? [{ elementId: process.id, facts: { sumMinutes, termMinutes } }]
      : [];
  },
};
