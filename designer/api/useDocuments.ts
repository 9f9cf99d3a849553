import { useQueryClient } from '@tanstack/react-query';

import type { DocumentView } from '../../api/contract/documents.ts';
import type { SignDocument } from '../../api/contract/signatures.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

type Upload = {
  readonly dossierId: string;
  readonly file: File;
  readonly title: string;
  readonly taskId?: string;
};

/** Adds a document to a dossier, or to one of its tasks. */
export function useUploadDocument() {
  const client = useQueryClient();
  return useCommand({
    send: (upload: Upload, commandId) => {
      const body = new FormData();
      body.set('file', upload.file);
      body.set('title', upload.title);
      if (upload.taskId) body.set('taskId', upload.taskId);
      const path = documentsPath(upload.dossierId);
      return request<DocumentView>('POST', path, { body, commandId });
    },
    onDone: (_document, { dossierId }) => {
      void client.invalidateQueries({ queryKey: queryKeys.dossier(dossierId) });
    },
  });
}

type Signing = SignDocument & { readonly dossierId: string; readonly documentId: string };

/** Signs a document of a dossier. */
export function useSignDocument() {
  const client = useQueryClient();
  return useCommand({
    send: ({ dossierId, documentId, ...body }: Signing, commandId) => {
      const path = `${documentsPath(dossierId)}/${encodeURIComponent(documentId)}/signature`;
      return request<DocumentView>('POST', path, { body, commandId });
    },
    onDone: (_document, { dossierId }) => {
      void client.invalidateQueries({ queryKey: queryKeys.dossier(dossierId) });
    },
  });
}

function documentsPath(dossierId: string): string {
  return `/dossiers/${encodeURIComponent(dossierId)}/documents`;
}
