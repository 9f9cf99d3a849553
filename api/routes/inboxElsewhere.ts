import {
  ComingPageSchema,
  ComingQuerySchema,
  FollowedPageSchema,
  FollowedQuerySchema,
} from '../contract/inbox.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute } from './declareRoute.ts';
import { readComingPage, readFollowedPage } from './inboxPages.ts';
import { personOf } from './requestActor.ts';

/** The lists of dossiers that wait elsewhere: sent on, watched, coming. */
export function inboxElsewhereRoutes(services: Services) {
  const part = createPart();

  part.openapi(
    declareRoute('task.read', {
      method: 'get',
      path: '/inbox/followed',
      tags: ['inbox'],
      request: { query: FollowedQuerySchema },
      responses: answers(FollowedPageSchema, 'Dossiers sent on or watched'),
    }),
    async (c) => c.json(await readFollowedPage(services, personOf(c), c.req.valid('query')), 200),
  );

  part.openapi(
    declareRoute('task.read', {
      method: 'get',
      path: '/inbox/coming',
      tags: ['inbox'],
      request: { query: ComingQuerySchema },
      responses: answers(ComingPageSchema, 'Dossiers that may come to the own posts next'),
    }),
    async (c) => c.json(await readComingPage(services, personOf(c), c.req.valid('query')), 200),
  );

  return part;
}
