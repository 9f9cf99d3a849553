import { useQuery } from '@tanstack/react-query';

import type { WorkloadRow } from '../../api/contract/inbox.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';

/** Everybody of the units that this person heads, with what they have to do. */
export function useWorkload() {
  return useQuery({
    queryKey: queryKeys.workload(),
    queryFn: ({ signal }) => request<readonly WorkloadRow[]>('GET', '/inbox/workload', { signal }),
  });
}
