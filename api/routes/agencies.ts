import { PerformerQuerySchema, PostHoldersSchema } from '../contract/postHolders.ts';
import { AgencyRoleViewSchema, AgencyViewSchema } from '../contract/procedures.ts';
import { listOf } from '../contract/primitives.ts';
import { toDay } from '../present/moment.ts';
import { presentAgency, presentAgencyRoles } from '../present/presentAgency.ts';
import { presentPostHolders } from '../present/presentPostHolders.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute } from './declareRoute.ts';

/** Agencies, and the roles and posts that a drawing may name. */
export function agencyRoutes({ runtime }: Services) {
  const part = createPart();

  part.openapi(
    declareRoute('agency.read', {
      method: 'get',
      path: '/agencies',
      tags: ['agencies'],
      responses: answers(listOf(AgencyViewSchema), 'Every agency'),
    }),
    async (c) => c.json((await runtime.store.listAgencies()).map(presentAgency), 200),
  );

  part.openapi(
    declareRoute('agency.read', {
      method: 'get',
      path: '/agency-roles',
      tags: ['agencies'],
      responses: answers(listOf(AgencyRoleViewSchema), 'Every agency role with its posts'),
    }),
    (c) => c.json(presentAgencyRoles(), 200),
  );

  part.openapi(
    declareRoute('performer.read', {
      method: 'get',
      path: '/post-holders',
      tags: ['agencies'],
      request: { query: PerformerQuerySchema },
      responses: answers(PostHoldersSchema, 'Who would do a step of this agency and post today'),
    }),
    async (c) => {
      const { store, now } = runtime;
      const today = toDay(now());
      const [agencies, people, substitutions] = await Promise.all([
        store.listAgencies(),
        store.listPeople(),
        store.listSubstitutions(today),
      ]);
      const staff = { agencies, people, substitutions, today };
      return c.json(presentPostHolders(c.req.valid('query'), staff), 200);
    },
  );

  return part;
}
