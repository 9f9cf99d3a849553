import { useInfiniteQuery } from '@tanstack/react-query';

import type { ComingPage, ComingQuery } from '../../api/contract/inbox.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { toSearch } from './toSearch.ts';

/** Dossiers that may come to the person next, page after page. */
export function useComingPages(query: ComingQuery) {
  return useInfiniteQuery({
    queryKey: queryKeys.coming(query),
    queryFn: ({ pageParam, signal }) => {
      const search = toSearch({ ...query, cursor: pageParam });
      return request<ComingPage>('GET', `/inbox/coming${search}`, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // As in useTaskPages: what was left is not shown again before it is read anew.
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
}
