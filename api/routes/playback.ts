import { replayStored } from '../../engine/run/replayStored.ts';
import { PlaybackSchema } from '../contract/playback.ts';
import { orNotFound } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory } from '../present/directory.ts';
import { elementsTold } from '../present/elementsTold.ts';
import { presentPlayback } from '../present/presentPlayback.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadVisibleDossier } from './loadDossier.ts';
import { personOf } from './requestActor.ts';

/** The life of a dossier, lived again from its history. */
export function playbackRoutes(services: Services) {
  const part = createPart();
  const { runtime, noteAccess } = services;
  part.openapi(
    declareRoute('dossier.read', {
      method: 'get',
      path: '/dossiers/{dossierId}/playback',
      tags: ['dossiers'],
      request: { params: pathParams('dossierId') },
      responses: answers(
        PlaybackSchema,
        'The dossier after each line of its history: where it stood, its way, its clocks',
      ),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { dossierId, versionId } = dossier;
      noteAccess({ personId: person.personId, dossierId, what: 'history' });
      const replayed = orNotFound(await replayStored(runtime, dossierId));
      const told = elementsTold(replayed.moments.map(({ event }) => event));
      const names = new Map(
        (await runtime.store.listProcedures()).map((it) => [it.procedureId, it.name]),
      );
      const playback = presentPlayback(replayed, {
        model: await loadVersionModel(runtime, versionId, told),
        directory: await loadDirectory(runtime.store),
        calendar: runtime.calendars(dossier.calendar),
        procedureName: (procedureId) => names.get(procedureId) ?? procedureId,
      });
      return c.json(playback, 200);
    },
  );
  return part;
}
