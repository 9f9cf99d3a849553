import type { NoticeChannel } from '../../engine/model/notice.ts';
import { unansweredCalls } from '../../engine/run/unansweredCalls.ts';
import { HealthSchema, type ChannelHealth, type Health } from '../contract/health.ts';
import { toMomentOrNull } from '../present/moment.ts';
import type { Services } from '../services.ts';
import { answers, createPart, declareRoute } from './declareRoute.ts';

/** A worker that has not looked for due timers for so long stands still. */
const TICK_LATE_MS = 60_000;
/** Counted no further: that something is wrong is told by the first. */
const UNANSWERED_MAX = 100;

/** Whether the program can do its work; for monitoring, without an account. */
export function healthRoutes({
  runtime,
  workerTickAt,
  virusScan,
  keepNoticesDays,
  isKeepNoticesSample,
  version,
}: Services) {
  const part = createPart();

  part.openapi(
    declareRoute('health.read', {
      method: 'get',
      path: '/health',
      tags: ['health'],
      responses: answers(HealthSchema, 'The state of the program'),
    }),
    async (c) => {
      const { kind, synchronous } = await runtime.store.facts();
      const tickAt = workerTickAt();
      const isLate = tickAt !== null && runtime.now() - tickAt > TICK_LATE_MS;
      const health: Health = {
        status: isLate ? 'failing' : 'ok',
        store: { kind, synchronous },
        worker: { lastTickAt: toMomentOrNull(tickAt) },
        mail: await channelHealth(runtime, 'mail'),
        sms: await channelHealth(runtime, 'sms'),
        webhook: await channelHealth(runtime, 'webhook'),
        payments: await paymentHealth(runtime),
        calls: { unansweredCount: (await unansweredCalls(runtime, UNANSWERED_MAX)).length },
        virusScan: { isSetUp: virusScan !== null },
        notices: { keptDays: keepNoticesDays, isSample: isKeepNoticesSample },
        version,
      };
      return c.json(health, 200);
    },
  );

  return part;
}

async function channelHealth(
  { store, posts }: Services['runtime'],
  channel: NoticeChannel,
): Promise<ChannelHealth> {
  const { pendingCount, failedCount } = await store.countNotices(channel);
  return { isSetUp: posts[channel] !== null, waitingCount: pendingCount, failedCount };
}

async function paymentHealth({ store, askGateway }: Services['runtime']): Promise<ChannelHealth> {
  const { pendingCount, failedCount } = await store.countPaymentQueries();
  return { isSetUp: askGateway !== null, waitingCount: pendingCount, failedCount };
}
