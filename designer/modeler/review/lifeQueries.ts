import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { LifeActName, LifeView } from '../../../api/contract/life.ts';
import { request } from '../../api/client.ts';
import { queryKeys } from '../../api/queryKeys.ts';
import { useCommand } from '../../api/useCommand.ts';

/** Where a procedure stands, and what the person may do next. */
export function useLife(procedureId: string) {
  return useQuery({
    queryKey: queryKeys.life(procedureId),
    queryFn: ({ signal }) => request<LifeView>('GET', `${pathOf(procedureId)}/life`, { signal }),
  });
}

/** A step with its own way; publishing is another command. */
export type SentAct = Exclude<LifeActName, 'publish'>;

/** One step and what it asks for, as the API takes it. */
export type LifeStepInput = { readonly act: SentAct; readonly body: object };

const GROUPS: Readonly<Record<SentAct, 'review' | 'force'>> = {
  send: 'review',
  withdraw: 'review',
  'send-back': 'review',
  approve: 'review',
  suspend: 'force',
  resume: 'force',
  abolish: 'force',
};

/** Takes one step. */
export function useLifeStep(procedureId: string) {
  const client = useQueryClient();
  return useCommand({
    send: ({ act, body }: LifeStepInput, commandId) =>
      request<LifeView>('POST', `${pathOf(procedureId)}/${GROUPS[act]}/${act}`, {
        body,
        commandId,
      }),
    onDone: (life) => {
      client.setQueryData(queryKeys.life(procedureId), life);
      void client.invalidateQueries({ queryKey: queryKeys.procedures() });
      void client.invalidateQueries({ queryKey: queryKeys.procedure(procedureId), exact: true });
    },
  });
}

function pathOf(procedureId: string): string {
  return `/procedures/${encodeURIComponent(procedureId)}`;
}
