import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';

import type { FollowedPage, FollowedQuery, InboxCounts, Watch } from '../../api/contract/inbox.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { toSearch } from './toSearch.ts';
import { useCommand } from './useCommand.ts';

/** How much is in each list of the inbox. */
export function useInboxCounts() {
  return useQuery({
    queryKey: queryKeys.inboxCounts(),
    queryFn: ({ signal }) => request<InboxCounts>('GET', '/inbox/counts', { signal }),
  });
}

/** Dossiers sent on or watched, page after page. */
export function useFollowedPages(query: FollowedQuery) {
  return useInfiniteQuery({
    queryKey: queryKeys.followed(query),
    queryFn: ({ pageParam, signal }) => {
      const search = toSearch({ ...query, cursor: pageParam });
      return request<FollowedPage>('GET', `/inbox/followed${search}`, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (previous) => previous,
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
