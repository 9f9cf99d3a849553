import type { Store } from '../../engine/store/store.ts';
import type { PartyRegister } from './partyRegister.ts';

/**
 * What the applicants of earlier dossiers wrote about themselves, the newest dossier first. Only
 * dossiers in which one of the agencies takes part are looked at: a number of elsewhere is unknown.
 */
export function dossierRegister(store: Store, now: () => number): PartyRegister {
  const newest = { query: null, status: 'all', offset: 0, limit: 1 } as const;
  return {
    find: async (idNumber, agencyIds) => {
      const { items } = await store.listDossiers({ ...newest, agencyIds, idNumber, now: now() });
      const [dossier] = items;
      if (dossier === undefined) return null;
      const { name, address, phone } = dossier.applicant;
      const party = { name, address, phone, knownSince: dossier.receivedOn };
      return { dossierId: dossier.dossierId, party };
    },
  };
}
