import { useQueryClient } from '@tanstack/react-query';

import type { DossierView } from '../../api/contract/dossiers.ts';
import type {
  CancelDossier,
  DecideExtension,
  RequestExtension,
} from '../../api/contract/extensions.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

type Target = { readonly dossierId: string; readonly body?: object };
type Wish<Body> = { readonly dossierId: string; readonly body: Body };

/** Apologises and asks for a new promise. */
export function useRequestExtension() {
  return useDossierCommand<Wish<RequestExtension>>(() => 'extensions');
}

/** Grants or refuses an extension. */
export function useDecideExtension() {
  return useDossierCommand(
    ({ extensionId }: Wish<DecideExtension> & { readonly extensionId: string }) =>
      `extensions/${encodeURIComponent(extensionId)}/decision`,
  );
}

/** Ends a dossier before its time. */
export function useCancelDossier() {
  return useDossierCommand(
    ({ action }: Wish<CancelDossier> & { readonly action: 'withdraw' | 'stop' }) => action,
  );
}

/** Says that the papers have come. */
export function useAcceptPaperFile() {
  return useDossierCommand<Target>(() => 'paper-file/acceptance');
}

/** A command on one dossier, at a path under it; the answer is the dossier after it. */
function useDossierCommand<Input extends Target>(pathOf: (input: Input) => string) {
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
