import { useQuery } from '@tanstack/react-query';

import type { AgencyView } from '../../api/contract/procedures.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';

/** Every agency of the province. */
export function useAgencies() {
  return useQuery({
    queryKey: queryKeys.agencies(),
    queryFn: ({ signal }) => request<readonly AgencyView[]>('GET', '/agencies', { signal }),
    staleTime: 60_000,
  });
}
