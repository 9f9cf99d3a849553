import { notesOf } from '../../engine/model/dossierNote.ts';
import type { HistoryEvent } from '../../engine/model/history.ts';
import type { Person } from '../../engine/model/person.ts';
import type { NoteView } from '../contract/notes.ts';
import { textOf } from '../texts/fillText.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';

/** The notes of a dossier as the person reads them, newest first. */
export function presentNotes(
  history: readonly HistoryEvent[],
  { directory, person }: { readonly directory: Directory; readonly person: Person },
): readonly NoteView[] {
  return notesOf(history)
    .map(({ noteId, text, at, personId, agencyId, struck }) => ({
      noteId,
      text,
      at: toMoment(at),
      personName: directory.personName(personId),
      agencyName: directory.agencyName(agencyId),
      struck: struck && { at: toMoment(struck.at), reason: struck.reason },
      allowed: {
        strike: personId === person.personId || { reason: textOf('reasons', 'NOT_YOUR_NOTE') },
      },
    }))
    .toReversed();
}
