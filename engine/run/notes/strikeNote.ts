import type { StrikeNote } from '../../model/command.ts';
import { notesOf } from '../../model/dossierNote.ts';
import type { HistoryEvent } from '../../model/history.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Result } from '../../model/result.ts';
import type { DossierAnswer } from '../answers.ts';
import type { Runtime } from '../runtime.ts';
import { noteCommand } from './noteCommand.ts';

/**
 * Strikes out a note of one's own, with the reason; its text stays readable.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND, NOTE_NOT_FOUND, NOTE_STRUCK,
 * NOT_YOUR_NOTE.
 */
export function strikeNote(
  runtime: Runtime,
  command: StrikeNote,
): Promise<Result<DossierAnswer, Refusal>> {
  const { noteId, reason } = command;
  return noteCommand(runtime, command, {
    name: 'strikeNote',
    type: 'note-struck',
    noteId,
    facts: { reason },
    refuse: (history) => refuseStriking(history, command),
  });
}

function refuseStriking(
  history: readonly HistoryEvent[],
  { noteId, actor }: Pick<StrikeNote, 'noteId' | 'actor'>,
): Refusal | null {
  const note = notesOf(history).find((it) => it.noteId === noteId);
  if (note === undefined) return { code: 'NOTE_NOT_FOUND', noteId };
  if (note.struck !== null) return { code: 'NOTE_STRUCK', noteId, at: note.struck.at };
  return note.personId === actor.personId ? null : { code: 'NOT_YOUR_NOTE', noteId };
}
