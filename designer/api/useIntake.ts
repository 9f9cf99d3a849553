import { useMutation, useQuery } from '@tanstack/react-query';

import type {
  OfferedRow,
  OfferedView,
  SubmitOnline,
  Submitted,
  UploadView,
} from '../../api/contract/intake.ts';
import { ConnectionLost } from './apiProblem.ts';
import { request } from './client.ts';
import { useCommand } from './useCommand.ts';

const RETRIES_MAX = 2;

/** Every procedure that takes online dossiers. */
export function useOfferedProcedures() {
  return useQuery({
    queryKey: ['offered'],
    queryFn: ({ signal }) =>
      request<readonly OfferedRow[]>('GET', '/intake/procedures', { signal }),
    staleTime: 60_000,
  });
}

/** What a procedure needs; idle until one is chosen. */
export function useOffered(procedureId: string | null) {
  return useQuery({
    queryKey: ['offered', procedureId],
    queryFn: ({ signal }) =>
      request<OfferedView>('GET', `/intake/procedures/${encodeURIComponent(procedureId ?? '')}`, {
        signal,
      }),
    enabled: procedureId !== null,
    staleTime: 60_000,
  });
}

/** Uploads a file that a submission will take. */
export function useUploadFile() {
  return useCommand({
    send: (file: File, commandId) => {
      const body = new FormData();
      body.set('file', file);
      return request<UploadView>('POST', '/intake/uploads', { body, commandId });
    },
  });
}

type Handing = { readonly wish: SubmitOnline; readonly commandId: string };

/** Hands in. The command id is the caller's, so that a press after a reload is the same one. */
export function useSubmitOnline() {
  return useMutation({
    mutationFn: ({ wish, commandId }: Handing) =>
      request<Submitted>('POST', '/intake/submissions', { body: wish, commandId }),
    retry: (count, error) => error instanceof ConnectionLost && count < RETRIES_MAX,
    retryDelay: 700,
  });
}
