import type { AgencyId } from './ids.ts';

/**
 * One agency or unit of one.
 *
 * `kind` uses the words of agency roles in drawings ("one-stop", "division", "leader",
 * "clerk-office", "justice", "tax", "province-office" …), and "commune" or "province" for the
 * authority itself. `unitCode` is the territory it belongs to; `servesUnitCodes` are further ones
 * it works for (a tax office serving several communes).
 */
export type Agency = {
  readonly agencyId: AgencyId;
  /** Identification code; that of a receiving agency heads its dossier codes, e.g. "H99.21". */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: 'province' | 'commune' | 'branch';
  readonly parentId: AgencyId | null;
  readonly unitCode: string;
  readonly servesUnitCodes: readonly string[];
};
