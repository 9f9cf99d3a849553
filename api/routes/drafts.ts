import { linksOfDraft } from '../../engine/run/calls/linksOfDraft.ts';
import { saveDraft } from '../../engine/run/saveDraft.ts';
import {
  CheckDrawingSchema,
  CheckedSchema,
  DraftViewSchema,
  SaveDraftSchema,
} from '../contract/procedures.ts';
import { orRefuse } from '../middleware/refusalError.ts';
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
import { viewDraft } from './viewDraft.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

/** The draft of a procedure: read, saved, checked. */
export function draftRoutes(services: Services) {
  const part = createPart();
  const { runtime, checks } = services;
  const params = pathParams('procedureId');

  part.openapi(
    declareRoute('procedure.edit', {
      method: 'get',
      path: '/procedures/{procedureId}/draft',
      tags: ['procedures'],
      request: { params },
      responses: answers(DraftViewSchema, 'The draft'),
    }),
    async (c) => {
      return c.json(await viewDraft(services, c.req.valid('param').procedureId), 200);
    },
  );

  part.openapi(
    declareRoute('procedure.edit', {
      method: 'put',
      path: '/procedures/{procedureId}/draft',
      tags: ['procedures'],
      request: { params, headers: CommandHeaders, body: jsonBody(SaveDraftSchema) },
      responses: answers(DraftViewSchema, 'The draft as saved'),
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      const { revision, isAutomatic = false, ...content } = c.req.valid('json');
      // A drawing that cannot be read is not stored, whatever is wrong with one that can.
      const links = await linksOfDraft(runtime, { procedureId, bpmn: content.bpmn });
      orRefuse(await checks.check({ ...content, links }));
      orRefuse(
        await saveDraft(runtime, {
          commandId: commandIdOf(c.req.valid('header')),
          actor: actorOf(personOf(c)),
          procedureId,
          revision,
          content,
          isAutomatic,
        }),
      );
      return c.json(await viewDraft(services, procedureId), 200);
    },
  );

  part.openapi(
    declareRoute('procedure.check', {
      method: 'post',
      path: '/procedures/{procedureId}/check',
      tags: ['procedures'],
      request: { params, body: jsonBody(CheckDrawingSchema) },
      responses: answers(CheckedSchema, 'All findings; nothing is stored'),
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      await loadProcedure(runtime, procedureId);
      const drawing = c.req.valid('json');
      const links = await linksOfDraft(runtime, { procedureId, bpmn: drawing.bpmn });
      const problems = orRefuse(await checks.check({ ...drawing, links }));
      return c.json({ problems }, 200);
    },
  );

  return part;
}
