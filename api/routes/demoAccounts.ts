import { DemoAccountSchema, type DemoAccount } from '../contract/session.ts';
import type { Person } from '../../engine/model/person.ts';
import { listOf } from '../contract/primitives.ts';
import { DEMONSTRATION_PASSWORD } from '../demonstration/provincePeople.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentPerson } from '../present/presentPerson.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute } from './declareRoute.ts';

/** The accounts of the demonstration, for its login page; an empty list where there is none. */
export function demoAccountRoutes({ runtime, demonstration }: Services) {
  const part = createPart();

  part.openapi(
    declareRoute('session.demoAccounts', {
      method: 'get',
      path: '/demo-accounts',
      tags: ['session'],
      responses: answers(listOf(DemoAccountSchema), 'The demonstration accounts'),
    }),
    async (c) => {
      if (!demonstration) return c.json([], 200);
      const { agencies } = await loadDirectory(runtime.store);
      const people = await runtime.store.listPeople();
      const agencyCode = ({ placements: [first] }: Person) =>
        (first && agencies.get(first.agencyId)?.code) ?? '';
      const accounts = people
        .filter(({ isDemo, status }) => isDemo && status === 'active')
        .toSorted((a, b) => agencyCode(a).localeCompare(agencyCode(b)))
        .map((person): DemoAccount => {
          const view = presentPerson(person, agencies);
          return {
            username: view.username,
            password: DEMONSTRATION_PASSWORD,
            name: view.name,
            posts: [...new Set(view.agencies.flatMap(({ posts }) => posts))],
            agencyName: view.agencies.map(({ agencyName }) => agencyName).join(', '),
          };
        });
      return c.json(accounts, 200);
    },
  );

  return part;
}
