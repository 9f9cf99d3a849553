import type { ChangePerson, CommandBase } from '../../engine/model/command.ts';
import { asId, type AgencyId, type PersonId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { addPerson } from '../../engine/run/staff/addPerson.ts';
import { changePerson } from '../../engine/run/staff/changePerson.ts';
import {
  AddPersonSchema,
  BlockPersonSchema,
  PersonViewSchema,
  SetPasswordSchema,
  StaffingSchema,
  type PersonView,
  type Staffing,
} from '../contract/people.ts';
import { listOf } from '../contract/primitives.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { hasPost, rolesOfPosts } from '../policy/agencyPosts.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentPerson } from '../present/presentPerson.ts';
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

const PeopleSchema = listOf(PersonViewSchema);

/** Accounts: who has one, with which posts, and whether it can be used. */
export function peopleRoutes(services: Services) {
  const part = createPart();
  const { runtime, passwords } = services;
  const change = async (
    personId: string,
    head: CommandBase,
    changed: ChangePerson['change'],
  ): Promise<PersonView[]> => {
    const command = { ...head, personId: asId<PersonId>(personId), change: changed };
    orRefuse(await changePerson(runtime, command));
    return viewPeople(services);
  };

  part.openapi(
    declareRoute('person.read', {
      method: 'get',
      path: '/people',
      tags: ['administration'],
      responses: answers(PeopleSchema, 'Every account'),
    }),
    async (c) => c.json(await viewPeople(services), 200),
  );

  part.openapi(
    declareRoute('person.manage', {
      method: 'post',
      path: '/people',
      tags: ['administration'],
      request: { headers: CommandHeaders, body: jsonBody(AddPersonSchema) },
      responses: answers(PeopleSchema, 'With the new account'),
    }),
    async (c) => {
      const { username, password, ...staffing } = c.req.valid('json');
      const placed = await toPlaced(services, staffing);
      const passwordHash = await passwords.hash(password);
      const head = { commandId: commandIdOf(c.req.valid('header')), actor: actorOf(personOf(c)) };
      orRefuse(await addPerson(runtime, { ...head, ...placed, username, passwordHash }));
      return c.json(await viewPeople(services), 200);
    },
  );

  part.openapi(
    declareRoute('person.manage', {
      method: 'post',
      path: '/people/{personId}',
      tags: ['administration'],
      request: {
        params: pathParams('personId'),
        headers: CommandHeaders,
        body: jsonBody(StaffingSchema),
      },
      responses: answers(PeopleSchema, 'With the account as it is now'),
    }),
    async (c) => {
      const head = { commandId: commandIdOf(c.req.valid('header')), actor: actorOf(personOf(c)) };
      const placed = await toPlaced(services, c.req.valid('json'));
      return c.json(await change(c.req.valid('param').personId, head, placed), 200);
    },
  );

  part.openapi(
    declareRoute('person.manage', {
      method: 'post',
      path: '/people/{personId}/block',
      tags: ['administration'],
      request: {
        params: pathParams('personId'),
        headers: CommandHeaders,
        body: jsonBody(BlockPersonSchema),
      },
      responses: answers(PeopleSchema, 'With the account as it is now'),
    }),
    async (c) => {
      const head = { commandId: commandIdOf(c.req.valid('header')), actor: actorOf(personOf(c)) };
      const status = c.req.valid('json').isBlocked ? 'blocked' : 'active';
      return c.json(await change(c.req.valid('param').personId, head, { status }), 200);
    },
  );

  part.openapi(
    declareRoute('person.manage', {
      method: 'post',
      path: '/people/{personId}/password',
      tags: ['administration'],
      request: {
        params: pathParams('personId'),
        headers: CommandHeaders,
        body: jsonBody(SetPasswordSchema),
      },
      responses: answers(PeopleSchema, 'With the account as it is now'),
    }),
    async (c) => {
      const head = { commandId: commandIdOf(c.req.valid('header')), actor: actorOf(personOf(c)) };
      const passwordHash = await passwords.hash(c.req.valid('json').password);
      return c.json(await change(c.req.valid('param').personId, head, { passwordHash }), 200);
    },
  );

  return part;
}

async function viewPeople({ runtime }: Services): Promise<PersonView[]> {
  const { agencies } = await loadDirectory(runtime.store);
  const people = await runtime.store.listPeople();
  return people.map((person) => presentPerson(person, agencies));
}

/**
 * The roles that follow from the posts. Refuses POST_NOT_OF_AGENCY; the agencies are the engine's.
 */
async function toPlaced(
  { runtime }: Services,
  { name, placements, isAdministrator }: Staffing,
): Promise<Pick<Person, 'name' | 'placements' | 'roles'>> {
  const { agencies } = await loadDirectory(runtime.store);
  const placed = placements.map(({ agencyId, post }) => {
    const agency = agencies.get(agencyId);
    if (agency !== undefined && !hasPost(agency.kind, post)) {
      throw new RefusalError({ code: 'POST_NOT_OF_AGENCY', post });
    }
    return { agencyId: asId<AgencyId>(agencyId), post };
  });
  const posts = placed.map(({ post }) => post);
  return { name, placements: placed, roles: rolesOfPosts(posts, isAdministrator) };
}
