import { asId, type ElementId, type PersonId } from '../../engine/model/ids.ts';
import type { Person } from '../../engine/model/person.ts';
import { assignTask } from '../../engine/run/assignTask.ts';
import { claimTask } from '../../engine/run/claimTask.ts';
import { completeTask } from '../../engine/run/completeTask.ts';
import { releaseTask } from '../../engine/run/releaseTask.ts';
import { sendBackTask } from '../../engine/run/sendBackTask.ts';
import type { TaskAnswer } from '../../engine/run/answers.ts';
import { AssignTaskSchema } from '../contract/inbox.ts';
import {
  CompleteTaskSchema,
  SendBackSchema,
  TaskChangedSchema,
  TaskViewSchema,
  type TaskChanged,
} from '../contract/tasks.ts';
import { orRefuse, RefusalError } from '../middleware/refusalError.ts';
import { checkFormValues } from '../../engine/form/checkFormValues.ts';
import { writtenValues } from '../../engine/form/writtenValues.ts';
import { isHeadOf } from '../policy/taskActions.ts';
import { formOf } from '../present/presentTask.ts';
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

const TaskParams = pathParams('taskId');

/** One task and what is done with it. */
export function taskRoutes(services: Services) {
  const part = createPart();
  const { runtime, noteAccess } = services;

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
    declareRoute('task.assign', {
      method: 'post',
      path: '/tasks/{taskId}/assign',
      tags: ['tasks'],
      request: { params: TaskParams, headers: CommandHeaders, body: jsonBody(AssignTaskSchema) },
      responses: answers(TaskChangedSchema, 'The task, now claimed for that person'),
    }),
    async (c) => {
      const person = personOf(c);
      const on = await loadTask(services, person, c.req.valid('param').taskId);
      if (!isHeadOf(person, on.task.agencyId ?? '')) {
        throw new RefusalError({ code: 'FORBIDDEN', reason: 'NOT_HEAD' });
      }
      const answer = await assignTask(runtime, {
        commandId: commandIdOf(c.req.valid('header')),
        actor: actorOf(person, on.task.agencyId),
        taskId: on.task.taskId,
        assigneeId: asId<PersonId>(c.req.valid('json').assigneeId),
      });
      return c.json(await changed(services, person, orRefuse(answer)), 200);
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
