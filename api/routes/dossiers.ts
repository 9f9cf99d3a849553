import { checkFormValues } from '../../engine/form/checkFormValues.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { receiveDossier } from '../../engine/run/receiveDossier.ts';
import { groupSecret } from '../access/trackingSecrets.ts';
import {
  DossierPageSchema,
  DossierQuerySchema,
  DossierReceivedSchema,
  DossierViewSchema,
  HistoryLineSchema,
  ReceiveDossierSchema,
} from '../contract/dossiers.ts';
import { LedgerViewSchema } from '../contract/ledger.ts';
import { listOf } from '../contract/primitives.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { elementsTold } from '../present/elementsTold.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentHolders } from '../present/presentDossier.ts';
import { presentDossierRow } from '../present/presentDossierRow.ts';
import { presentHistoryLine } from '../present/presentHistory.ts';
import { presentLedger } from '../present/presentLedger.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadVisibleDossier, viewDossier } from './loadDossier.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const PAGE_SIZE = 50;
const DossierParams = pathParams('dossierId');

/** Receiving dossiers and reading them. */
export function dossierRoutes(services: Services) {
  const part = createPart();
  const { runtime, noteAccess } = services;

  part.openapi(
    declareRoute('dossier.receive', {
      method: 'post',
      path: '/dossiers',
      tags: ['dossiers'],
      request: { headers: CommandHeaders, body: jsonBody(ReceiveDossierSchema) },
      responses: answers(DossierReceivedSchema, 'The dossier, and the secret of its receipt'),
    }),
    async (c) => {
      const person = personOf(c);
      const { receivingAgencyId, competentAgencyId, ...wish } = c.req.valid('json');
      refuseOtherCounter(person, receivingAgencyId);
      refuseReserved(Object.keys(wish.variables));
      const answer = orRefuse(
        await receiveDossier(runtime, {
          ...wish,
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(person, receivingAgencyId),
          receivingAgencyId: asId<AgencyId>(receivingAgencyId),
          competentAgencyId: competentAgencyId ? asId<AgencyId>(competentAgencyId) : null,
        }),
      );
      const view = await viewDossier(services, person, answer.dossierId);
      const receiptUrl = `/api/dossiers/${answer.dossierId}/receipt.pdf`;
      const trackingSecret = groupSecret(answer.trackingSecret);
      return c.json({ ...view, trackingSecret, receiptUrl }, 200);
    },
  );

  part.openapi(
    declareRoute('dossier.read', {
      method: 'get',
      path: '/dossiers',
      tags: ['dossiers'],
      request: { query: DossierQuerySchema },
      responses: answers(DossierPageSchema, 'Dossiers of the agencies of the person, newest first'),
    }),
    async (c) => {
      const { query, status, channel, page } = c.req.valid('query');
      const now = runtime.now();
      const found = await runtime.store.listDossiers({
        agencyIds: personOf(c).placements.map((place) => place.agencyId),
        query: query?.trim() || null,
        status,
        channel,
        now,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      const directory = await loadDirectory(runtime.store);
      const items = await Promise.all(
        found.items.map(async (dossier) => {
          const tasks = await runtime.store.listDossierTasks(dossier.dossierId);
          const [holder] = presentHolders(tasks, { directory });
          const calendar = runtime.calendars(dossier.calendar);
          return presentDossierRow(dossier, holder?.agencyName ?? null, { calendar, now });
        }),
      );
      return c.json({ items, total: found.total }, 200);
    },
  );

  part.openapi(
    declareRoute('dossier.read', {
      method: 'get',
      path: '/dossiers/{dossierId}',
      tags: ['dossiers'],
      request: { params: DossierParams },
      responses: answers(DossierViewSchema, 'The dossier with the drawing and its state'),
    }),
    async (c) => {
      const person = personOf(c);
      const view = await viewDossier(services, person, c.req.valid('param').dossierId);
      noteAccess({ personId: person.personId, dossierId: view.dossierId, what: 'dossier' });
      return c.json(view, 200);
    },
  );

  part.openapi(
    declareRoute('dossier.read', {
      method: 'get',
      path: '/dossiers/{dossierId}/history',
      tags: ['dossiers'],
      request: { params: DossierParams },
      responses: answers(listOf(HistoryLineSchema), 'What happened, oldest first'),
    }),
    async (c) => {
      const person = personOf(c);
      const dossier = await loadVisibleDossier(services, person, c.req.valid('param').dossierId);
      const { dossierId } = dossier;
      noteAccess({ personId: person.personId, dossierId, what: 'history' });
      const history = await runtime.store.listDossierHistory(dossierId);
      const model = await loadVersionModel(runtime, dossier.versionId, elementsTold(history));
      const directory = await loadDirectory(runtime.store);
      return c.json(
        history.map((event) => presentHistoryLine(event, model, directory)),
        200,
      );
    },
  );

  part.openapi(
    declareRoute('dossier.read', {
      method: 'get',
      path: '/dossiers/{dossierId}/ledger',
      tags: ['dossiers'],
      request: { params: DossierParams },
      responses: answers(LedgerViewSchema, 'How the promised moment follows, day by day'),
    }),
    async (c) => {
      const { dossierId } = c.req.valid('param');
      const dossier = await loadVisibleDossier(services, personOf(c), dossierId);
      const ledger = presentLedger(dossier.clock, runtime.calendars(dossier.calendar));
      return c.json(orNotFound(ledger), 200);
    },
  );

  return part;
}

/** A dossier is received at a counter where the person works as a receiver. */
function refuseOtherCounter(person: Person, agencyId: string): void {
  const isTheirs = person.placements.some(
    (place) => place.agencyId === agencyId && place.post === 'receiver',
  );
  if (!isTheirs) throw new RefusalError({ code: 'FORBIDDEN', reason: 'OTHER_AGENCY' });
}

/** `dossier` is written by the program itself. */
function refuseReserved(names: readonly string[]): void {
  if (names.includes('dossier')) {
    const nowhere = { known: {}, at: 0, units: null };
    const wrong = checkFormValues(null, { dossier: null }, nowhere);
    if (wrong) throw new RefusalError(wrong);
  }
}
