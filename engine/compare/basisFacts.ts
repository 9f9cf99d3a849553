import type { LegalBasis } from '../model/process.ts';
import type { Fact } from './difference.ts';
import { fact } from './facts.ts';

/** Legal texts that something stands on, told apart by their names. */
export function basisFacts(bases: readonly LegalBasis[]): readonly Fact[] {
  return bases.flatMap((basis) => fact('legalBasis', { kind: 'basis', basis }, basis.text));
}
