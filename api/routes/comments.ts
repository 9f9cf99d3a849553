import { asId, type PersonId } from '../../engine/model/ids.ts';
import { addComment } from '../../engine/run/addComment.ts';
import { addRemark } from '../../engine/run/addRemark.ts';
import {
  CommentListSchema,
  NewCommentSchema,
  NewRemarkSchema,
  type CommentList,
  type NewRemark,
} from '../contract/comments.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import { isColleague, presentComments } from '../present/presentComments.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { loadProcedure } from './loadProcedure.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const responses = answers(CommentListSchema, 'Every comment on the draft');

/** Comments on a draft: read, written, answered, given to somebody, resolved. */
export function commentRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('procedure.comment', {
      method: 'get',
      path: '/procedures/{procedureId}/comments',
      tags: ['procedures'],
      request: { params: pathParams('procedureId') },
      responses,
    }),
    async (c) => c.json(await viewComments(services, c.req.valid('param').procedureId), 200),
  );

  part.openapi(
    declareRoute('procedure.comment', {
      method: 'post',
      path: '/procedures/{procedureId}/comments',
      tags: ['procedures'],
      request: {
        params: pathParams('procedureId'),
        headers: CommandHeaders,
        body: jsonBody(NewCommentSchema),
      },
      responses,
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      const { assigneeId, ...wish } = c.req.valid('json');
      orRefuse(
        await addComment(runtime, {
          ...wish,
          assigneeId: await colleagueOf(services, assigneeId),
          procedureId,
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(personOf(c)),
        }),
      );
      return c.json(await viewComments(services, procedureId), 200);
    },
  );

  part.openapi(
    declareRoute('procedure.comment', {
      method: 'post',
      path: '/procedures/{procedureId}/comments/{commentId}/remarks',
      tags: ['procedures'],
      request: {
        params: pathParams('procedureId', 'commentId'),
        headers: CommandHeaders,
        body: jsonBody(NewRemarkSchema),
      },
      responses,
    }),
    async (c) => {
      const { procedureId, commentId } = c.req.valid('param');
      const { text, assigneeId, kind } = wholeRemark(c.req.valid('json'));
      orRefuse(
        await addRemark(runtime, {
          kind,
          text,
          assigneeId: await colleagueOf(services, assigneeId),
          procedureId,
          commentId,
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(personOf(c)),
        }),
      );
      return c.json(await viewComments(services, procedureId), 200);
    },
  );

  return part;
}

function wholeRemark(remark: NewRemark) {
  return {
    kind: remark.kind,
    text: remark.kind === 'said' ? remark.text : '',
    assigneeId: remark.kind === 'assigned' ? remark.assigneeId : null,
  };
}

/** The id of somebody who may comment; ends the request for anybody else. */
async function colleagueOf(
  { runtime }: Services,
  personId: string | null,
): Promise<PersonId | null> {
  if (personId === null) return null;
  const person = await runtime.store.findPerson(asId<PersonId>(personId));
  if (person === null || !isColleague(person)) {
    throw new RefusalError({ code: 'NOT_A_COLLEAGUE', personId });
  }
  return person.personId;
}

async function viewComments({ runtime }: Services, procedureId: string): Promise<CommentList> {
  await loadProcedure(runtime, procedureId);
  const { store } = runtime;
  const [comments, people, directory] = await Promise.all([
    store.listComments(procedureId),
    store.listPeople(),
    loadDirectory(store),
  ]);
  return presentComments(comments, people, directory);
}
