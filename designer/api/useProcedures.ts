import { useQueries, useQuery } from '@tanstack/react-query';

import type { ProcedureRow, VersionView } from '../../api/contract/procedures.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';

/** Every procedure of the province. */
export function useProcedures() {
  return useQuery({
    queryKey: queryKeys.procedures(),
    queryFn: ({ signal }) => request<readonly ProcedureRow[]>('GET', '/procedures', { signal }),
    staleTime: 60_000,
  });
}

/**
 * The version in force of a procedure with its forms and papers; idle until a procedure is chosen.
 */
export function useVersionInForce(procedure: ProcedureRow | null) {
  const procedureId = procedure?.procedureId ?? '';
  const versionId = procedure?.inForce?.versionId ?? '';
  return useQuery({
    queryKey: queryKeys.version(procedureId, versionId),
    queryFn: ({ signal }) =>
      request<VersionView>('GET', versionPath(procedureId, versionId), { signal }),
    enabled: versionId !== '',
  });
}

/** Keeps the versions in force read and in memory, for when there is no connection. */
export function useVersionsAtHand(procedures: readonly ProcedureRow[]): void {
  useQueries({
    queries: procedures.flatMap(({ procedureId, inForce }) => {
      if (inForce === null) return [];
      const { versionId } = inForce;
      return {
        queryKey: queryKeys.version(procedureId, versionId),
        queryFn: () => request<VersionView>('GET', versionPath(procedureId, versionId)),
        staleTime: Infinity,
      };
    }),
  });
}

function versionPath(procedureId: string, versionId: string): string {
  return `/procedures/${encodeURIComponent(procedureId)}/versions/${encodeURIComponent(versionId)}`;
}
