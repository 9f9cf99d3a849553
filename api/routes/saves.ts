import { restoreSave } from '../../engine/run/restoreSave.ts';
import { RestoreSaveSchema, SaveRowSchema, SaveViewSchema } from '../contract/life.ts';
import { listOf } from '../contract/primitives.ts';
import { DraftViewSchema } from '../contract/procedures.ts';
import { orNotFound, orRefuse } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentSave, presentSaveRows } from '../present/presentSaves.ts';
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
import { viewDraft } from './viewDraft.ts';

/** The kept saves of a draft: listed, looked at, restored. */
export function saveRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;
  const { store } = runtime;

  part.openapi(
    declareRoute('procedure.edit', {
      method: 'get',
      path: '/procedures/{procedureId}/saves',
      tags: ['procedures'],
      request: { params: pathParams('procedureId') },
      responses: answers(listOf(SaveRowSchema), 'The kept saves of the draft, newest first'),
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      await loadProcedure(runtime, procedureId);
      const saves = await store.listSaves(procedureId);
      return c.json(presentSaveRows(saves, await loadDirectory(store)), 200);
    },
  );

  part.openapi(
    declareRoute('procedure.edit', {
      method: 'get',
      path: '/procedures/{procedureId}/saves/{saveId}',
      tags: ['procedures'],
      request: { params: pathParams('procedureId', 'saveId') },
      responses: answers(SaveViewSchema, 'The save with everything that was saved'),
    }),
    async (c) => {
      const { procedureId, saveId } = c.req.valid('param');
      const save = await store.findSave(saveId);
      return c.json(presentSave(orNotFound(save?.procedureId === procedureId ? save : null)), 200);
    },
  );

  part.openapi(
    declareRoute('procedure.edit', {
      method: 'post',
      path: '/procedures/{procedureId}/saves/{saveId}/restore',
      tags: ['procedures'],
      request: {
        params: pathParams('procedureId', 'saveId'),
        headers: CommandHeaders,
        body: jsonBody(RestoreSaveSchema),
      },
      responses: answers(DraftViewSchema, 'The draft, as the save has it'),
    }),
    async (c) => {
      const { procedureId, saveId } = c.req.valid('param');
      const { revision } = c.req.valid('json');
      const commandId = commandIdOf(c.req.valid('header'));
      const command = { commandId, actor: actorOf(personOf(c)), procedureId, saveId, revision };
      orRefuse(await restoreSave(runtime, command));
      return c.json(await viewDraft(services, procedureId), 200);
    },
  );

  return part;
}
