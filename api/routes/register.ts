import { assert } from '../../engine/model/assert.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { RegisterQuerySchema } from '../contract/printedForms.ts';
import { RefusalError } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import { registerFacts } from '../printing/facts/registerFacts.ts';
import { formInForce } from '../printing/formInForce.ts';
import type { Services } from '../services.ts';
import { answerPdf } from './answerPdf.ts';
import { answersPdf, createPart, declareRoute, pathParams } from './declareRoute.ts';
import { personOf } from './requestActor.ts';

/** Laying out a page holds up everybody else; so many rows take about a second. */
const ROWS_MAX = 500;

/** The register of what an agency received, as a PDF for its people. */
export function registerRoutes(services: Services) {
  const part = createPart();
  const { runtime, noteAccess, demonstration } = services;

  part.openapi(
    declareRoute('dossier.register', {
      method: 'get',
      path: '/agencies/{agencyId}/register.pdf',
      tags: ['dossiers'],
      request: { params: pathParams('agencyId'), query: RegisterQuerySchema },
      responses: answersPdf('The register of what the agency received from day to day'),
    }),
    async (c) => {
      const person = personOf(c);
      const { from, to } = c.req.valid('query');
      const agencyId = ownAgency(person, c.req.valid('param').agencyId);
      const limit = ROWS_MAX + 1;
      const dossiers = await runtime.store.listReceived({ agencyId, from, to, limit });
      if (dossiers.length > ROWS_MAX) {
        throw new RefusalError({ code: 'REGISTER_TOO_LONG', rowsMax: ROWS_MAX });
      }
      for (const { dossierId } of dossiers) {
        noteAccess({ personId: person.personId, dossierId, what: 'register' });
      }
      const directory = await loadDirectory(runtime.store);
      const now = runtime.now();
      const source = { agencyId, from, to, dossiers, directory, now, demonstration };
      const form = formInForce('register', to);
      assert(form !== null, 'Expected a register in every edition, but one has none.');
      return answerPdf(c, { form, facts: registerFacts(source) }, `register-${from}-${to}`);
    },
  );

  return part;
}

/** The agency where the person works; any other answers as if there were none. */
function ownAgency({ placements }: Person, agencyId: string): AgencyId {
  const isTheirs = placements.some((place) => place.agencyId === agencyId);
  if (!isTheirs) throw new RefusalError({ code: 'NOT_FOUND' });
  return asId<AgencyId>(agencyId);
}
