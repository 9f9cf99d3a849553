import { DossierPeopleSchema } from '../contract/dossierPeople.ts';
import { loadDirectory } from '../present/directory.ts';
import { toDay } from '../present/moment.ts';
import { presentPeople } from '../present/presentPeople.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { loadVisibleDossier, readDossier } from './loadDossier.ts';
import { personOf } from './requestActor.ts';

/** Who may do what with a dossier now. */
export function dossierPeopleRoutes(services: Services) {
  const part = createPart();
  const { store, now } = services.runtime;
  part.openapi(
    declareRoute('dossier.read', {
      method: 'get',
      path: '/dossiers/{dossierId}/people',
      tags: ['dossiers'],
      request: { params: pathParams('dossierId') },
      responses: answers(
        DossierPeopleSchema,
        'Who may do the open steps today, and why the person who asks may not',
      ),
    }),
    async (c) => {
      const person = personOf(c);
      const { dossierId } = await loadVisibleDossier(
        services,
        person,
        c.req.valid('param').dossierId,
      );
      const today = toDay(now());
      const people = presentPeople(await readDossier(services, dossierId), {
        person,
        people: await store.listPeople(),
        substitutions: await store.listSubstitutions(today),
        today,
        directory: await loadDirectory(store),
      });
      return c.json(people, 200);
    },
  );
  return part;
}
