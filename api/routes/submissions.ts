import type { z } from '@hono/zod-openapi';
import type { DecideSubmission } from '../../engine/model/command.ts';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import type { Refusal } from '../../engine/model/refusal.ts';
import type { Result } from '../../engine/model/result.ts';
import { acceptSubmission } from '../../engine/run/intake/acceptSubmission.ts';
import { decideSubmission } from '../../engine/run/intake/decideSubmission.ts';
import {
  AcceptSubmissionSchema,
  AskSupplementSchema,
  SubmissionPageSchema,
  SubmissionQuerySchema,
  SubmissionViewSchema,
  SubmissionWordsSchema,
  type SubmissionView,
} from '../contract/submissions.ts';
import { answerFile } from '../documents/answerFile.ts';
import { orNotFound, orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { mayDecide, seesSubmission } from '../policy/submissionAccess.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentSubmissionRow } from '../present/presentSubmission.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadVisibleSubmission, viewSubmission } from './loadSubmissionView.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const PAGE_SIZE = 50;
const SubmissionParams = pathParams('submissionId');

/** What was handed in online, for those who receive it. */
export function submissionRoutes(services: Services) {
  const part = createPart();
  const { runtime, noteAccess } = services;
  const { store } = runtime;

  part.openapi(
    declareRoute('submission.read', {
      method: 'get',
      path: '/submissions',
      tags: ['submissions'],
      request: { query: SubmissionQuerySchema },
      responses: answers(SubmissionPageSchema, 'What was handed in at the counters of the person'),
    }),
    async (c) => {
      const { query, status, page } = c.req.valid('query');
      const person = personOf(c);
      const agencyIds = person.placements
        .map(({ agencyId }) => agencyId)
        .filter((receivingAgencyId) => seesSubmission(person, { receivingAgencyId }));
      const found = await store.listSubmissions({
        agencyIds,
        query: query?.trim() || null,
        status,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      const setting = { directory: await loadDirectory(store), now: runtime.now() };
      const items = found.items.map((row) => presentSubmissionRow(row, setting));
      return c.json({ items, total: found.total }, 200);
    },
  );

  part.openapi(
    declareRoute('submission.read', {
      method: 'get',
      path: '/submissions/{submissionId}',
      tags: ['submissions'],
      request: { params: SubmissionParams },
      responses: answers(SubmissionViewSchema, 'The submission with its papers'),
    }),
    async (c) => {
      const person = personOf(c);
      const view = await viewSubmission(services, person, c.req.valid('param').submissionId);
      const { submissionId } = view;
      noteAccess({ personId: person.personId, dossierId: submissionId, what: 'submission' });
      return c.json(view, 200);
    },
  );

  part.openapi(
    declareRoute('submission.read', {
      method: 'get',
      path: '/submissions/{submissionId}/files/{uploadId}',
      tags: ['submissions'],
      request: { params: pathParams('submissionId', 'uploadId') },
      responses: { 200: { description: 'The file, to be saved' } },
    }),
    async (c) => {
      const person = personOf(c);
      const { submissionId, uploadId } = c.req.valid('param');
      const { uploads } = await loadVisibleSubmission(services, person, submissionId);
      const upload = orNotFound(uploads.find((it) => it.uploadId === uploadId) ?? null);
      noteAccess({ personId: person.personId, dossierId: submissionId, what: 'document' });
      return answerFile(c, store, upload);
    },
  );

  declareDecisions(part, services);
  return part;
}

/** Receiving, asking for a supplement, refusing. */
function declareDecisions(part: ReturnType<typeof createPart>, services: Services): void {
  const { runtime } = services;
  part.openapi(
    decisionRoute('accept', AcceptSubmissionSchema, 'The submission, now a dossier'),
    async (c) => {
      const { papers, competentAgencyId: asked } = c.req.valid('json');
      const competentAgencyId = asked === null ? null : asId<AgencyId>(asked);
      const wish = { ...c.req.valid('param'), ...c.req.valid('header') };
      const view = await decide(services, personOf(c), wish, (head) =>
        acceptSubmission(runtime, { ...head, papers, competentAgencyId }),
      );
      return c.json(view, 200);
    },
  );
  part.openapi(
    decisionRoute('ask', AskSupplementSchema, 'The submission, with what is asked for'),
    async (c) => {
      const said = c.req.valid('json');
      const wish = { ...c.req.valid('param'), ...c.req.valid('header') };
      const view = await decide(services, personOf(c), wish, (head) =>
        decideSubmission(runtime, { ...head, ...said, act: 'ask-supplement' }),
      );
      return c.json(view, 200);
    },
  );
  part.openapi(
    decisionRoute('refuse', SubmissionWordsSchema, 'The submission, with the reason'),
    async (c) => {
      const { text } = c.req.valid('json');
      const wish = { ...c.req.valid('param'), ...c.req.valid('header') };
      const view = await decide(services, personOf(c), wish, (head) =>
        decideSubmission(runtime, { ...head, text, act: 'refuse', answersAsked: [] }),
      );
      return c.json(view, 200);
    },
  );
}

function decisionRoute<Schema extends z.ZodType>(way: string, said: Schema, gives: string) {
  return declareRoute('submission.decide', {
    method: 'post',
    path: `/submissions/{submissionId}/${way}`,
    tags: ['submissions'],
    request: { params: SubmissionParams, headers: CommandHeaders, body: jsonBody(said) },
    responses: answers(SubmissionViewSchema, gives),
  });
}

type Wish = { readonly submissionId: string; readonly 'idempotency-key': string };
type Head = Pick<DecideSubmission, 'commandId' | 'submissionId' | 'actor'>;

/**
 * Does it for whoever may decide, and shows the submission then; who only reads there is told so.
 */
async function decide(
  services: Services,
  person: Person,
  wish: Wish,
  command: (head: Head) => Promise<Result<unknown, Refusal>>,
): Promise<SubmissionView> {
  const { submission } = await loadVisibleSubmission(services, person, wish.submissionId);
  if (!mayDecide(person, submission)) {
    throw new RefusalError({ code: 'FORBIDDEN', reason: 'OTHER_POST' });
  }
  const { submissionId, receivingAgencyId } = submission;
  const actor = actorOf(person, receivingAgencyId);
  orRefuse(await command({ commandId: commandIdOf(wish), submissionId, actor }));
  return viewSubmission(services, person, submissionId);
}
