import type { Person } from '../../engine/model/person.ts';
import { answerFeedback } from '../../engine/run/service/answerFeedback.ts';
import { giveFeedback } from '../../engine/run/service/giveFeedback.ts';
import {
  AnswerFeedbackSchema,
  FeedbackListSchema,
  FeedbackViewSchema,
  GiveFeedbackSchema,
  type FeedbackRow,
} from '../contract/service.ts';
import { listOf } from '../contract/primitives.ts';
import { orNotFound, orRefuse } from '../middleware/refusalError.ts';
import { presentFeedback } from '../present/presentFeedback.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { findTracked } from './findTracked.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const ROWS_MAX = 200;

/** What applicants write about their dossiers, and the answers. */
export function feedbackRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('feedback.give', {
      method: 'post',
      path: '/tracking/feedback',
      tags: ['tracking'],
      request: { headers: CommandHeaders, body: jsonBody(GiveFeedbackSchema) },
      responses: answers(listOf(FeedbackViewSchema), 'All that was written about the dossier'),
    }),
    async (c) => {
      const { code, secret, text } = c.req.valid('json');
      const { dossierId } = await findTracked(services, c, { code, secret });
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = { personId: null, agencyId: null };
      orRefuse(await giveFeedback(runtime, { commandId, actor, dossierId, text }));
      const given = await runtime.store.listFeedback({ dossierId });
      return c.json(
        given.map((one) => presentFeedback(one, runtime.now())),
        200,
      );
    },
  );

  part.openapi(
    declareRoute('feedback.answer', {
      method: 'get',
      path: '/feedback',
      tags: ['dossiers'],
      responses: answers(FeedbackListSchema, 'What the units of the person have to answer'),
    }),
    async (c) => c.json(await viewFeedback(services, personOf(c)), 200),
  );

  part.openapi(
    declareRoute('feedback.answer', {
      method: 'post',
      path: '/feedback/{feedbackId}/answer',
      tags: ['dossiers'],
      request: {
        params: pathParams('feedbackId'),
        headers: CommandHeaders,
        body: jsonBody(AnswerFeedbackSchema),
      },
      responses: answers(FeedbackListSchema, 'The list after it'),
    }),
    async (c) => {
      const person = personOf(c);
      const { feedbackId } = c.req.valid('param');
      const found = orNotFound(await runtime.store.findFeedback(feedbackId));
      orNotFound(headedBy(person).includes(found.agencyId) ? found : null);
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOf(person, found.agencyId);
      const { answer } = c.req.valid('json');
      orRefuse(await answerFeedback(runtime, { commandId, actor, feedbackId, answer }));
      return c.json(await viewFeedback(services, person), 200);
    },
  );

  return part;
}

/** One-stop units whose head the person is, of their own or in somebody's place. */
function headedBy({ placements }: Person) {
  return placements.filter(({ post }) => post === 'one-stop-head').map(({ agencyId }) => agencyId);
}

async function viewFeedback(
  { runtime }: Services,
  person: Person,
): Promise<readonly FeedbackRow[]> {
  const { store, now } = runtime;
  const given = await store.listFeedback({ agencyIds: headedBy(person), limit: ROWS_MAX });
  const rows = given.map(async (one) => {
    const dossier = orNotFound(await store.findDossier(one.dossierId));
    const { dossierId, code: dossierCode, applicant } = dossier;
    const applicantName = applicant.name;
    return { ...presentFeedback(one, now()), dossierId, dossierCode, applicantName };
  });
  return Promise.all(rows);
}
