import { asId, type AgencyId, type ElementId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { claimTask } from '../../engine/run/claimTask.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { releaseTask } from '../../engine/run/releaseTask.ts';
import { sendBackTargets } from '../../engine/run/sendBackTargets.ts';
import { sendBackTask } from '../../engine/run/sendBackTask.ts';
import type { InboxQuery, InboxRow } from '../../engine/store/store.ts';
import type { TaskAnswer } from '../../engine/run/answers.ts';
import {
  CompleteTaskSchema,
  SendBackSchema,
  TaskChangedSchema,
  TaskPageSchema,
  TaskQuerySchema,
  TaskViewSchema,
  type TaskChanged,
  type TaskRow,
} from '../contract/tasks.ts';
import type { z } from '@hono/zod-openapi';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { checkFormValues } from '../../engine/form/checkFormValues.ts';
import { writtenValues } from '../../engine/form/writtenValues.ts';
import { loadVersionModel } from '../model/versionModel.ts';
import { loadDirectory, type Directory } from '../present/directory.ts';
import { formOf, presentTaskRow } from '../present/presentTask.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { formSetting } from './formSetting.ts';
import { loadTask, refuseOtherPosts, viewTask } from './loadTask.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const PAGE_SIZE = 50;
const TaskParams = pathParams('taskId');

/** The inbox and what is done with a task. */
export function taskRoutes(services: Services) {
  const part = createPart();
  const { runtime, noteAccess } = services;

  part.openapi(
    declareRoute('task.read', {
      method: 'get',
      path: '/tasks',
      tags: ['tasks'],
      request: { query: TaskQuerySchema },
      responses: answers(TaskPageSchema, 'Tasks by due moment'),
    }),
    async (c) => {
      const person = personOf(c);
      const query = toInboxQuery(c.req.valid('query'), person, runtime.now());
      const page = await runtime.store.listInbox(query);
      const directory = await loadDirectory(runtime.store);
      const items: TaskRow[] = [];
      for (const row of page.rows) items.push(await toRow(services, row, { person, directory }));
      return c.json({ items, next: page.next, total: page.total }, 200);
    },
  );

  part.openapi(
    declareRoute('task.read', {
      method: 'get',
      path: '/tasks/{taskId}',
      tags: ['tasks'],
      request: { params: TaskParams },
      responses: answers(TaskViewSchema, 'The task with its form'),
    }),
    async (c) => {
      const person = personOf(c);
      const view = await viewTask(services, person, c.req.valid('param').taskId);
      noteAccess({ personId: person.personId, dossierId: view.dossierId, what: 'task' });
      return c.json(view, 200);
    },
  );

  part.openapi(
    declareRoute('task.claim', {
      method: 'post',
      path: '/tasks/{taskId}/claim',
      tags: ['tasks'],
      request: { params: TaskParams, headers: CommandHeaders },
      responses: answers(TaskChangedSchema, 'The task, now claimed'),
    }),
    async (c) => {
      const head = await commandOn(services, personOf(c), c.req.valid('param').taskId);
      const commandId = commandIdOf(c.req.valid('header'));
      const answer = orRefuse(await claimTask(runtime, { ...head.command, commandId }));
      return c.json(await changed(services, head.person, answer), 200);
    },
  );

  part.openapi(
    declareRoute('task.release', {
      method: 'post',
      path: '/tasks/{taskId}/release',
      tags: ['tasks'],
      request: { params: TaskParams, headers: CommandHeaders },
      responses: answers(TaskChangedSchema, 'The task, open again'),
    }),
    async (c) => {
      const head = await commandOn(services, personOf(c), c.req.valid('param').taskId);
      const commandId = commandIdOf(c.req.valid('header'));
      const answer = orRefuse(await releaseTask(runtime, { ...head.command, commandId }));
      return c.json(await changed(services, head.person, answer), 200);
    },
  );

  part.openapi(
    declareRoute('task.complete', {
      method: 'post',
      path: '/tasks/{taskId}/complete',
      tags: ['tasks'],
      request: { params: TaskParams, headers: CommandHeaders, body: jsonBody(CompleteTaskSchema) },
      responses: answers(TaskChangedSchema, 'The task, now completed'),
    }),
    async (c) => {
      const head = await commandOn(services, personOf(c), c.req.valid('param').taskId);
      const { variables } = c.req.valid('json');
      const form = formOf(head.on);
      const setting = formSetting(services, head.on.instance, head.on.task.scopeId);
      const wrong = checkFormValues(form, variables, setting);
      if (wrong) throw new RefusalError(wrong);
      const commandId = commandIdOf(c.req.valid('header'));
      const written = writtenValues(form, variables, setting);
      const command = { ...head.command, commandId, variables: written };
      const answer = orRefuse(await completeTask(runtime, command));
      return c.json(await changed(services, head.person, answer), 200);
    },
  );

  part.openapi(
    declareRoute('task.sendBack', {
      method: 'post',
      path: '/tasks/{taskId}/send-back',
      tags: ['tasks'],
      request: { params: TaskParams, headers: CommandHeaders, body: jsonBody(SendBackSchema) },
      responses: answers(TaskChangedSchema, 'The task, completed along the way back'),
    }),
    async (c) => {
      const head = await commandOn(services, personOf(c), c.req.valid('param').taskId);
      const { toElementId, reason } = c.req.valid('json');
      const commandId = commandIdOf(c.req.valid('header'));
      const command = {
        ...head.command,
        commandId,
        toElementId: asId<ElementId>(toElementId),
        reason,
      };
      const answer = orRefuse(await sendBackTask(runtime, command));
      return c.json(await changed(services, head.person, answer), 200);
    },
  );

  return part;
}

/** The head of a command on a task that is given to a post of the person. */
async function commandOn(services: Services, person: Person, taskId: string) {
  const on = await loadTask(services, person, taskId);
  refuseOtherPosts(on, person);
  const actor = actorOf(person, on.task.agencyId);
  return { person, on, command: { actor, taskId: on.task.taskId } };
}

async function changed(
  services: Services,
  person: Person,
  answer: TaskAnswer,
): Promise<TaskChanged> {
  const task = await viewTask(services, person, answer.taskId);
  return { task, dossierRevision: answer.dossierRevision };
}

function toInboxQuery(
  query: z.output<typeof TaskQuerySchema>,
  person: Person,
  now: number,
): InboxQuery {
  const agencyIds = [...new Set(person.placements.map((place) => place.agencyId))];
  return {
    scope: query.scope,
    personId: person.personId,
    placements: agencyIds.map((agencyId: AgencyId) => ({ agencyId, post: null })),
    procedureId: query.procedureId ?? null,
    dueBefore: query.overdue === 'true' ? now : null,
    query: query.query?.trim() || null,
    cursor: query.cursor ?? null,
    limit: PAGE_SIZE,
  };
}

type RowSetting = { readonly person: Person; readonly directory: Directory };

async function toRow(
  { runtime }: Services,
  { task, dossier }: InboxRow,
  { person, directory }: RowSetting,
): Promise<TaskRow> {
  const model = await loadVersionModel(runtime, dossier.versionId, [task.elementId]);
  const earlier = await runtime.store.listDossierTasks(dossier.dossierId);
  const done = new Set(earlier.filter((it) => it.status === 'completed').map((it) => it.elementId));
  const process = model.processOf(task.elementId);
  const targets = process ? sendBackTargets(process, task.elementId, done) : [];
  const waysBack = targets.map(({ elementId, name }) => ({ elementId, name }));
  const calendar = runtime.calendars(dossier.calendar);
  const setting = { person, directory, calendar, now: runtime.now() };
  return presentTaskRow({ task, dossier, model, waysBack }, setting);
}
