import { useQuery } from '@tanstack/react-query';

import type { PrintedFormView } from '../../api/contract/printedForms.ts';
import { request, requestFile } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { toSearch } from './toSearch.ts';
import { useCommand } from './useCommand.ts';

/** The forms of a dossier that can be printed now, by number. */
export function usePrintedForms(dossierId: string) {
  return useQuery({
    queryKey: queryKeys.printedForms(dossierId),
    queryFn: ({ signal }) => {
      const path = `/dossiers/${encodeURIComponent(dossierId)}/printed-forms`;
      return request<readonly PrintedFormView[]>('GET', path, { signal });
    },
  });
}

/** Which days of an agency's register are printed, YYYY-MM-DD, both counted. */
export type RegisterDays = {
  readonly agencyId: string;
  readonly from: string;
  readonly to: string;
};

/** Fetches the register of an agency as a PDF file; an expected no can be shown in the page. */
export function useRegister() {
  return useCommand({
    send: ({ agencyId, ...days }: RegisterDays) =>
      requestFile(`/agencies/${encodeURIComponent(agencyId)}/register.pdf${toSearch(days)}`),
  });
}
