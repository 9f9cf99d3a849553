import type { HistoryEvent } from './history.ts';
import type { AgencyId, PersonId } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * A note of an officer on a dossier, for officers alone: the applicant never sees it.
 *
 * It is told by the history, so it is never changed or deleted; its author may strike it out.
 */
export type DossierNote = {
  readonly noteId: string;
  readonly text: string;
  readonly at: Instant;
  readonly personId: PersonId | null;
  readonly agencyId: AgencyId | null;
  readonly struck: { readonly at: Instant; readonly reason: string } | null;
};

/** The notes that a history tells of, oldest first. Pure. */
export function notesOf(history: readonly HistoryEvent[]): readonly DossierNote[] {
  const notes = new Map<string, DossierNote>();
  for (const { type, causeId, at, personId, agencyId, facts } of history) {
    const noteId = causeId ?? '';
    if (type === 'note-added') {
      const text = textOf(facts['note']);
      notes.set(noteId, { noteId, text, at, personId, agencyId, struck: null });
    }
    const known = type === 'note-struck' ? notes.get(noteId) : undefined;
    if (known !== undefined) {
      notes.set(noteId, { ...known, struck: { at, reason: textOf(facts['reason']) } });
    }
  }
  return [...notes.values()];
}

function textOf(fact: unknown): string {
  return typeof fact === 'string' ? fact : '';
}
