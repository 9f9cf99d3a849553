import { asId, type AgencyId, type PersonId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { localDay } from '../../engine/run/localDay.ts';
import { addSubstitution } from '../../engine/run/substitutions/addSubstitution.ts';
import { endSubstitution } from '../../engine/run/substitutions/endSubstitution.ts';
import {
  AddSubstitutionSchema,
  SubstitutionPageSchema,
  type SubstitutionPage,
} from '../contract/substitutions.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { managesAgency } from '../policy/substitutionAccess.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentSubstitutions } from '../present/presentSubstitutions.ts';
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

/** Who stands in for absent colleagues. */
export function substitutionRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('substitution.decide', {
      method: 'get',
      path: '/substitutions',
      tags: ['administration'],
      responses: answers(SubstitutionPageSchema, 'Substitutions in effect or to come'),
    }),
    async (c) => c.json(await viewPage(services, personOf(c)), 200),
  );

  part.openapi(
    declareRoute('substitution.decide', {
      method: 'post',
      path: '/substitutions',
      tags: ['administration'],
      request: { headers: CommandHeaders, body: jsonBody(AddSubstitutionSchema) },
      responses: answers(SubstitutionPageSchema, 'With the new one'),
    }),
    async (c) => {
      const person = personOf(c);
      const wish = c.req.valid('json');
      const agencyId = asId<AgencyId>(wish.agencyId);
      refuseOtherAgency(person, agencyId);
      orRefuse(
        await addSubstitution(runtime, {
          ...wish,
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(person, agencyId),
          absentId: asId<PersonId>(wish.absentId),
          substituteId: asId<PersonId>(wish.substituteId),
          agencyId,
        }),
      );
      return c.json(await viewPage(services, person), 200);
    },
  );

  part.openapi(
    declareRoute('substitution.decide', {
      method: 'post',
      path: '/substitutions/{substitutionId}/end',
      tags: ['administration'],
      request: { headers: CommandHeaders, params: pathParams('substitutionId') },
      responses: answers(SubstitutionPageSchema, 'Without the one that was ended'),
    }),
    async (c) => {
      const person = personOf(c);
      const { substitutionId } = c.req.valid('param');
      const known = await runtime.store.listSubstitutions(localDay(runtime.now()));
      const found = known.find((it) => it.substitutionId === substitutionId);
      if (found !== undefined) refuseOtherAgency(person, found.agencyId);
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOf(person, found?.agencyId ?? null);
      orRefuse(await endSubstitution(runtime, { commandId, actor, substitutionId }));
      return c.json(await viewPage(services, person), 200);
    },
  );

  return part;
}

function refuseOtherAgency(person: Person, agencyId: string): void {
  if (managesAgency(person, agencyId)) return;
  throw new RefusalError({ code: 'FORBIDDEN', reason: 'OTHER_AGENCY' });
}

async function viewPage({ runtime }: Services, person: Person): Promise<SubstitutionPage> {
  const { store } = runtime;
  const today = localDay(runtime.now());
  const people = await store.listPeople();
  const substitutions = await store.listSubstitutions(today);
  const directory = await loadDirectory(store);
  return presentSubstitutions({ person, people, substitutions, directory, today });
}
