import type { Agency } from '../model/agency.ts';
import type { AgencyId } from '../model/ids.ts';
import type { ProcessModel } from '../model/process.ts';
import type { Refusal } from '../model/refusal.ts';
import { accept, refuse, type Result } from '../model/result.ts';

/** The agencies of one dossier. */
export type DossierAgencies = {
  readonly agencies: readonly Agency[];
  readonly receiving: Agency;
  readonly competent: Agency;
};

/**
 * The agency that plays each role of the drawings, for a dossier of this authority; pure.
 *
 * The one-stop role is played by the agency that receives. Every other one by the agency of that
 * kind in the authority's own territory; where it has none, by the one that serves it; else by the
 * one of the authority above.
 * Refuses: PARTY_NOT_FOUND, when there is none or more than one.
 */
export function resolveParties(
  models: readonly Pick<ProcessModel, 'nodes'>[],
  place: DossierAgencies,
): Result<{ readonly [agencyRole: string]: AgencyId }, Refusal> {
  const parties: { [agencyRole: string]: AgencyId } = {};
  for (const agencyRole of rolesOf(models)) {
    const found = playersOf(agencyRole, place);
    const [only] = found;
    if (only === undefined || found.length > 1) {
      const { unitCode } = place.competent;
      return refuse({ code: 'PARTY_NOT_FOUND', agencyRole, unitCode, count: found.length });
    }
    parties[agencyRole] = only.agencyId;
  }
  return accept(parties);
}

function rolesOf(models: readonly Pick<ProcessModel, 'nodes'>[]): ReadonlySet<string> {
  const roles = new Set<string>();
  for (const { nodes } of models) {
    for (const node of nodes) {
      if ('performer' in node && node.performer !== null) roles.add(node.performer.agencyRole);
    }
  }
  return roles;
}

function playersOf(agencyRole: string, place: DossierAgencies): readonly Agency[] {
  const { agencies, receiving, competent } = place;
  if (receiving.kind === agencyRole && agencyRole === 'one-stop') return [receiving];
  if (competent.kind === agencyRole) return [competent];
  const ofKind = agencies.filter(({ kind }) => kind === agencyRole);
  const above = agencies.find(({ agencyId }) => agencyId === competent.parentId);
  const choices = [
    ofKind.filter(({ unitCode }) => unitCode === competent.unitCode),
    ofKind.filter(({ servesUnitCodes }) => servesUnitCodes.includes(competent.unitCode)),
    ofKind.filter(({ unitCode }) => unitCode === above?.unitCode),
  ];
  return choices.find((choice) => choice.length > 0) ?? [];
}
