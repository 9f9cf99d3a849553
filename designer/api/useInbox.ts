import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { InboxCounts, Watch } from '../../api/contract/inbox.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

/** How much is in each list of the inbox. */
export function useInboxCounts() {
  return useQuery({
    queryKey: queryKeys.inboxCounts(),
    queryFn: ({ signal }) => request<InboxCounts>('GET', '/inbox/counts', { signal }),
  });
}

type Wish = Watch & { readonly dossierId: string };

/** Sets the star of a dossier, or takes it away. */
export function useWatchDossier() {
  const client = useQueryClient();
  return useCommand({
    send: ({ dossierId, isWatched }: Wish, commandId) => {
      const path = `/dossiers/${encodeURIComponent(dossierId)}/watch`;
      return request<Watch>('POST', path, { body: { isWatched }, commandId });
    },
    onDone: (_answer, { dossierId }) => {
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: queryKeys.dossier(dossierId) });
    },
  });
}
