import type { AddNote } from '../../model/command.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { Result } from '../../model/result.ts';
import type { DossierAnswer } from '../answers.ts';
import type { Runtime } from '../runtime.ts';
import { noteCommand } from './noteCommand.ts';

/**
 * Writes a note on a dossier, also on one that has ended; the dossier itself does not move.
 *
 * Durable when it resolves to `ok`. Refuses: DOSSIER_NOT_FOUND.
 */
export function addNote(
  runtime: Runtime,
  command: AddNote,
): Promise<Result<DossierAnswer, Refusal>> {
  return noteCommand(runtime, command, {
    name: 'addNote',
    type: 'note-added',
    noteId: runtime.newId(),
    facts: { note: command.text },
    refuse: null,
  });
}
