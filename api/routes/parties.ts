import { LookUpPartySchema, PartyAnswerSchema } from '../contract/parties.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute, jsonBody } from './declareRoute.ts';
import { personOf } from './requestActor.ts';

/** Who has an identity number or a tax code, as the person's own agencies know it. */
export function partyRoutes({ parties, noteAccess }: Services) {
  const part = createPart();

  part.openapi(
    // The number stands in the body: addresses of requests are written into logs.
    declareRoute('party.read', {
      method: 'post',
      path: '/parties/look-up',
      tags: ['tasks'],
      request: { body: jsonBody(LookUpPartySchema) },
      responses: answers(PartyAnswerSchema, 'Who has the number, or nobody'),
    }),
    async (c) => {
      const person = personOf(c);
      const agencyIds = person.placements.map((place) => place.agencyId);
      const found = await parties.find(c.req.valid('json').number, agencyIds);
      if (found === null) return c.json({ party: null }, 200);
      noteAccess({ personId: person.personId, dossierId: found.dossierId, what: 'party' });
      return c.json({ party: found.party }, 200);
    },
  );

  return part;
}
