import type { Context } from 'hono';
import type { ChangeForce, MoveDraft } from '../../engine/model/command.ts';
import { linksOfDraft } from '../../engine/run/calls/linksOfDraft.ts';
import { changeForce } from '../../engine/run/changeForce.ts';
import { moveDraft } from '../../engine/run/moveDraft.ts';
import type { AppEnv } from '../appEnv.ts';
import {
  AbolishSchema,
  ApproveDraftSchema,
  LifeViewSchema,
  SendBackDraftSchema,
  SendDraftSchema,
  SuspendSchema,
  type LifeView,
} from '../contract/life.ts';
import { orRefuse } from '../middleware/refusalError.ts';
import { loadDirectory } from '../present/directory.ts';
import { presentLife, STEP_POLICIES } from '../present/presentLife.ts';
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
import { refuseErrors } from './refuseErrors.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const params = pathParams('procedureId');
const responses = answers(LifeViewSchema, 'Where the procedure stands now');
const common = { method: 'post' as const, tags: ['procedures'], responses };

/** The life of a procedure version: review, approval, suspension, abolition; publishing aside. */
export function lifeRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  /** Takes the step, and tells where the procedure stands then. */
  const move = async (c: Context<AppEnv>, command: Omit<MoveDraft, 'actor'>): Promise<LifeView> => {
    orRefuse(await moveDraft(runtime, { ...command, actor: actorOf(personOf(c)) }));
    return viewLife(services, c, command.procedureId);
  };
  const change = async (
    c: Context<AppEnv>,
    command: Omit<ChangeForce, 'actor'>,
  ): Promise<LifeView> => {
    orRefuse(await changeForce(runtime, { ...command, actor: actorOf(personOf(c)) }));
    return viewLife(services, c, command.procedureId);
  };

  part.openapi(
    declareRoute('procedure.read', {
      ...common,
      method: 'get' as const,
      path: '/procedures/{procedureId}/life',
      request: { params },
    }),
    async (c) => c.json(await viewLife(services, c, c.req.valid('param').procedureId), 200),
  );

  for (const act of ['send', 'withdraw'] as const) {
    part.openapi(
      declareRoute(STEP_POLICIES[act], {
        ...common,
        path: `/procedures/{procedureId}/review/${act}`,
        request: { params, headers: CommandHeaders, body: jsonBody(SendDraftSchema) },
      }),
      async (c) => {
        const { procedureId } = c.req.valid('param');
        if (act === 'send') await refuseDraftErrors(services, procedureId);
        const commandId = commandIdOf(c.req.valid('header'));
        const wish = { ...c.req.valid('json'), decision: null };
        return c.json(await move(c, { commandId, procedureId, act, ...wish }), 200);
      },
    );
  }

  part.openapi(
    declareRoute(STEP_POLICIES['send-back'], {
      ...common,
      path: '/procedures/{procedureId}/review/send-back',
      request: { params, headers: CommandHeaders, body: jsonBody(SendBackDraftSchema) },
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      const commandId = commandIdOf(c.req.valid('header'));
      const wish = { ...c.req.valid('json'), decision: null };
      return c.json(await move(c, { commandId, procedureId, act: 'send-back', ...wish }), 200);
    },
  );

  part.openapi(
    declareRoute(STEP_POLICIES.approve, {
      ...common,
      path: '/procedures/{procedureId}/review/approve',
      request: { params, headers: CommandHeaders, body: jsonBody(ApproveDraftSchema) },
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      const commandId = commandIdOf(c.req.valid('header'));
      const wish = c.req.valid('json');
      return c.json(await move(c, { commandId, procedureId, act: 'approve', ...wish }), 200);
    },
  );

  for (const act of ['suspend', 'resume'] as const) {
    part.openapi(
      declareRoute(STEP_POLICIES[act], {
        ...common,
        path: `/procedures/{procedureId}/force/${act}`,
        request: { params, headers: CommandHeaders, body: jsonBody(SuspendSchema) },
      }),
      async (c) => {
        const { procedureId } = c.req.valid('param');
        const commandId = commandIdOf(c.req.valid('header'));
        const wish = { ...c.req.valid('json'), legalBasis: null, on: null };
        return c.json(await change(c, { commandId, procedureId, act, ...wish }), 200);
      },
    );
  }

  part.openapi(
    declareRoute(STEP_POLICIES.abolish, {
      ...common,
      path: '/procedures/{procedureId}/force/abolish',
      request: { params, headers: CommandHeaders, body: jsonBody(AbolishSchema) },
    }),
    async (c) => {
      const { procedureId } = c.req.valid('param');
      const commandId = commandIdOf(c.req.valid('header'));
      const { legalBasis, ...rest } = c.req.valid('json');
      const wish = { ...rest, legalBasis: { ...legalBasis, to: null } };
      return c.json(await change(c, { commandId, procedureId, act: 'abolish', ...wish }), 200);
    },
  );

  return part;
}

async function viewLife(
  { runtime }: Services,
  c: Context<AppEnv>,
  procedureId: string,
): Promise<LifeView> {
  const reading = await loadProcedure(runtime, procedureId);
  const comments = await runtime.store.listComments(procedureId);
  const openCommentCount = comments.filter(({ isOpen }) => isOpen).length;
  const directory = await loadDirectory(runtime.store);
  return presentLife({ ...reading, openCommentCount }, personOf(c), directory);
}

/** With the sentences of the findings, read in a thread with limits like every drawing. */
async function refuseDraftErrors(
  { runtime, checks }: Services,
  procedureId: string,
): Promise<void> {
  const { draft, life } = await loadProcedure(runtime, procedureId);
  if (draft === null || life.stage !== 'DRAFT') return;
  const links = await linksOfDraft(runtime, draft);
  refuseErrors(orRefuse(await checks.check({ ...draft, links })));
}
