import { addNote } from '../../engine/run/notes/addNote.ts';
import { strikeNote } from '../../engine/run/notes/strikeNote.ts';
import type { DossierId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { AddNoteSchema, NoteViewSchema, StrikeNoteSchema } from '../contract/notes.ts';
import { listOf } from '../contract/primitives.ts';
import { orRefuse } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentNotes } from '../present/presentNotes.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadVisibleDossier } from './loadDossier.ts';
import { actorOn, commandIdOf, personOf } from './requestActor.ts';

const PATH = '/dossiers/{dossierId}/notes';
const NOTES = answers(listOf(NoteViewSchema), 'Every note, newest first');

/** Notes of officers on a dossier; no route for applicants reads them. */
export function noteRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;
  const view = async (dossierId: DossierId, person: Person) => {
    const history = await runtime.store.listDossierHistory(dossierId);
    return presentNotes(history, { directory: await loadDirectory(runtime.store), person });
  };

  part.openapi(
    declareRoute('note.read', {
      method: 'get',
      path: PATH,
      tags: ['notes'],
      request: { params: pathParams('dossierId') },
      responses: NOTES,
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      return c.json(await view(dossier.dossierId, person), 200);
    },
  );

  part.openapi(
    declareRoute('note.add', {
      method: 'post',
      path: PATH,
      tags: ['notes'],
      request: {
        params: pathParams('dossierId'),
        headers: CommandHeaders,
        body: jsonBody(AddNoteSchema),
      },
      responses: NOTES,
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { dossierId } = dossier;
      const commandId = commandIdOf(c.req.valid('header'));
      const { text } = c.req.valid('json');
      orRefuse(
        await addNote(runtime, { commandId, actor: actorOn(person, dossier), dossierId, text }),
      );
      return c.json(await view(dossierId, person), 200);
    },
  );

  part.openapi(
    declareRoute('note.strike', {
      method: 'post',
      path: `${PATH}/{noteId}/strike`,
      tags: ['notes'],
      request: {
        params: pathParams('dossierId', 'noteId'),
        headers: CommandHeaders,
        body: jsonBody(StrikeNoteSchema),
      },
      responses: NOTES,
    }),
    async (c) => {
      const person = personOf(c);
      const { noteId, ...param } = c.req.valid('param');
      const dossier = await loadVisibleDossier(services, person, param.dossierId);
      const { dossierId } = dossier;
      const commandId = commandIdOf(c.req.valid('header'));
      const { reason } = c.req.valid('json');
      const actor = actorOn(person, dossier);
      orRefuse(await strikeNote(runtime, { commandId, actor, dossierId, noteId, reason }));
      return c.json(await view(dossierId, person), 200);
    },
  );

  return part;
}
