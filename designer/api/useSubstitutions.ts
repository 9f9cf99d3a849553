import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { AddSubstitution, SubstitutionPage } from '../../api/contract/substitutions.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

/** Substitutions of the agencies that this person heads, and who may be chosen. */
export function useSubstitutions() {
  return useQuery({
    queryKey: queryKeys.substitutions(),
    queryFn: ({ signal }) => request<SubstitutionPage>('GET', '/substitutions', { signal }),
  });
}

/** Lets somebody hold the post of an absent colleague. */
export function useAddSubstitution() {
  const show = useShowPage();
  return useCommand({
    send: (body: AddSubstitution, commandId) =>
      request<SubstitutionPage>('POST', '/substitutions', { body, commandId }),
    onDone: show,
  });
}

/** Ends a substitution now. */
export function useEndSubstitution() {
  const show = useShowPage();
  return useCommand({
    send: (substitutionId: string, commandId) => {
      const path = `/substitutions/${encodeURIComponent(substitutionId)}/end`;
      return request<SubstitutionPage>('POST', path, { body: {}, commandId });
    },
    onDone: show,
  });
}

function useShowPage() {
  const client = useQueryClient();
  return (page: SubstitutionPage): void => {
    client.setQueryData(queryKeys.substitutions(), page);
  };
}
