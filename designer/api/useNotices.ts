import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';

import type { Total } from '../../api/contract/inbox.ts';
import type { NoticePage, ReadNotice } from '../../api/contract/notices.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { toSearch } from './toSearch.ts';
import { useCommand } from './useCommand.ts';

/** How many notices are unread. */
export function useUnread() {
  return useQuery({
    queryKey: queryKeys.unread(),
    queryFn: ({ signal }) => request<Total>('GET', '/notices/unread', { signal }),
  });
}

/** The notices of the last days, page after page. */
export function useNotices() {
  return useInfiniteQuery({
    queryKey: queryKeys.notices(),
    queryFn: ({ pageParam, signal }) =>
      request<NoticePage>('GET', `/notices${toSearch({ cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Marks a notice as read, or that and everything older. */
export function useReadNotice() {
  const client = useQueryClient();
  return useCommand({
    send: (read: ReadNotice, commandId) =>
      request<Total>('POST', '/notices/read', { body: read, commandId }),
    onDone: (unread) => {
      client.setQueryData(queryKeys.unread(), unread);
      void client.invalidateQueries({ queryKey: queryKeys.notices() });
    },
  });
}
