import { useQuery } from '@tanstack/react-query';

import type { AgencyRoleView } from '../../api/contract/procedures.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';

const NONE: readonly AgencyRoleView[] = [];

/** Agency roles with their posts, for choosing a performer; empty until they are read. */
export function useAgencyRoles(): readonly AgencyRoleView[] {
  const { data } = useQuery({
    queryKey: queryKeys.agencyRoles(),
    queryFn: ({ signal }) => request<readonly AgencyRoleView[]>('GET', '/agency-roles', { signal }),
    staleTime: Infinity,
  });
  return data ?? NONE;
}
