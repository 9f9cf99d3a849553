import { AgencyRoleViewSchema, AgencyViewSchema } from '../contract/procedures.ts';
import { listOf } from '../contract/primitives.ts';
import { presentAgency, presentAgencyRoles } from '../present/presentAgency.ts';
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

  return part;
}
