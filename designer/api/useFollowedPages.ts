import { useInfiniteQuery } from '@tanstack/react-query';

import type { FollowedPage, FollowedQuery } from '../../api/contract/inbox.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { toSearch } from './toSearch.ts';

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
    // As in useTaskPages: what was left is not shown again before it is read anew.
    gcTime: 0,
    placeholderData: (previous, before) =>
      before?.queryKey[2].scope === query.scope ? previous : undefined,
  });
}
