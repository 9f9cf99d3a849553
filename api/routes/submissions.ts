import type { Context } from 'hono';
import { asId, type AgencyId } from '../../engine/model/ids.ts';
import { acceptSubmission } from '../../engine/run/intake/acceptSubmission.ts';
import { decideSubmission } from '../../engine/run/intake/decideSubmission.ts';
import type { AppEnv } from '../appEnv.ts';
import {
  AcceptSubmissionSchema,
  AskSupplementSchema,
  SubmissionPageSchema,
  SubmissionQuerySchema,
  SubmissionViewSchema,
  SubmissionWordsSchema,
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
    declareRoute('submission.decide', {
      method: 'post',
      path: '/submissions/{submissionId}/accept',
      tags: ['submissions'],
      request: {
        params: SubmissionParams,
        headers: CommandHeaders,
        body: jsonBody(AcceptSubmissionSchema),
      },
      responses: answers(SubmissionViewSchema, 'The submission, now a dossier'),
    }),
    async (c) => {
      const { papers, competentAgencyId } = c.req.valid('json');
      const head = await headOf(services, c, c.req.valid('param').submissionId);
      orRefuse(
        await acceptSubmission(runtime, {
          ...head,
          commandId: commandIdOf(c.req.valid('header')),
          papers,
          competentAgencyId: competentAgencyId === null ? null : asId<AgencyId>(competentAgencyId),
        }),
      );
      return c.json(await viewSubmission(services, personOf(c), head.submissionId), 200);
    },
  );

  part.openapi(
    declareRoute('submission.decide', {
      method: 'post',
      path: '/submissions/{submissionId}/ask',
      tags: ['submissions'],
      request: {
        params: SubmissionParams,
        headers: CommandHeaders,
        body: jsonBody(AskSupplementSchema),
      },
      responses: answers(SubmissionViewSchema, 'The submission, with what is asked for'),
    }),
    async (c) => {
      const head = await headOf(services, c, c.req.valid('param').submissionId);
      const commandId = commandIdOf(c.req.valid('header'));
      const asked = { ...c.req.valid('json'), act: 'ask-supplement' } as const;
      orRefuse(await decideSubmission(runtime, { ...head, commandId, ...asked }));
      return c.json(await viewSubmission(services, personOf(c), head.submissionId), 200);
    },
  );

  part.openapi(
    declareRoute('submission.decide', {
      method: 'post',
      path: '/submissions/{submissionId}/refuse',
      tags: ['submissions'],
      request: {
        params: SubmissionParams,
        headers: CommandHeaders,
        body: jsonBody(SubmissionWordsSchema),
      },
      responses: answers(SubmissionViewSchema, 'The submission, with the reason'),
    }),
    async (c) => {
      const head = await headOf(services, c, c.req.valid('param').submissionId);
      const commandId = commandIdOf(c.req.valid('header'));
      const refused = { ...c.req.valid('json'), act: 'refuse', answersAsked: [] } as const;
      orRefuse(await decideSubmission(runtime, { ...head, commandId, ...refused }));
      return c.json(await viewSubmission(services, personOf(c), head.submissionId), 200);
    },
  );
}

/** Who decides on what; who only reads there is told so. */
async function headOf(services: Services, c: Context<AppEnv>, asked: string) {
  const person = personOf(c);
  const { submission } = await loadVisibleSubmission(services, person, asked);
  if (!mayDecide(person, submission)) {
    throw new RefusalError({ code: 'FORBIDDEN', reason: 'OTHER_POST' });
  }
  const { submissionId, receivingAgencyId } = submission;
  return { submissionId, actor: actorOf(person, receivingAgencyId) };
}
