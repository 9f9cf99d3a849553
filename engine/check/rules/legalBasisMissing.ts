import type { Rule } from '../rule.ts';

/**
 * Warns of a procedure that names no legal basis.
 *
 * Instead: add the document and article it stands on.
 */
export const legalBasisMissing: Rule = {
  id: 'legal-basis-missing',
  severity: 'warning',
  kind: 'administration',
  check: ({ process }) =>
    process.settings.legalBasis.length === 0 ? [{ elementId: process.id }] : [],
};
