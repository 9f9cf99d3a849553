import type { SeenDossier } from '../look.ts';
import type { Invariant } from './invariant.ts';

type Note = { readonly personId: string | null; isStruck: boolean };

/**
 * X11: every note that was committed is in the history once and stays, as its author wrote it; it
 * is struck out once at most, by its author alone, and it moves nothing.
 */
export function notesStay(): Invariant {
  const committed = new Map<string, string>();
  return {
    name: 'X11 notes stay as they were written',
    onStep: ({ commits, exchanges }) => {
      for (const { change, outcome } of commits) {
        for (const { type, causeId, facts } of outcome === 'committed' ? change.history : []) {
          if (type === 'note-added') committed.set(causeId ?? '', JSON.stringify(facts['note']));
        }
      }
      const texts = [...committed.values()];
      return exchanges.flatMap(({ request, came, isImpostor }) => {
        if (request.name !== 'addNote' || came.kind !== 'answer' || isImpostor) return [];
        const written = JSON.stringify(request.command.text);
        const isTwice = texts.filter((text) => text === written).length > 1;
        return isTwice ? [`"${request.command.text}" was written twice`] : [];
      });
    },
    onDossier: (seen) => judge(seen, committed),
  };
}

function judge(
  { instances }: SeenDossier,
  committed: ReadonlyMap<string, string>,
): readonly string[] {
  const notes = new Map<string, Note>();
  const found: string[] = [];
  for (const { type, causeId, personId, facts, input } of instances.flatMap((it) => it.history)) {
    const noteId = causeId ?? '';
    if (type === 'note-added') {
      const isSame = committed.get(noteId) === JSON.stringify(facts['note']) && input === null;
      if (!isSame || notes.has(noteId)) found.push(`${noteId} is not as it was written`);
      notes.set(noteId, { personId, isStruck: false });
    }
    if (type !== 'note-struck') continue;
    found.push(...judgeStrike(notes.get(noteId), { noteId, personId }));
  }
  return found;
}

function judgeStrike(
  note: Note | undefined,
  { noteId, personId }: { readonly noteId: string; readonly personId: string | null },
): readonly string[] {
  if (note === undefined) return [`${noteId} was struck out and never written`];
  const isTwice = note.isStruck;
  note.isStruck = true;
  if (isTwice) return [`${noteId} was struck out twice`];
  return note.personId === personId ? [] : [`${noteId} was struck out by ${personId}`];
}
