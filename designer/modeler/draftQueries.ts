import { useQuery, useQueryClient } from '@tanstack/react-query';

import type {
  DraftView,
  NewProcedure,
  ProcedureRow,
  ProcedureView,
  Publish,
  SaveDraft,
  VersionRow,
  VersionView,
} from '../../api/contract/procedures.ts';
import { request } from '../api/client.ts';
import { queryKeys } from '../api/queryKeys.ts';
import { useCommand } from '../api/useCommand.ts';

/** One procedure with its versions. */
export function useProcedure(procedureId: string) {
  return useQuery({
    queryKey: queryKeys.procedure(procedureId),
    queryFn: ({ signal }) => request<ProcedureView>('GET', procedurePath(procedureId), { signal }),
  });
}

/** All procedures. */
export function useProcedures() {
  return useQuery({
    queryKey: queryKeys.procedures(),
    queryFn: ({ signal }) => request<readonly ProcedureRow[]>('GET', '/procedures', { signal }),
  });
}

/** The draft as it is on the server now; not kept between visits, so that no old one is opened. */
export function useDraft(procedureId: string, isLocked: boolean) {
  return useQuery({
    queryKey: queryKeys.draft(procedureId, isLocked),
    queryFn: ({ signal }) => readDraft(procedureId, signal),
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** Reads the draft once. */
export function readDraft(procedureId: string, signal?: AbortSignal): Promise<DraftView> {
  return request<DraftView>('GET', `${procedurePath(procedureId)}/draft`, signal ? { signal } : {});
}

/** A published version with its drawing. */
export function useVersion(procedureId: string, versionId: string) {
  return useQuery({
    queryKey: queryKeys.version(procedureId, versionId),
    queryFn: ({ signal }) => readVersion(procedureId, versionId, signal),
    staleTime: Infinity,
  });
}

/** Reads a published version once. */
export function readVersion(
  procedureId: string,
  versionId: string,
  signal?: AbortSignal,
): Promise<VersionView> {
  const path = versionPath(procedureId, versionId);
  return request<VersionView>('GET', path, signal ? { signal } : {});
}

/** Address of the annex of a version as a PDF, for a link. */
export function annexHref(procedureId: string, versionId: string): string {
  return `/api${versionPath(procedureId, versionId)}/annex.pdf`;
}

function versionPath(procedureId: string, versionId: string): string {
  return `${procedurePath(procedureId)}/versions/${encodeURIComponent(versionId)}`;
}

/** Saves the draft; the API answers DRAFT_CHANGED when somebody else saved in between. */
export function useSaveDraft(procedureId: string) {
  return useCommand({
    send: (input: SaveDraft, commandId) =>
      request<DraftView>('PUT', `${procedurePath(procedureId)}/draft`, { body: input, commandId }),
  });
}

/** Publishes the approved draft. */
export function usePublish(procedureId: string) {
  const client = useQueryClient();
  return useCommand({
    send: (input: Publish, commandId) =>
      request<VersionRow>('POST', `${procedurePath(procedureId)}/publish`, {
        body: input,
        commandId,
      }),
    onDone: () => {
      void client.invalidateQueries({ queryKey: queryKeys.procedures() });
      void client.invalidateQueries({ queryKey: queryKeys.procedure(procedureId), exact: true });
      void client.invalidateQueries({ queryKey: queryKeys.life(procedureId) });
    },
  });
}

/** Creates an empty procedure with a draft. */
export function useCreateProcedure(onCreated: (procedure: ProcedureView) => void) {
  const client = useQueryClient();
  return useCommand({
    send: (input: NewProcedure, commandId) =>
      request<ProcedureView>('POST', '/procedures', { body: input, commandId }),
    onDone: (procedure) => {
      void client.invalidateQueries({ queryKey: queryKeys.procedures() });
      onCreated(procedure);
    },
  });
}

function procedurePath(procedureId: string): string {
  return `/procedures/${encodeURIComponent(procedureId)}`;
}
