import { useState } from 'react';

import type { SubmissionView } from '../../api/contract/submissions.ts';
import { useAgencies } from '../api/useAgencies.ts';

/** Who will decide on what was handed in: chosen, or found by the level of the procedure. */
export function useSubmissionAuthority({ competentAgencyId }: SubmissionView) {
  const { data: agencies = [] } = useAgencies();
  const [chosenId, choose] = useState<string | null>(null);
  const byLevel = agencies.find(({ agencyId }) => agencyId === competentAgencyId) ?? null;
  const agencyId = chosenId ?? competentAgencyId;
  return { agencies, byLevel, chosenId, choose, agencyId, isMissing: agencyId === null };
}
