import type { CommandBase } from '../../engine/model/command.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import { putAgency } from '../../engine/run/staff/putAgency.ts';
import { PutAgencySchema, type PutAgency } from '../contract/people.ts';
import { PerformerQuerySchema, PostHoldersSchema } from '../contract/postHolders.ts';
import { AgencyRoleViewSchema, AgencyViewSchema } from '../contract/procedures.ts';
import { listOf } from '../contract/primitives.ts';
import { orRefuse } from '../middleware/refusalError.ts';
import { toDay } from '../present/moment.ts';
import { presentAgency, presentAgencyRoles } from '../present/presentAgency.ts';
import { presentPostHolders } from '../present/presentPostHolders.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const AgenciesSchema = listOf(AgencyViewSchema);

/** Agencies, and the roles and posts that a drawing may name. */
export function agencyRoutes({ runtime }: Services) {
  const part = createPart();
  const viewAgencies = async () => (await runtime.store.listAgencies()).map(presentAgency);
  const put = async (head: CommandBase, agencyId: AgencyId | null, agency: PutAgency) => {
    const parentId = agency.parentId === null ? null : asId<AgencyId>(agency.parentId);
    orRefuse(await putAgency(runtime, { ...head, agencyId, agency: { ...agency, parentId } }));
    return viewAgencies();
  };

  part.openapi(
    declareRoute('agency.read', {
      method: 'get',
      path: '/agencies',
      tags: ['agencies'],
      responses: answers(AgenciesSchema, 'Every agency'),
    }),
    async (c) => c.json(await viewAgencies(), 200),
  );

  part.openapi(
    declareRoute('agency.manage', {
      method: 'post',
      path: '/agencies',
      tags: ['administration'],
      request: { headers: CommandHeaders, body: jsonBody(PutAgencySchema) },
      responses: answers(AgenciesSchema, 'With the new agency'),
    }),
    async (c) => {
      const head = { commandId: commandIdOf(c.req.valid('header')), actor: actorOf(personOf(c)) };
      return c.json(await put(head, null, c.req.valid('json')), 200);
    },
  );

  part.openapi(
    declareRoute('agency.manage', {
      method: 'post',
      path: '/agencies/{agencyId}',
      tags: ['administration'],
      request: {
        params: pathParams('agencyId'),
        headers: CommandHeaders,
        body: jsonBody(PutAgencySchema),
      },
      responses: answers(AgenciesSchema, 'With the agency as it is now'),
    }),
    async (c) => {
      const head = { commandId: commandIdOf(c.req.valid('header')), actor: actorOf(personOf(c)) };
      const { agencyId } = c.req.valid('param');
      return c.json(await put(head, asId<AgencyId>(agencyId), c.req.valid('json')), 200);
    },
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
