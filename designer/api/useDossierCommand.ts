import { useQueryClient } from '@tanstack/react-query';

import type { DossierView } from '../../api/contract/dossiers.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

/** The dossier that a command is for. */
export type DossierTarget = { readonly dossierId: string; readonly body?: object };

/** What is wished of one dossier. */
export type DossierWish<Body> = { readonly dossierId: string; readonly body: Body };

/** A command on one dossier, at a path under it; the answer is the dossier after it. */
export function useDossierCommand<Input extends DossierTarget>(pathOf: (input: Input) => string) {
  const client = useQueryClient();
  return useCommand({
    send: (input: Input, commandId) => {
      const path = `/dossiers/${encodeURIComponent(input.dossierId)}/${pathOf(input)}`;
      return request<DossierView>('POST', path, { body: input.body, commandId });
    },
    onDone: (dossier) => {
      client.setQueryData(queryKeys.dossier(dossier.dossierId), dossier);
      void client.invalidateQueries({ queryKey: ['dossier', dossier.dossierId] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}
