import type { VersionSettings } from '../../api/contract/procedures.ts';
import { defaultAuthority } from '../../engine/model/defaultAuthority.ts';
import { useAgencies } from '../api/useAgencies.ts';

type Wish = {
  readonly receivingAgencyId: string;
  /** Of the version in force; null until a procedure is chosen. */
  readonly settings: VersionSettings | null;
  readonly address: string;
  /** Who was chosen by hand; null: nobody. */
  readonly chosenId: string | null;
};

/** Who decides on what comes in here: chosen, or found by the level of the procedure. */
export function useAuthority({ receivingAgencyId, settings, address, chosenId }: Wish) {
  const { data: agencies = [] } = useAgencies();
  const receiving = agencies.find(({ agencyId }) => agencyId === receivingAgencyId);
  const facts = settings ?? { levels: [], competentAgency: null };
  const byLevel = receiving ? defaultAuthority(facts, { receiving, agencies, address }) : null;
  const agencyId = chosenId ?? byLevel?.agencyId ?? null;
  const isMissing = receiving !== undefined && settings !== null && agencyId === null;
  return { agencies, byLevel, agencyId, isMissing };
}
