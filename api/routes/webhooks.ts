import { workingMinutesBetween } from '../../engine/calendar/workingMinutesBetween.ts';
import { assert } from '../../engine/model/assert.ts';
import { DOSSIER_NOTICE_KINDS, type Notice } from '../../engine/model/notice.ts';
import { addWebhook } from '../../engine/run/notices/addWebhook.ts';
import { endWebhook } from '../../engine/run/notices/endWebhook.ts';
import { ANSWER_WITHIN_MINUTES } from '../../engine/run/unansweredCalls.ts';
import {
  AddWebhookSchema,
  WebhooksSchema,
  type Delivery,
  type WebhookView,
} from '../contract/webhooks.ts';
import { orRefuse } from '../middleware/refusalError.ts';
import { toMoment, toMomentOrNull } from '../present/moment.ts';
import type { Services } from '../services.ts';
import {
  answers,
  CommandHeaders,
  createPart,
  declareRoute,
  jsonBody,
  pathParams,
} from './declareRoute.ts';
import { actorOf, commandIdOf, personOf } from './requestActor.ts';

const DELIVERIES_SHOWN = 10;
const CALENDAR = 'vietnam';

/** Systems that are told what happens to dossiers. */
export function webhookRoutes(services: Services) {
  const part = createPart();
  const { runtime } = services;

  part.openapi(
    declareRoute('webhook.manage', {
      method: 'get',
      path: '/webhooks',
      tags: ['administration'],
      responses: answers(WebhooksSchema, 'Systems that listen, with their last deliveries'),
    }),
    async (c) => c.json(await viewWebhooks(services), 200),
  );

  part.openapi(
    declareRoute('webhook.manage', {
      method: 'post',
      path: '/webhooks',
      tags: ['administration'],
      request: { headers: CommandHeaders, body: jsonBody(AddWebhookSchema) },
      responses: answers(WebhooksSchema, 'With the new one'),
    }),
    async (c) => {
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOf(personOf(c));
      orRefuse(await addWebhook(runtime, { commandId, actor, ...c.req.valid('json') }));
      return c.json(await viewWebhooks(services), 200);
    },
  );

  part.openapi(
    declareRoute('webhook.manage', {
      method: 'post',
      path: '/webhooks/{webhookId}/end',
      tags: ['administration'],
      request: { params: pathParams('webhookId'), headers: CommandHeaders },
      responses: answers(WebhooksSchema, 'With the one that listens no more'),
    }),
    async (c) => {
      const commandId = commandIdOf(c.req.valid('header'));
      const actor = actorOf(personOf(c));
      const { webhookId } = c.req.valid('param');
      orRefuse(await endWebhook(runtime, { commandId, actor, webhookId }));
      return c.json(await viewWebhooks(services), 200);
    },
  );

  return part;
}

async function viewWebhooks(services: Services): Promise<readonly WebhookView[]> {
  const { store } = services.runtime;
  const webhooks = await store.listWebhooks();
  return Promise.all(
    webhooks.map(async ({ webhookId, url, createdAt, endedAt }) => {
      const deliveries = await store.listDeliveries(webhookId, DELIVERIES_SHOWN);
      return {
        webhookId,
        url,
        createdAt: toMoment(createdAt),
        endedAt: toMomentOrNull(endedAt),
        deliveries: deliveries.map((notice) => toDelivery(notice, services)),
      };
    }),
  );
}

function toDelivery(notice: Notice, { runtime }: Services): Delivery {
  const { noticeId, kind, facts, status, attempts, createdAt, nextAttemptAt, lastError } = notice;
  const waited = workingMinutesBetween(createdAt, runtime.now(), runtime.calendars(CALENDAR));
  const told = DOSSIER_NOTICE_KINDS.find((one) => one === kind);
  assert(told !== undefined, `Expected systems to be told of dossiers, but one was of ${kind}.`);
  const isOld = !waited.ok || waited.value >= ANSWER_WITHIN_MINUTES;
  return {
    id: noticeId,
    kind: told,
    dossierCode: facts.code,
    status,
    isLate: status === 'pending' && isOld,
    attempts,
    createdAt: toMoment(createdAt),
    nextAttemptAt: toMoment(nextAttemptAt),
    lastError,
  };
}
