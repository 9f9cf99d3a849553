import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { SaveRow, SaveView } from '../../../api/contract/life.ts';
import type { DraftView } from '../../../api/contract/procedures.ts';
import { request } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useCommand } from '../../api/useCommand.ts';

/** The kept saves of a draft, newest first. */
export function useSaves(procedureId: string) {
  return useQuery({
    queryKey: queryKeys.saves(procedureId),
    queryFn: ({ signal }) => request<readonly SaveRow[]>('GET', pathOf(procedureId), { signal }),
  });
}

/** A kept save with what was saved; the same save of the same revision never changes. */
export function useSave(procedureId: string, save: SaveRow | null) {
  const { saveId = '', revision = 0 } = save ?? {};
  return useQuery({
    queryKey: queryKeys.save(procedureId, saveId, revision),
    queryFn: ({ signal }) =>
      request<SaveView>('GET', `${pathOf(procedureId)}/${encodeURIComponent(saveId)}`, { signal }),
    staleTime: Infinity,
    enabled: save !== null,
  });
}

/** A save, and the revision of the draft that it is restored over. */
export type RestoreInput = { readonly saveId: string; readonly revision: number };

/** Makes an earlier save the draft again, as a new save. */
export function useRestoreSave(procedureId: string) {
  const client = useQueryClient();
  return useCommand({
    send: ({ saveId, revision }: RestoreInput, commandId) =>
      request<DraftView>('POST', `${pathOf(procedureId)}/${encodeURIComponent(saveId)}/restore`, {
        body: { revision },
        commandId,
      }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: queryKeys.saves(procedureId) });
    },
  });
}

function pathOf(procedureId: string): string {
  return `/procedures/${encodeURIComponent(procedureId)}/saves`;
}
