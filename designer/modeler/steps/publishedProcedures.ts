import type { ProcedureRow } from '../../../api/contract/procedures.ts';
import { request } from '../../api/client.ts';
import { queryClient } from '../../api/queryClient.ts';
import { queryKeys } from '../../api/queryKeys.ts';

/** What is published changes seldom while somebody draws. */
const FRESH_MS = 60_000;

/** The procedures of the province, as known for at most a minute; rejects without a connection. */
export function publishedProcedures(): Promise<readonly ProcedureRow[]> {
  return queryClient.fetchQuery({
    queryKey: queryKeys.procedures(),
    queryFn: ({ signal }) => request<readonly ProcedureRow[]>('GET', '/procedures', { signal }),
    staleTime: FRESH_MS,
  });
}

/** The procedure that a call names: by its code first, then by its process. */
export function namedBy(
  procedures: readonly ProcedureRow[],
  name: string,
): ProcedureRow | undefined {
  return (
    procedures.find(({ code }) => code === name) ??
    procedures.find(({ callableAs }) => callableAs.includes(name))
  );
}
