import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { SavedFilter, SaveFilter } from '../../api/contract/inbox.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

type Filters = readonly SavedFilter[];

/** One's own filters and those shared with one's units. */
export function useSavedFilters() {
  return useQuery({
    queryKey: queryKeys.savedFilters(),
    queryFn: ({ signal }) => request<Filters>('GET', '/inbox/filters', { signal }),
  });
}

/** Keeps a filter under a name. */
export function useSaveFilter() {
  const show = useShowFilters();
  return useCommand({
    send: (body: SaveFilter, commandId) =>
      request<Filters>('POST', '/inbox/filters', { body, commandId }),
    onDone: show,
  });
}

/** Deletes a filter of one's own. */
export function useDeleteFilter() {
  const show = useShowFilters();
  return useCommand({
    send: (filterId: string, commandId) => {
      const path = `/inbox/filters/${encodeURIComponent(filterId)}/delete`;
      return request<Filters>('POST', path, { body: {}, commandId });
    },
    onDone: show,
  });
}

function useShowFilters() {
  const client = useQueryClient();
  return (filters: Filters): void => {
    client.setQueryData(queryKeys.savedFilters(), filters);
  };
}
