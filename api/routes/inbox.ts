import { asId, type AgencyId, type DossierId } from '../../engine/model/ids.ts';
import { removeFilter } from '../../engine/run/inbox/removeFilter.ts';
import { saveFilter } from '../../engine/run/inbox/saveFilter.ts';
import { watchDossier } from '../../engine/run/inbox/watchDossier.ts';
import {
  InboxCountsSchema,
  SavedFiltersSchema,
  SaveFilterSchema,
  TaskPageSchema,
  TaskQuerySchema,
  WatchSchema,
  WorkloadSchema,
} from '../contract/inbox.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { readInboxCounts, readTaskPage } from './inboxPages.ts';
import { loadVisibleDossier } from './loadDossier.ts';
import { actorOf, actorOn, commandIdOf, personOf } from './requestActor.ts';
import { viewFilters } from './viewFilters.ts';
import { viewWorkload } from './viewWorkload.ts';

/** What a person has to do, what they follow, and how they look at it. */
export function inboxRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('task.read', {
      method: 'get',
      path: '/tasks',
      tags: ['inbox'],
      request: { query: TaskQuerySchema },
      responses: answers(TaskPageSchema, 'Tasks by due moment'),
    }),
    async (c) => c.json(await readTaskPage(services, personOf(c), c.req.valid('query')), 200),
  );

  part.openapi(
    declareRoute('task.read', {
      method: 'get',
      path: '/inbox/counts',
      tags: ['inbox'],
      responses: answers(InboxCountsSchema, 'How much is in each list'),
    }),
    async (c) => c.json(await readInboxCounts(services, personOf(c)), 200),
  );

  part.openapi(
    declareRoute('dossier.watch', {
      method: 'post',
      path: '/dossiers/{dossierId}/watch',
      tags: ['inbox'],
      request: {
        params: pathParams('dossierId'),
        headers: CommandHeaders,
        body: jsonBody(WatchSchema),
      },
      responses: answers(WatchSchema, 'Whether the dossier is watched now'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { isWatched } = orRefuse(
        await watchDossier(runtime, {
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOn(person, dossier),
          personId: person.personId,
          dossierId: asId<DossierId>(dossier.dossierId),
          isWatched: c.req.valid('json').isWatched,
        }),
      );
      return c.json({ isWatched }, 200);
    },
  );

  part.openapi(
    declareRoute('task.read', {
      method: 'get',
      path: '/inbox/filters',
      tags: ['inbox'],
      responses: answers(SavedFiltersSchema, 'Own filters and those shared with the units'),
    }),
    async (c) => c.json(await viewFilters(services, personOf(c)), 200),
  );

  part.openapi(
    declareRoute('inboxFilter.save', {
      method: 'post',
      path: '/inbox/filters',
      tags: ['inbox'],
      request: { headers: CommandHeaders, body: jsonBody(SaveFilterSchema) },
      responses: answers(SavedFiltersSchema, 'With the new one'),
    }),
    async (c) => {
      const person = personOf(c);
      const { agencyId: sharedWith, ...wish } = c.req.valid('json');
      const agencyId = sharedWith === null ? null : asId<AgencyId>(sharedWith);
      if (agencyId && !person.placements.some((place) => place.agencyId === agencyId)) {
        throw new RefusalError({ code: 'FORBIDDEN', reason: 'OTHER_AGENCY' });
      }
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOf(person, agencyId);
      const filter = { ...wish, agencyId };
      const ownerId = person.personId;
      orRefuse(await saveFilter(runtime, { commandId, actor, ownerId, filter }));
      return c.json(await viewFilters(services, person), 200);
    },
  );

  part.openapi(
    declareRoute('inboxFilter.save', {
      method: 'post',
      path: '/inbox/filters/{filterId}/delete',
      tags: ['inbox'],
      request: { params: pathParams('filterId'), headers: CommandHeaders },
      responses: answers(SavedFiltersSchema, 'Without the one that was deleted'),
    }),
    async (c) => {
      const person = personOf(c);
      const commandId = commandIdOf(c.req.valid('header'));
      const { filterId } = c.req.valid('param');
      orRefuse(await removeFilter(runtime, { commandId, actor: actorOf(person), filterId }));
      return c.json(await viewFilters(services, person), 200);
    },
  );

  part.openapi(
    declareRoute('task.assign', {
      method: 'get',
      path: '/inbox/workload',
      tags: ['inbox'],
      responses: answers(WorkloadSchema, 'Everybody of the units that the person heads'),
    }),
    async (c) => c.json(await viewWorkload(services, personOf(c)), 200),
  );

  return part;
}
