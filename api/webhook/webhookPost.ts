import type { Notice } from '../../engine/model/notice.ts';
import type { Post, PostAnswer } from '../../engine/run/notices/post.ts';
import type { NoticeReads } from '../../engine/store/store.ts';
import { toMoment, toMomentOrNull } from '../present/moment.ts';
import { webhookSignature } from './webhookSignature.ts';

const TIMEOUT_MS = 10_000;
/** The receiver is gone for good. */
const GONE = 410;

/**
 * The post to systems that listen: one JSON object, signed with the secret of the webhook.
 *
 * Any answer of 200 to 299 is an acknowledgement; 410 ends this notice, everything else is tried
 * again. Redirects are not followed, so that what is signed stays where the administrator meant it.
 */
export function webhookPost(store: Pick<NoticeReads, 'findWebhook'>, now: () => number): Post {
  return async (notice) => {
    const webhook = await store.findWebhook(notice.address);
    if (webhook === null || webhook.endedAt !== null) {
      return { kind: 'failed', reason: 'The webhook was ended.' };
    }
    const body = JSON.stringify(toBody(notice));
    const seconds = Math.floor(now() / 1000);
    const response = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-lienthong-id': notice.noticeId,
        'x-lienthong-timestamp': String(seconds),
        'x-lienthong-signature': webhookSignature(webhook.secret, seconds, body),
      },
      body,
    });
    await response.body?.cancel();
    return answerOf(response.status);
  };
}

/** Nothing of the applicant: what the tracking page shows to who has code and secret. */
function toBody({ noticeId, kind, createdAt, facts }: Notice) {
  const { code, procedureName, status, promisedAt, paid } = facts;
  return {
    id: noticeId,
    kind,
    at: toMoment(createdAt),
    dossier: { code, procedureName, status, promisedAt: toMomentOrNull(promisedAt) },
    ...(paid === undefined ? {} : { payment: paid }),
  };
}

function answerOf(status: number): PostAnswer {
  if (status >= 200 && status < 300) return { kind: 'ok' };
  return { kind: status === GONE ? 'failed' : 'retry', reason: `HTTP ${status}` };
}
