import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { AddNote, NoteView, StrikeNote } from '../../api/contract/notes.ts';
import { request } from './client.ts';
import { queryKeys } from './queryKeys.ts';
import { useCommand } from './useCommand.ts';

/** Notes of officers on a dossier, newest first. */
export function useNotes(dossierId: string) {
  return useQuery({
    queryKey: queryKeys.notes(dossierId),
    queryFn: ({ signal }) => request<readonly NoteView[]>('GET', notesPath(dossierId), { signal }),
  });
}

/** Writes a note on a dossier. */
export function useAddNote(dossierId: string) {
  return useNoteCommand<AddNote>(dossierId, () => notesPath(dossierId));
}

/** Strikes out a note of one's own. */
export function useStrikeNote(dossierId: string, noteId: string) {
  const path = `${notesPath(dossierId)}/${encodeURIComponent(noteId)}/strike`;
  return useNoteCommand<StrikeNote>(dossierId, () => path);
}

function useNoteCommand<Body extends object>(dossierId: string, pathOf: () => string) {
  const client = useQueryClient();
  return useCommand({
    send: (body: Body, commandId) =>
      request<readonly NoteView[]>('POST', pathOf(), { body, commandId }),
    onDone: (notes) => {
      client.setQueryData(queryKeys.notes(dossierId), notes);
      void client.invalidateQueries({ queryKey: queryKeys.history(dossierId) });
    },
  });
}

function notesPath(dossierId: string): string {
  return `/dossiers/${encodeURIComponent(dossierId)}/notes`;
}
