import { useQuery, useQueryClient } from '@tanstack/react-query';

import type {
  DeliverMessage,
  DossierPage,
  DossierQuery,
  DossierReceived,
  DossierView,
  HistoryLine,
  ReceiveDossier,
  RetryIncident,
} from '../../api/contract/dossiers.ts';
import type { Playback } from '../../api/contract/playback.ts';
import type { PromiseView } from '../../api/contract/promise.ts';
import type { DossierPeople } from '../../api/contract/dossierPeople.ts';
import type { LedgerView } from '../../api/contract/ledger.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { toSearch } from './toSearch.ts';
import { useCommand } from './useCommand.ts';

/** One page of the dossiers that this person may know of, newest first. */
export function useDossierPage(query: DossierQuery & { readonly page: number }) {
  return useQuery({
    queryKey: queryKeys.dossiers(query),
    queryFn: ({ signal }) =>
      request<DossierPage>('GET', `/dossiers${toSearch(query)}`, {
        signal,
      }),
    placeholderData: (previous) => previous,
  });
}

/** Everything the page of a dossier shows. */
export function useDossier(dossierId: string) {
  return useQuery({
    queryKey: queryKeys.dossier(dossierId),
    queryFn: ({ signal }) => request<DossierView>('GET', dossierPath(dossierId), { signal }),
    enabled: dossierId !== '',
  });
}

/** What happened to a dossier, oldest first. */
export function useHistory(dossierId: string) {
  return useQuery({
    queryKey: queryKeys.history(dossierId),
    queryFn: ({ signal }) =>
      request<readonly HistoryLine[]>('GET', `${dossierPath(dossierId)}/history`, { signal }),
  });
}

/** The life of a dossier moment by moment; read when somebody plays it back. */
export function usePlayback(dossierId: string) {
  return useQuery({
    queryKey: queryKeys.playback(dossierId),
    queryFn: ({ signal }) =>
      request<Playback>('GET', `${dossierPath(dossierId)}/playback`, { signal }),
  });
}

/** Who may do what with a dossier now. */
export function useDossierPeople(dossierId: string) {
  return useQuery({
    queryKey: queryKeys.dossierPeople(dossierId),
    queryFn: ({ signal }) =>
      request<DossierPeople>('GET', `${dossierPath(dossierId)}/people`, { signal }),
  });
}

/** How the promised date follows from the receipt, day by day; `null` when nothing was promised. */
export function useLedger(dossierId: string) {
  return useQuery({
    queryKey: queryKeys.ledger(dossierId),
    queryFn: ({ signal }) =>
      request<LedgerView | null>('GET', `${dossierPath(dossierId)}/ledger`, { signal }),
  });
}

type PromiseWish = Pick<ReceiveDossier, 'channel'> & { readonly competentAgencyId: string | null };

/** What would be promised for a dossier received now; idle until a procedure is chosen. */
export function usePromise(
  procedureId: string | null,
  { competentAgencyId, channel }: PromiseWish,
) {
  const named = competentAgencyId === null ? {} : { competentAgencyId };
  const body = { procedureId, channel, ...named };
  return useQuery({
    queryKey: queryKeys.promise(procedureId ?? '', competentAgencyId, channel),
    queryFn: ({ signal }) => request<PromiseView>('POST', '/dossiers/preview', { body, signal }),
    enabled: procedureId !== null,
    refetchInterval: 60_000,
  });
}

/** Receives a dossier at the counter. */
export function useReceiveDossier() {
  const client = useQueryClient();
  return useCommand({
    send: (body: ReceiveDossier, commandId) =>
      request<DossierReceived>('POST', '/dossiers', { body, commandId }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: ['dossiers'] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}

type Delivery = DeliverMessage & { readonly dossierId: string };

/** Records that what an element waits for was handed in. */
export function useDeliverMessage() {
  const client = useQueryClient();
  return useCommand({
    send: ({ dossierId, ...body }: Delivery, commandId) =>
      request<DossierView>('POST', `${dossierPath(dossierId)}/messages`, { body, commandId }),
    onDone: (dossier) => {
      client.setQueryData(queryKeys.dossier(dossier.dossierId), dossier);
      void client.invalidateQueries({ queryKey: ['dossier', dossier.dossierId] });
      void client.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}

type Retry = RetryIncident & { readonly dossierId: string; readonly elementId: string };

/** Tries an element again that stands still. */
export function useRetryIncident() {
  const client = useQueryClient();
  return useCommand({
    send: ({ dossierId, elementId, ...body }: Retry, commandId) => {
      const path = `${dossierPath(dossierId)}/incidents/${encodeURIComponent(elementId)}/retry`;
      return request<unknown>('POST', path, { body, commandId });
    },
    onDone: (_answer, { dossierId }) => {
      void client.invalidateQueries({ queryKey: queryKeys.dossier(dossierId) });
      void client.invalidateQueries({ queryKey: queryKeys.incidents() });
    },
  });
}

/** Address of the receipt (form 01) as a PDF file. */
export function receiptHref(dossierId: string): string {
  return `/api${dossierPath(dossierId)}/receipt.pdf`;
}

/** Address of an uploaded document. */
export function documentHref(dossierId: string, documentId: string): string {
  return `/api${dossierPath(dossierId)}/documents/${encodeURIComponent(documentId)}`;
}

function dossierPath(dossierId: string): string {
  return `/dossiers/${encodeURIComponent(dossierId)}`;
}
